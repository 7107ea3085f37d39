package io.groups4j.dialog360;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.groups4j.domain.AnalyticsGranularity;
import io.groups4j.domain.AnalyticsPeriod;
import io.groups4j.domain.GroupAnalyticsQuery;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.MessagingAnalyticsQuery;
import io.groups4j.domain.PricingAnalyticsQuery;
import io.groups4j.port.Capability;
import io.groups4j.port.GroupAnalytics;
import io.groups4j.port.NotOfferedException;
import io.groups4j.testkit.fixture.ScriptedServer;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** In none of 360dialog's documents. */
final class Dialog360AnalyticsTest {

  private static final AnalyticsPeriod PERIOD =
      new AnalyticsPeriod(Instant.ofEpochSecond(1748736000), Instant.ofEpochSecond(1751328000));

  @Test
  void analyticsAreNotOfferedAndNothingIsSent() {
    try (ScriptedServer server = ScriptedServer.start()) {
      GroupAnalytics analytics =
          Dialog360Groups.builder(() -> "key").baseUri(server.uri()).build().analytics();

      assertNotOffered(
          () ->
              analytics.messaging(
                  MessagingAnalyticsQuery.ofGroups(PERIOD, AnalyticsGranularity.DAY)));
      assertNotOffered(
          () ->
              analytics.pricing(PricingAnalyticsQuery.ofGroups(PERIOD, AnalyticsGranularity.DAY)));
      assertNotOffered(() -> analytics.group(GroupAnalyticsQuery.of(new GroupId("G"), PERIOD)));
      assertEquals(List.of(), server.requests());
    }
  }

  private static void assertNotOffered(Executable call) {
    var lacking = assertThrows(NotOfferedException.class, call);
    assertEquals(Capability.GROUP_ANALYTICS, lacking.capability());
    assertEquals(
        "360dialog does not offer group analytics; nothing was sent", lacking.getMessage());
  }
}
