package io.groups4j.graph.wire;

import org.jspecify.annotations.Nullable;

/** A text that is sent. */
public record TextJson(String body, @Nullable Boolean previewUrl) {}
