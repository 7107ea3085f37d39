package io.groups4j.graph.wire;

import org.jspecify.annotations.Nullable;

/** Messages of an account in one stretch of time. */
public record MessagingPointJson(
    @Nullable String start,
    @Nullable String end,
    @Nullable String sent,
    @Nullable String delivered,
    @Nullable String groupsSent,
    @Nullable String groupsDelivered) {}
