package io.groups4j.graph.wire;

import org.jspecify.annotations.Nullable;

/** A template of the account, or what was made of one that was asked for. */
public record TemplateReviewJson(
    @Nullable String id,
    @Nullable String name,
    @Nullable String language,
    @Nullable String status,
    @Nullable String category,
    @Nullable String rejectedReason) {}
