package io.groups4j.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnalyticsQueriesTest {

  private static final GroupId GROUP = new GroupId("G");
  private static final AnalyticsPeriod MAY =
      new AnalyticsPeriod(
          Instant.parse("2026-05-01T00:00:00Z"), Instant.parse("2026-06-01T00:00:00Z"));

  @Test
  void aPeriodIsCutToTheSecond() {
    assertEquals(
        MAY,
        new AnalyticsPeriod(
            Instant.parse("2026-05-01T00:00:00.999Z"), Instant.parse("2026-06-01T00:00:00.1Z")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-04-30T23:59:59Z", "2026-05-01T00:00:00Z", "2026-05-01T00:00:00.999Z"})
  void aPeriodEndsAfterItsStart(String end) {
    String refusal = Refusal.of(() -> new AnalyticsPeriod(MAY.start(), Instant.parse(end)));

    assertEquals(
        "end of the period is "
            + end.replace(".999", "")
            + ", later than its start 2026-05-01T00:00:00Z is needed",
        refusal);
  }

  @Test
  void aSecondIsPeriodEnough() {
    assertEquals(
        MAY.start().plusSeconds(1),
        new AnalyticsPeriod(MAY.start(), MAY.start().plusSeconds(1)).end());
  }

  @ParameterizedTest
  @EnumSource(
      value = GroupProductType.class,
      names = {"NOTIFICATION", "CUSTOMER_SUPPORT"})
  void inboundMessagesAreAskedForAlone(GroupProductType other) {
    assertEquals(
        "product types are INBOUND and 1 more, INBOUND has to be asked for alone",
        Refusal.of(
            () ->
                new MessagingAnalyticsQuery(
                    MAY, AnalyticsGranularity.DAY, Set.of(GroupProductType.INBOUND, other))));
    assertEquals(
        Set.of(GroupProductType.INBOUND),
        new MessagingAnalyticsQuery(MAY, AnalyticsGranularity.DAY, Set.of(GroupProductType.INBOUND))
            .productTypes());
  }

  @Test
  void whatIsSentToGroupsIsBothOtherTypes() {
    assertEquals(
        new MessagingAnalyticsQuery(
            MAY,
            AnalyticsGranularity.MONTH,
            EnumSet.complementOf(EnumSet.of(GroupProductType.INBOUND))),
        MessagingAnalyticsQuery.ofGroups(MAY, AnalyticsGranularity.MONTH));
  }

  @Test
  void costsOfGroupsAreThoseOfTheirThreeCategories() {
    assertEquals(
        new PricingAnalyticsQuery(
            MAY,
            AnalyticsGranularity.DAY,
            Set.of(PricingMetric.COST, PricingMetric.VOLUME),
            Set.of(PricingCategory.MARKETING, PricingCategory.UTILITY, PricingCategory.SERVICE),
            Set.of(),
            Set.of(PricingDimension.COUNTRY)),
        PricingAnalyticsQuery.ofGroups(MAY, AnalyticsGranularity.DAY).by(PricingDimension.COUNTRY));
    assertEquals(
        Set.of(PricingDimension.PRICING_CATEGORY, PricingDimension.PRICING_TYPE),
        PricingAnalyticsQuery.ofGroups(MAY, AnalyticsGranularity.DAY).dimensions());
    assertEquals(
        Set.of(), PricingAnalyticsQuery.ofGroups(MAY, AnalyticsGranularity.DAY).by().dimensions());
  }

  @Test
  void aQueryMeasuresSomething() {
    assertEquals(
        "metrics are empty, at least one is needed",
        Refusal.of(
            () ->
                new PricingAnalyticsQuery(
                    MAY, AnalyticsGranularity.DAY, Set.of(), Set.of(), Set.of(), Set.of())));
    assertEquals(
        "metrics are empty, at least one is needed",
        Refusal.of(() -> new GroupAnalyticsQuery(GROUP, MAY, Set.of())));
  }

  @Test
  void allOfAGroupIsEveryMetric() {
    assertEquals(EnumSet.allOf(GroupMetric.class), GroupAnalyticsQuery.of(GROUP, MAY).metrics());
  }

  @Test
  void aQueryKeepsACopy() {
    Set<GroupMetric> metrics = new HashSet<>(Set.of(GroupMetric.SENT));
    GroupAnalyticsQuery query = new GroupAnalyticsQuery(GROUP, MAY, metrics);
    metrics.add(GroupMetric.READ);

    assertEquals(Set.of(GroupMetric.SENT), query.metrics());
    assertThrows(UnsupportedOperationException.class, () -> query.metrics().add(GroupMetric.READ));
  }

  @Test
  void whatIsMissingIsNamed() {
    assertEquals("start", Refusal.ofNull(() -> new AnalyticsPeriod(null, MAY.end())));
    assertEquals("end", Refusal.ofNull(() -> new AnalyticsPeriod(MAY.start(), null)));
    assertEquals("period", Refusal.ofNull(() -> GroupAnalyticsQuery.of(GROUP, null)));
    assertEquals("group", Refusal.ofNull(() -> GroupAnalyticsQuery.of(null, MAY)));
    assertEquals("metrics", Refusal.ofNull(() -> new GroupAnalyticsQuery(GROUP, MAY, null)));
    assertEquals("granularity", Refusal.ofNull(() -> MessagingAnalyticsQuery.ofGroups(MAY, null)));
    assertEquals("granularity", Refusal.ofNull(() -> PricingAnalyticsQuery.ofGroups(MAY, null)));
  }
}
