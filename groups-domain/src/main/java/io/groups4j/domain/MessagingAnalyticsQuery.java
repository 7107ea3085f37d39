package io.groups4j.domain;

import java.util.Objects;
import java.util.Set;

/**
 * Asks how many messages an account has sent and had delivered: Meta, "Groups API pricing",
 * messaging analytics.
 *
 * @param period when
 * @param granularity how long the time is that one data point is about
 * @param productTypes which messages; empty for all messages of the account together, also those to
 *     single people
 */
public record MessagingAnalyticsQuery(
    AnalyticsPeriod period, AnalyticsGranularity granularity, Set<GroupProductType> productTypes) {

  /** Copies the types, and refuses {@link GroupProductType#INBOUND} beside any other. */
  public MessagingAnalyticsQuery {
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(granularity, "granularity");
    productTypes = Set.copyOf(Objects.requireNonNull(productTypes, "productTypes"));
    if (productTypes.size() > 1 && productTypes.contains(GroupProductType.INBOUND)) {
      throw new IllegalArgumentException(
          "product types are INBOUND and "
              + (productTypes.size() - 1)
              + " more, INBOUND has to be asked for alone");
    }
  }

  /** What the account has sent to groups: notifications and customer support. */
  public static MessagingAnalyticsQuery ofGroups(
      AnalyticsPeriod period, AnalyticsGranularity granularity) {
    return new MessagingAnalyticsQuery(
        period,
        granularity,
        Set.of(GroupProductType.NOTIFICATION, GroupProductType.CUSTOMER_SUPPORT));
  }
}
