package io.groups4j.graph.wire;

import org.jspecify.annotations.Nullable;

/** A message that is pinned, or no longer. */
public record PinJson(String type, String messageId, @Nullable Integer expirationDays) {}
