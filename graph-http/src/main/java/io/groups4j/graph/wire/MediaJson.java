package io.groups4j.graph.wire;

import org.jspecify.annotations.Nullable;

/** A file that is sent: either its id or its link. */
public record MediaJson(
    @Nullable String id,
    @Nullable String link,
    @Nullable String caption,
    @Nullable String filename,
    @Nullable Boolean voice) {}
