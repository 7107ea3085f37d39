package io.groups4j.graph.wire;

import org.jspecify.annotations.Nullable;

/** The answer to what is only accepted for now; documents disagree on which members it has. */
public record AcceptedJson(
    @Nullable String requestId, @Nullable String id, @Nullable String groupId) {}
