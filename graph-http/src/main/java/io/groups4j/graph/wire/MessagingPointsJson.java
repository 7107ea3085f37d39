package io.groups4j.graph.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is counted of an account's messages. */
public record MessagingPointsJson(@Nullable List<@Nullable MessagingPointJson> dataPoints) {}
