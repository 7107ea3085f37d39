package io.groups4j.graph.wire;

import org.jspecify.annotations.Nullable;

/** Somebody who asks to join. */
public record JoinRequestJson(
    @Nullable String joinRequestId,
    @Nullable String waId,
    @Nullable String userId,
    @Nullable String parentUserId,
    @Nullable String username,
    @Nullable String creationTimestamp) {}
