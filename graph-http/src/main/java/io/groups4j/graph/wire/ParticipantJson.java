package io.groups4j.graph.wire;

import org.jspecify.annotations.Nullable;

/** Somebody in a group. */
public record ParticipantJson(
    @Nullable String waId,
    @Nullable String userId,
    @Nullable String parentUserId,
    @Nullable String username) {}
