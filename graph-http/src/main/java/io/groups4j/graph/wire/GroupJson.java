package io.groups4j.graph.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A group as it is described. */
public record GroupJson(
    @Nullable String id,
    @Nullable String subject,
    @Nullable String description,
    @Nullable String joinApprovalMode,
    @Nullable String suspended,
    @Nullable String creationTimestamp,
    @Nullable List<@Nullable ParticipantJson> participants,
    @Nullable String totalParticipantCount) {}
