package io.groups4j.graph.wire;

import org.jspecify.annotations.Nullable;

/** The body that asks for a group. */
public record NewGroupJson(
    String messagingProduct,
    String subject,
    @Nullable String description,
    String joinApprovalMode) {}
