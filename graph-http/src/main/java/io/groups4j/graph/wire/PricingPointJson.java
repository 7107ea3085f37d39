package io.groups4j.graph.wire;

import org.jspecify.annotations.Nullable;

/** What messages cost in one stretch of time. */
public record PricingPointJson(
    @Nullable String start,
    @Nullable String end,
    @Nullable String phoneNumber,
    @Nullable String country,
    @Nullable String tier,
    @Nullable String pricingType,
    @Nullable String pricingCategory,
    @Nullable String volume,
    @Nullable String cost) {}
