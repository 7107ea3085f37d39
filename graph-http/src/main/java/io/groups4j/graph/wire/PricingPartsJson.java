package io.groups4j.graph.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an account's messages cost, in parts. */
public record PricingPartsJson(@Nullable List<@Nullable PricingPointsJson> data) {}
