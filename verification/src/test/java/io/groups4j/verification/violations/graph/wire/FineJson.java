package io.groups4j.verification.violations.graph.wire;

import org.jspecify.annotations.Nullable;

/** Breaks nothing. */
public record FineJson(@Nullable String id) {}
