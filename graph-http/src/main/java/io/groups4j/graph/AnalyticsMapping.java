package io.groups4j.graph;

import io.groups4j.domain.GroupDataPoint;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.MessagingDataPoint;
import io.groups4j.domain.PricingDataPoint;
import io.groups4j.graph.wire.AccountJson;
import io.groups4j.graph.wire.GroupPointJson;
import io.groups4j.graph.wire.GroupPointsJson;
import io.groups4j.graph.wire.MessagingPointJson;
import io.groups4j.graph.wire.PricingPointJson;
import io.groups4j.graph.wire.PricingPointsJson;
import io.groups4j.port.UnreadableResponseException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes data points of what travels. What an answer leaves out is left out. */
final class AnalyticsMapping {

  private AnalyticsMapping() {}

  static List<MessagingDataPoint> toMessaging(AccountJson account, String operation) {
    if (account.analytics() == null) {
      checkAccount(account, operation);
      return List.of();
    }
    return present(account.analytics().dataPoints())
        .map(AnalyticsMapping::toMessagingPoint)
        .toList();
  }

  static List<PricingDataPoint> toPricing(AccountJson account, String operation) {
    if (account.pricingAnalytics() == null) {
      checkAccount(account, operation);
      return List.of();
    }
    return present(account.pricingAnalytics().data())
        .map(PricingPointsJson::dataPoints)
        .flatMap(AnalyticsMapping::present)
        .map(AnalyticsMapping::toPricingPoint)
        .toList();
  }

  static Stream<GroupDataPoint> toGroup(
      GroupId asked, List<@Nullable GroupPointsJson> parts, String operation) {
    return present(parts)
        .map(GroupPointsJson::dataPoints)
        .flatMap(AnalyticsMapping::present)
        .map(point -> toGroupPoint(asked, point, operation));
  }

  /** Graph leaves out a field that has no value; the account's id always comes. */
  private static void checkAccount(AccountJson account, String operation) {
    if (GraphMapping.isBlank(account.id())) {
      throw new UnreadableResponseException(
          operation + ": the answer has neither what was asked for nor an id");
    }
  }

  private static <T> Stream<T> present(@Nullable List<@Nullable T> items) {
    return items == null ? Stream.empty() : items.stream().filter(Objects::nonNull);
  }

  private static MessagingDataPoint toMessagingPoint(MessagingPointJson point) {
    return new MessagingDataPoint(
        Scalar.time("start", point.start()),
        Scalar.time("end", point.end()),
        Scalar.size("sent", point.sent()),
        Scalar.size("delivered", point.delivered()),
        Scalar.size("groups_sent", point.groupsSent()),
        Scalar.size("groups_delivered", point.groupsDelivered()));
  }

  private static PricingDataPoint toPricingPoint(PricingPointJson point) {
    return new PricingDataPoint(
        Scalar.time("start", point.start()),
        Scalar.time("end", point.end()),
        point.phoneNumber(),
        point.country(),
        point.tier(),
        point.pricingType(),
        point.pricingCategory(),
        Scalar.size("volume", point.volume()),
        Scalar.amount("cost", point.cost()));
  }

  /** A count of another group would be taken for one of this. */
  private static GroupDataPoint toGroupPoint(
      GroupId asked, GroupPointJson point, String operation) {
    if (!GraphMapping.isBlank(point.groupId()) && !point.groupId().equals(asked.value())) {
      throw new UnreadableResponseException(operation + ": the answer is not about this group");
    }
    return new GroupDataPoint(
        asked,
        Scalar.time("start", point.start()),
        Scalar.time("end", point.end()),
        Scalar.size("sent", point.sent()),
        Scalar.size("delivered", point.delivered()),
        Scalar.size("read", point.read()),
        Scalar.size("joined", point.joined()),
        Scalar.size("left", point.left()));
  }
}
