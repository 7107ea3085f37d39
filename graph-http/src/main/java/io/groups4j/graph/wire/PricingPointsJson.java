package io.groups4j.graph.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of what an account's messages cost. */
public record PricingPointsJson(@Nullable List<@Nullable PricingPointJson> dataPoints) {}
