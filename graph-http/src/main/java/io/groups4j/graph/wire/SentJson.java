package io.groups4j.graph.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to a message; whom it is for stands there as well, or does not. */
public record SentJson(@Nullable List<@Nullable SentMessageJson> messages) {}
