package io.groups4j.domain;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * Asks what happened in one group, day by day: Meta, "Analytics", group analytics, which takes
 * exactly one group.
 *
 * @param group in which
 * @param period when
 * @param metrics what is counted, at least one
 */
public record GroupAnalyticsQuery(GroupId group, AnalyticsPeriod period, Set<GroupMetric> metrics) {

  /** Copies the metrics, and refuses a query without one. */
  public GroupAnalyticsQuery {
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(period, "period");
    metrics = Set.copyOf(Objects.requireNonNull(metrics, "metrics"));
    if (metrics.isEmpty()) {
      throw new IllegalArgumentException("metrics are empty, at least one is needed");
    }
  }

  /** Asks for all that is counted. */
  public static GroupAnalyticsQuery of(GroupId group, AnalyticsPeriod period) {
    return new GroupAnalyticsQuery(group, period, EnumSet.allOf(GroupMetric.class));
  }
}
