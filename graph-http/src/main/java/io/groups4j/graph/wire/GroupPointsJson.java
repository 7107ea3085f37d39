package io.groups4j.graph.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of what happened in a group. */
public record GroupPointsJson(@Nullable List<@Nullable GroupPointJson> dataPoints) {}
