package io.groups4j.testkit.contract;

import io.groups4j.domain.AnalyticsPeriod;
import io.groups4j.domain.GroupAnalyticsQuery;
import io.groups4j.domain.GroupDataPoint;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupProductType;
import io.groups4j.domain.MessagingAnalyticsQuery;
import io.groups4j.domain.PricingAnalyticsQuery;
import io.groups4j.domain.PricingDataPoint;
import io.groups4j.port.RequestRejectedException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Ways to get {@link GroupAnalyticsContract} wrong. */
final class AnalyticsMutants {

  private AnalyticsMutants() {}

  static List<Mutant> all() {
    return List.of(
        new Mutant(
            "messagesOfAGroupAreCounted",
            "takes delivered for read",
            telling(
                p ->
                    new GroupDataPoint(
                        p.group(),
                        p.start(),
                        p.end(),
                        p.sent(),
                        p.delivered(),
                        p.delivered(),
                        p.joined(),
                        p.left()))),
        new Mutant(
            "whoComesAndGoesIsCounted",
            "takes coming for going",
            telling(
                p ->
                    new GroupDataPoint(
                        p.group(),
                        p.start(),
                        p.end(),
                        p.sent(),
                        p.delivered(),
                        p.read(),
                        p.left(),
                        p.joined()))),
        new Mutant(
            "oneMetricIsEnough",
            "wants all metrics or none",
            b -> b.group = query -> query.metrics().size() < 5 ? List.of() : group(b, query)),
        new Mutant(
            "aDataPointIsAboutADayOfTheGroup",
            "does not say when a day is over",
            telling(
                p ->
                    new GroupDataPoint(
                        p.group(),
                        p.start(),
                        p.start(),
                        p.sent(),
                        p.delivered(),
                        p.read(),
                        p.joined(),
                        p.left()))),
        new Mutant(
            "aDataPointIsAboutADayOfTheGroup", "tells nothing", b -> b.group = q -> List.of()),
        new Mutant(
            "whatHappensInAnotherGroupDoesNotCount",
            "tells of the group it knows best",
            b -> b.group = query -> group(b, of(busiest(b), query))),
        new Mutant(
            "whatHappensAtAnotherTimeDoesNotCount",
            "always tells of today in groups",
            b ->
                b.group =
                    query ->
                        group(b, new GroupAnalyticsQuery(query.group(), today(), query.metrics()))),
        new Mutant(
            "whatHappensAtAnotherTimeDoesNotCount",
            "always tells of today's messages",
            b ->
                b.messaging =
                    query ->
                        b.real
                            .analytics()
                            .messaging(
                                new MessagingAnalyticsQuery(
                                    today(), query.granularity(), query.productTypes()))),
        new Mutant(
            "whatHappensAtAnotherTimeDoesNotCount",
            "always tells of today's costs",
            b ->
                b.pricing =
                    query ->
                        b.real
                            .analytics()
                            .pricing(PricingAnalyticsQuery.ofGroups(today(), query.granularity()))),
        new Mutant(
            "messagesToAllGroupsAreCounted",
            "counts what people write",
            b ->
                b.messaging =
                    query ->
                        b.real
                            .analytics()
                            .messaging(
                                new MessagingAnalyticsQuery(
                                    query.period(),
                                    query.granularity(),
                                    Set.of(GroupProductType.INBOUND)))),
        new Mutant(
            "deliveriesAreCountedByCategoryAndType",
            "forgets the category",
            b ->
                b.pricing =
                    query ->
                        b.real.analytics().pricing(query).stream()
                            .map(AnalyticsMutants::withoutCategory)
                            .toList()),
        new Mutant(
            "whatIsNotAskedForDoesNotCount",
            "tells of every category and type",
            b ->
                b.pricing =
                    query ->
                        b.real
                            .analytics()
                            .pricing(
                                new PricingAnalyticsQuery(
                                    query.period(),
                                    query.granularity(),
                                    query.metrics(),
                                    Set.of(),
                                    Set.of(),
                                    query.dimensions()))),
        new Mutant(
            "anUnknownGroupHasNoAnalytics",
            "takes a slash in an id for the end of it",
            b ->
                b.group =
                    query ->
                        group(
                            b,
                            query.group().value().contains("/") ? of(b.anyGroup(), query) : query)),
        new Mutant(
            "whatIsTooLongAgoIsRejected",
            "has nothing to tell of long ago",
            b ->
                b.messaging =
                    query -> {
                      try {
                        return b.real.analytics().messaging(query);
                      } catch (RequestRejectedException tooLongAgo) {
                        return List.of();
                      }
                    }));
  }

  private static Consumer<Broken> telling(UnaryOperator<GroupDataPoint> change) {
    return b -> b.group = query -> group(b, query).stream().map(change).toList();
  }

  private static List<GroupDataPoint> group(Broken broken, GroupAnalyticsQuery query) {
    return broken.real.analytics().group(query);
  }

  private static GroupAnalyticsQuery of(GroupId group, GroupAnalyticsQuery query) {
    return new GroupAnalyticsQuery(group, query.period(), query.metrics());
  }

  /** The last group: the contract has everything happen there. */
  private static GroupId busiest(Broken broken) {
    return broken.real.groups().active().reduce((one, other) -> other).orElseThrow().id();
  }

  private static AnalyticsPeriod today() {
    return new AnalyticsPeriod(
        Instant.now().minus(Duration.ofDays(1)), Instant.now().plus(Duration.ofDays(1)));
  }

  private static PricingDataPoint withoutCategory(PricingDataPoint p) {
    return new PricingDataPoint(
        p.start(),
        p.end(),
        p.phoneNumber(),
        p.country(),
        p.tier(),
        p.type(),
        null,
        p.volume(),
        p.cost());
  }
}
