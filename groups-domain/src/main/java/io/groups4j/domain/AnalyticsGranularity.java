package io.groups4j.domain;

/** How long the time is that one data point is about: Meta, "Analytics". */
public enum AnalyticsGranularity {
  /** Half an hour. */
  HALF_HOUR,
  /** A day. */
  DAY,
  /** A month. */
  MONTH
}
