package io.groups4j.domain;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What happened in a group on one day. Everything but the group may be missing, above all what was
 * not asked for.
 *
 * @param group in which
 * @param start when the day begins; null when the provider does not say
 * @param end when it is over; null when the provider does not say
 * @param sent how many messages the business has sent; null when the provider does not say
 * @param delivered how many were delivered; null when the provider does not say
 * @param read how many were read; null when the provider does not say
 * @param joined how many people came in; null when the provider does not say
 * @param left how many people went out; null when the provider does not say
 */
public record GroupDataPoint(
    GroupId group,
    @Nullable Instant start,
    @Nullable Instant end,
    @Nullable Long sent,
    @Nullable Long delivered,
    @Nullable Long read,
    @Nullable Long joined,
    @Nullable Long left) {

  /** Refuses null for the group. */
  public GroupDataPoint {
    Objects.requireNonNull(group, "group");
  }
}
