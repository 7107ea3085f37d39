package io.groups4j.graph.wire;

import org.jspecify.annotations.Nullable;

/** How to go on from a page. The two URLs are never opened. */
public record PagingJson(
    @Nullable CursorsJson cursors, @Nullable String next, @Nullable String previous) {}
