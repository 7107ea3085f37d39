package io.groups4j.graph.wire;

import org.jspecify.annotations.Nullable;

/** What happened in a group in one stretch of time. */
public record GroupPointJson(
    @Nullable String groupId,
    @Nullable String start,
    @Nullable String end,
    @Nullable String sent,
    @Nullable String delivered,
    @Nullable String read,
    @Nullable String joined,
    @Nullable String left) {}
