package io.groups4j.graph.wire;

import org.jspecify.annotations.Nullable;

/** A group as it stands in a list. */
public record GroupSummaryJson(
    @Nullable String id, @Nullable String subject, @Nullable String createdAt) {}
