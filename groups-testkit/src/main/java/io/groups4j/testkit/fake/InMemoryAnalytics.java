package io.groups4j.testkit.fake;

import io.groups4j.domain.AnalyticsGranularity;
import io.groups4j.domain.AnalyticsPeriod;
import io.groups4j.domain.GroupAnalyticsQuery;
import io.groups4j.domain.GroupDataPoint;
import io.groups4j.domain.GroupMetric;
import io.groups4j.domain.GroupProductType;
import io.groups4j.domain.MessagingAnalyticsQuery;
import io.groups4j.domain.MessagingDataPoint;
import io.groups4j.domain.PricingAnalyticsQuery;
import io.groups4j.domain.PricingDataPoint;
import io.groups4j.port.GroupAnalytics;
import io.groups4j.testkit.fake.Tally.Fact;
import io.groups4j.testkit.fake.Tally.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Counts what has happened in memory. There is no money: whoever asks for costs is told volumes at
 * the most.
 */
final class InMemoryAnalytics implements GroupAnalytics {

  private static final Duration YEAR = Duration.ofDays(366);
  private static final Duration QUARTER = Duration.ofDays(90);

  private final Chats chats;
  private final Tally tally;
  private final Supplier<Instant> now;
  private final String businessNumber;

  InMemoryAnalytics(Chats chats, Tally tally, Supplier<Instant> now, String businessNumber) {
    this.chats = chats;
    this.tally = tally;
    this.now = now;
    this.businessNumber = businessNumber;
  }

  @Override
  public List<MessagingDataPoint> messaging(MessagingAnalyticsQuery query) {
    Objects.requireNonNull(query, "query");
    return chats.call(
        () -> {
          check(query.period(), YEAR, "read messaging analytics");
          Set<GroupProductType> types = query.productTypes();
          List<MessagingDataPoint> points = new ArrayList<>();
          spans(query.granularity(), tally.during(query.period()).filter(fact -> isOf(types, fact)))
              .forEach((span, facts) -> points.add(point(types, span, facts)));
          return List.copyOf(points);
        });
  }

  private static boolean isOf(Set<GroupProductType> types, Fact fact) {
    boolean inbound = fact.kind() == Kind.RECEIVED;
    if (types.contains(GroupProductType.INBOUND) || inbound) {
      return inbound && types.contains(GroupProductType.INBOUND);
    }
    if (fact.kind() != Kind.SENT && fact.kind() != Kind.DELIVERED) {
      return false;
    }
    return types.isEmpty() || (fact.group() != null && types.contains(typeOf(fact)));
  }

  /** A template notifies, everything else supports. */
  private static GroupProductType typeOf(Fact fact) {
    return "group_service".equals(category(fact))
        ? GroupProductType.CUSTOMER_SUPPORT
        : GroupProductType.NOTIFICATION;
  }

  private static MessagingDataPoint point(
      Set<GroupProductType> types, Span span, List<Fact> facts) {
    List<Fact> inGroups = facts.stream().filter(fact -> fact.group() != null).toList();
    boolean inbound = types.contains(GroupProductType.INBOUND);
    Kind sent = inbound ? Kind.RECEIVED : Kind.SENT;
    Kind delivered = inbound ? Kind.RECEIVED : Kind.DELIVERED;
    return new MessagingDataPoint(
        span.start(),
        span.end(),
        count(facts, sent),
        count(facts, delivered),
        count(inGroups, sent),
        count(inGroups, delivered));
  }

  @Override
  public List<PricingDataPoint> pricing(PricingAnalyticsQuery query) {
    Objects.requireNonNull(query, "query");
    return chats.call(
        () -> {
          check(query.period(), YEAR, "read pricing analytics");
          PricedFacts priced = new PricedFacts(query, businessNumber);
          return priced.points(tally.during(query.period()));
        });
  }

  @Override
  public List<GroupDataPoint> group(GroupAnalyticsQuery query) {
    Objects.requireNonNull(query, "query");
    String attempt = "read group analytics";
    return chats.call(
        () -> {
          chats.known(query.group(), attempt);
          check(query.period(), QUARTER, attempt);
          List<GroupDataPoint> points = new ArrayList<>();
          spans(
                  AnalyticsGranularity.DAY,
                  tally.during(query.period()).filter(fact -> query.group().equals(fact.group())))
              .forEach((day, facts) -> points.add(point(query, day, facts)));
          return List.copyOf(points);
        });
  }

  private static GroupDataPoint point(GroupAnalyticsQuery query, Span day, List<Fact> facts) {
    return new GroupDataPoint(
        query.group(),
        day.start(),
        day.end(),
        asked(query, GroupMetric.SENT, facts, Kind.SENT),
        asked(query, GroupMetric.DELIVERED, facts, Kind.DELIVERED),
        asked(query, GroupMetric.READ, facts, Kind.READ),
        asked(query, GroupMetric.PARTICIPANTS_JOINED, facts, Kind.JOINED),
        asked(query, GroupMetric.PARTICIPANTS_LEFT, facts, Kind.LEFT));
  }

  private static @Nullable Long asked(
      GroupAnalyticsQuery query, GroupMetric metric, List<Fact> facts, Kind kind) {
    return query.metrics().contains(metric) ? Long.valueOf(count(facts, kind)) : null;
  }

  /** In the order of time, which is the order of the facts. */
  private static Map<Span, List<Fact>> spans(AnalyticsGranularity granularity, Stream<Fact> facts) {
    Function<Fact, Span> span = fact -> Span.of(granularity, fact.at());
    return facts.collect(Collectors.groupingBy(span, LinkedHashMap::new, Collectors.toList()));
  }

  private static long count(List<Fact> facts, Kind kind) {
    return facts.stream().filter(fact -> fact.kind() == kind).count();
  }

  private static @Nullable String category(Fact fact) {
    return fact.pricing() == null ? null : fact.pricing().category();
  }

  private void check(AnalyticsPeriod period, Duration longest, String attempt) {
    if (period.start().isBefore(now.get().minus(longest))) {
      throw Refusals.tooLongAgo(attempt, longest.toDays());
    }
  }
}
