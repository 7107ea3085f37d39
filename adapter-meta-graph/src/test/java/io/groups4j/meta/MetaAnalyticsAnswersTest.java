package io.groups4j.meta;

import static io.groups4j.meta.MetaServer.GROUP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.groups4j.domain.AnalyticsGranularity;
import io.groups4j.domain.AnalyticsPeriod;
import io.groups4j.domain.GroupAnalyticsQuery;
import io.groups4j.domain.GroupDataPoint;
import io.groups4j.domain.MessagingAnalyticsQuery;
import io.groups4j.domain.MessagingDataPoint;
import io.groups4j.domain.PricingAnalyticsQuery;
import io.groups4j.domain.PricingDataPoint;
import io.groups4j.port.UnreadableResponseException;
import io.groups4j.testkit.fixture.ReceivedRequest;
import io.groups4j.testkit.fixture.Reply;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of the answers: Meta, "Groups API pricing" and "Analytics". */
final class MetaAnalyticsAnswersTest {

  private static final Instant START = Instant.ofEpochSecond(1748736000);
  private static final Instant END = Instant.ofEpochSecond(1748822400);
  private static final AnalyticsPeriod PERIOD = new AnalyticsPeriod(START, END);

  private final MetaServer meta = new MetaServer();

  @AfterEach
  void close() {
    meta.close();
  }

  private List<MessagingDataPoint> messaging(String answer) {
    return meta.ofAccount(Reply.json(200, answer))
        .analytics()
        .messaging(MessagingAnalyticsQuery.ofGroups(PERIOD, AnalyticsGranularity.DAY));
  }

  private List<PricingDataPoint> pricing(String answer) {
    return meta.ofAccount(Reply.json(200, answer))
        .analytics()
        .pricing(PricingAnalyticsQuery.ofGroups(PERIOD, AnalyticsGranularity.DAY));
  }

  private List<GroupDataPoint> group(String... answers) {
    return meta.ofAccount(
            Arrays.stream(answers).map(one -> Reply.json(200, one)).toArray(Reply[]::new))
        .analytics()
        .group(GroupAnalyticsQuery.of(GROUP, PERIOD));
  }

  @Test
  void messagesComeInDataPoints() {
    assertEquals(
        List.of(
            new MessagingDataPoint(START, END, 196L, 179L, 12L, 60L),
            new MessagingDataPoint(END, null, null, 147L, null, null)),
        messaging(
            """
            {"analytics": {"phone_numbers": ["15550783881"], "country_codes": ["US"],
               "granularity": "DAY", "data_points": [
                 {"start": 1748736000, "end": 1748822400, "sent": 196, "delivered": 179,
                  "groups_sent": 12, "groups_delivered": 60, "new_in_2027": {"x": []}},
                 null,
                 {"start": "1748822400", "delivered": "147", "sent": "many"}]},
             "id": "102290129340398"}
            """));
  }

  @Test
  void costsComeInPartsOfDataPoints() {
    assertEquals(
        List.of(
            new PricingDataPoint(
                START,
                END,
                "15550783881",
                "US",
                "0:100000",
                "REGULAR",
                "GROUP_MARKETING",
                1250L,
                new BigDecimal("31.25")),
            new PricingDataPoint(
                START,
                null,
                null,
                null,
                null,
                "FREE_IN_2027",
                "GROUP_REFERRAL",
                3L,
                new BigDecimal("0"))),
        pricing(
            """
            {"pricing_analytics": {"data": [
               {"data_points": [
                 {"start": 1748736000, "end": 1748822400, "phone_number": "15550783881",
                  "country": "US", "tier": "0:100000", "pricing_type": "REGULAR",
                  "pricing_category": "GROUP_MARKETING", "volume": 1250, "cost": 31.25}]},
               null, {}, {"data_points": null},
               {"data_points": [null,
                 {"start": "1748736000", "pricing_type": "FREE_IN_2027",
                  "pricing_category": "GROUP_REFERRAL", "volume": "3", "cost": 0}]}]},
             "id": "102290129340398"}
            """));
  }

  @ParameterizedTest
  @CsvSource({
    "0.0375, 0.0375",
    "'\"12.50\"', 12.50",
    "1.5E-4, 0.00015",
    "-3, -3",
    "1E999999999,",
    "'\"much\"',",
    "'\"1,50\"',",
    "null,"
  })
  void aCostIsReadToTheDigitOrLeftOut(String written, @Nullable BigDecimal expected) {
    List<PricingDataPoint> points =
        pricing(
            "{\"pricing_analytics\":{\"data\":[{\"data_points\":[{\"cost\":%s}]}]}}"
                .formatted(written));

    assertEquals(expected, points.get(0).cost());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":\"1\"}",
        "{\"id\":\"1\",\"analytics\":null,\"pricing_analytics\":null}",
        "{\"analytics\":{},\"pricing_analytics\":{}}",
        "{\"analytics\":[],\"pricing_analytics\":[]}",
        "{\"analytics\":{\"data_points\":[]},\"pricing_analytics\":{\"data\":[]}}"
      })
  void anAccountWithNothingToTellHasNoDataPoints(String answer) {
    assertEquals(List.of(), messaging(answer));
    assertEquals(List.of(), pricing(answer));
    assertEquals(2, meta.server.requests().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "",
        "{\"status\":\"login please\"}",
        "{\"analytics\":7,\"pricing_analytics\":7}",
        "{\"analytics\":{\"data_points\":7},\"pricing_analytics\":{\"data\":7}}"
      })
  void whatIsNoAccountIsUnreadable(String answer) {
    assertThrows(UnreadableResponseException.class, () -> messaging(answer));
    assertThrows(UnreadableResponseException.class, () -> pricing(answer));
  }

  @Test
  void aGroupComesInPartsOfDataPoints() {
    assertEquals(
        List.of(
            new GroupDataPoint(GROUP, START, END, 12L, 60L, 48L, 3L, 1L),
            new GroupDataPoint(GROUP, END, null, null, 5L, null, null, null)),
        group(
            """
            {"data": [
               {"granularity": "DAILY", "data_points": [
                 {"group_id": "G", "start": 1748736000, "end": 1748822400, "sent": 12,
                  "delivered": 60, "read": 48, "joined": 3, "left": 1}]},
               null, {},
               {"data_points": [null, {"start": "1748822400", "delivered": "5"}]}],
             "paging": {"cursors": {"before": "MAZDZD", "after": "MjQZD"}}}
            """));
    assertEquals(1, meta.server.requests().size());
  }

  @Test
  void theNextPageIsAskedForByItsCursorAndAtTheSameHost() {
    String first =
        """
        {"data": [{"data_points": [{"sent": 1}]}],
         "paging": {"cursors": {"after": "A="}, "next": "https://evil.example/"}}
        """;

    assertEquals(
        List.of(1L, 2L),
        group(first, "{\"data\": [{\"data_points\": [{\"sent\": 2}]}]}").stream()
            .map(GroupDataPoint::sent)
            .toList());
    List<ReceivedRequest> requests = meta.server.requests();
    assertEquals(requests.get(0).head() + "&after=A%3D", requests.get(1).head());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{\"id\":\"1\"}",
        "{\"data\":7}",
        "{\"data\":[{\"data_points\":[{\"group_id\":\"another\",\"sent\":1}]}]}",
        "{\"data\":[],\"paging\":{\"next\":\"https://graph.facebook.com/\"}}",
        "{\"data\":[],\"paging\":{\"next\":\"https://graph.facebook.com/\",\"cursors\":{}}}"
      })
  void whatIsNotAllOfThisGroupIsUnreadable(String answer) {
    assertThrows(UnreadableResponseException.class, () -> group(answer));
  }
}
