package io.groups4j.graph.wire;

import org.jspecify.annotations.Nullable;

/** A business account, with what was asked for of its analytics. */
public record AccountJson(
    @Nullable String id,
    @Nullable MessagingPointsJson analytics,
    @Nullable PricingPartsJson pricingAnalytics) {}
