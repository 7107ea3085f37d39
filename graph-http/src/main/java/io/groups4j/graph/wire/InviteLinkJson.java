package io.groups4j.graph.wire;

import org.jspecify.annotations.Nullable;

/** The answer that holds a link. */
public record InviteLinkJson(@Nullable String inviteLink) {}
