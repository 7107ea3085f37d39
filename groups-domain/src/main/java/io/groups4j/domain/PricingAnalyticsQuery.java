package io.groups4j.domain;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * Asks what an account's delivered messages cost, and how many there were: Meta, "Groups API
 * pricing", pricing analytics.
 *
 * @param period when
 * @param granularity how long the time is that one data point is about
 * @param metrics what is measured, at least one
 * @param categories which messages to groups; empty for all messages of the account, also those to
 *     single people
 * @param types whether they were free; empty for all
 * @param dimensions by what it is broken down; empty for sums
 */
public record PricingAnalyticsQuery(
    AnalyticsPeriod period,
    AnalyticsGranularity granularity,
    Set<PricingMetric> metrics,
    Set<PricingCategory> categories,
    Set<PricingType> types,
    Set<PricingDimension> dimensions) {

  /** Copies the sets, and refuses a query without a metric. */
  public PricingAnalyticsQuery {
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(granularity, "granularity");
    metrics = Set.copyOf(Objects.requireNonNull(metrics, "metrics"));
    categories = Set.copyOf(Objects.requireNonNull(categories, "categories"));
    types = Set.copyOf(Objects.requireNonNull(types, "types"));
    dimensions = Set.copyOf(Objects.requireNonNull(dimensions, "dimensions"));
    if (metrics.isEmpty()) {
      throw new IllegalArgumentException("metrics are empty, at least one is needed");
    }
  }

  /** Cost and volume of all messages to groups, by category and type. */
  public static PricingAnalyticsQuery ofGroups(
      AnalyticsPeriod period, AnalyticsGranularity granularity) {
    return new PricingAnalyticsQuery(
        period,
        granularity,
        EnumSet.allOf(PricingMetric.class),
        EnumSet.allOf(PricingCategory.class),
        Set.of(),
        Set.of(PricingDimension.PRICING_CATEGORY, PricingDimension.PRICING_TYPE));
  }

  /** The same, broken down by this and nothing else. */
  public PricingAnalyticsQuery by(PricingDimension... others) {
    return new PricingAnalyticsQuery(
        period, granularity, metrics, categories, types, Set.of(others));
  }
}
