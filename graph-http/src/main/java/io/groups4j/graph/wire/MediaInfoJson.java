package io.groups4j.graph.wire;

import org.jspecify.annotations.Nullable;

/** A media file as it is described. */
public record MediaInfoJson(
    @Nullable String url,
    @Nullable String mimeType,
    @Nullable String sha256,
    @Nullable String fileSize) {}
