package io.groups4j.graph.wire;

import org.jspecify.annotations.Nullable;

/** A message that is accepted. */
public record SentMessageJson(@Nullable String id, @Nullable String messageStatus) {}
