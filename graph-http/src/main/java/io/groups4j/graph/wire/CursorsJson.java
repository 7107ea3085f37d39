package io.groups4j.graph.wire;

import org.jspecify.annotations.Nullable;

/** Where a page begins and ends. */
public record CursorsJson(@Nullable String before, @Nullable String after) {}
