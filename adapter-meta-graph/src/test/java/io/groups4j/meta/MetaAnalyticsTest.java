package io.groups4j.meta;

import static io.groups4j.meta.MetaServer.GROUP;
import static io.groups4j.meta.MetaServer.PATIENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.groups4j.domain.AnalyticsGranularity;
import io.groups4j.domain.AnalyticsPeriod;
import io.groups4j.domain.GroupAnalyticsQuery;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupMetric;
import io.groups4j.domain.GroupProductType;
import io.groups4j.domain.MessagingAnalyticsQuery;
import io.groups4j.domain.PricingAnalyticsQuery;
import io.groups4j.domain.PricingCategory;
import io.groups4j.domain.PricingDimension;
import io.groups4j.domain.PricingMetric;
import io.groups4j.domain.PricingType;
import io.groups4j.domain.ProviderError;
import io.groups4j.port.AccessDeniedException;
import io.groups4j.port.GroupAnalytics;
import io.groups4j.port.GroupNotFoundException;
import io.groups4j.port.RequestRejectedException;
import io.groups4j.testkit.fixture.ReceivedRequest;
import io.groups4j.testkit.fixture.Reply;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked, and errors: Meta, "Groups API pricing" and "Analytics". */
final class MetaAnalyticsTest {

  private static final AnalyticsPeriod PERIOD =
      new AnalyticsPeriod(Instant.ofEpochSecond(1748736000), Instant.ofEpochSecond(1751328000));
  private static final String EMPTY = "{\"id\": \"102290129340398\"}";

  private final MetaServer meta = new MetaServer();

  @AfterEach
  void close() {
    meta.close();
  }

  private GroupAnalytics analytics(Reply... replies) {
    return meta.ofAccount(replies).analytics();
  }

  private String asked() {
    ReceivedRequest request = meta.onlyRequest();
    assertEquals("", request.body());
    return URLDecoder.decode(request.head(), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({"HALF_HOUR", "DAY", "MONTH"})
  void messagesAreAskedForAsAFieldOfTheAccount(AnalyticsGranularity granularity) {
    analytics(Reply.json(200, EMPTY))
        .messaging(MessagingAnalyticsQuery.ofGroups(PERIOD, granularity));

    assertEquals(
        "GET /v25.0/102290129340398?fields=analytics.start(1748736000).end(1751328000)"
            + ".granularity("
            + granularity
            + ").product_types([101,102])",
        asked());
  }

  @Test
  void everythingThatIsNoWordIsEncoded() {
    analytics(Reply.json(200, EMPTY))
        .messaging(
            new MessagingAnalyticsQuery(
                PERIOD, AnalyticsGranularity.DAY, Set.of(GroupProductType.INBOUND)));

    assertEquals(
        "GET /v25.0/102290129340398?fields=analytics.start%281748736000%29.end%281751328000%29"
            + ".granularity%28DAY%29.product_types%28%5B103%5D%29",
        meta.onlyRequest().head());
  }

  @Test
  void withoutProductTypesAllMessagesAreAskedFor() {
    analytics(Reply.json(200, EMPTY))
        .messaging(new MessagingAnalyticsQuery(PERIOD, AnalyticsGranularity.DAY, Set.of()));

    assertEquals(
        "GET /v25.0/102290129340398?fields=analytics.start(1748736000).end(1751328000)"
            + ".granularity(DAY)",
        asked());
  }

  @ParameterizedTest
  @CsvSource({"HALF_HOUR, HALF_HOUR", "DAY, DAILY", "MONTH, MONTHLY"})
  void costsAreAskedForAsAFieldOfTheAccount(AnalyticsGranularity granularity, String word) {
    analytics(Reply.json(200, EMPTY))
        .pricing(
            new PricingAnalyticsQuery(
                PERIOD,
                granularity,
                Set.of(PricingMetric.values()),
                Set.of(PricingCategory.values()),
                Set.of(PricingType.values()),
                Set.of(PricingDimension.values())));

    assertEquals(
        "GET /v25.0/102290129340398?fields=pricing_analytics.start(1748736000).end(1751328000)"
            + ".granularity("
            + word
            + ").metric_types([\"COST\",\"VOLUME\"])"
            + ".pricing_types([\"REGULAR\",\"FREE_GROUP_CUSTOMER_SERVICE\"])"
            + ".pricing_categories([\"GROUP_MARKETING\",\"GROUP_UTILITY\",\"GROUP_SERVICE\"])"
            + ".dimensions([\"COUNTRY\",\"PHONE\",\"PRICING_CATEGORY\",\"PRICING_TYPE\",\"TIER\"])",
        asked());
  }

  @Test
  void whatACostQueryLeavesOpenIsNotSent() {
    analytics(Reply.json(200, EMPTY))
        .pricing(
            new PricingAnalyticsQuery(
                PERIOD,
                AnalyticsGranularity.DAY,
                Set.of(PricingMetric.VOLUME),
                Set.of(),
                Set.of(),
                Set.of()));

    assertEquals(
        "GET /v25.0/102290129340398?fields=pricing_analytics.start(1748736000).end(1751328000)"
            + ".granularity(DAILY).metric_types([\"VOLUME\"])",
        asked());
  }

  @Test
  void aGroupIsAskedForAtAnEdgeOfItsOwn() {
    analytics(Reply.json(200, "{\"data\": []}"))
        .group(GroupAnalyticsQuery.of(new GroupId("Y2FwaV9n=\"&"), PERIOD));

    assertEquals(
        "GET /v25.0/102290129340398/group_analytics?start=1748736000&end=1751328000"
            + "&granularity=DAILY&group_ids=%5B%22Y2FwaV9n%3D%5C%22%26%22%5D&metric_types=%5B"
            + "%22SENT%22%2C%22DELIVERED%22%2C%22READ%22%2C%22PARTICIPANTS_JOINED%22%2C"
            + "%22PARTICIPANTS_LEFT%22%5D",
        meta.onlyRequest().head());
  }

  @Test
  void onlyTheMetricsThatAreWantedAreAskedFor() {
    analytics(Reply.json(200, "{\"data\": []}"))
        .group(new GroupAnalyticsQuery(GROUP, PERIOD, Set.of(GroupMetric.PARTICIPANTS_LEFT)));

    assertEquals(
        "GET /v25.0/102290129340398/group_analytics?start=1748736000&end=1751328000"
            + "&granularity=DAILY&group_ids=[\"G\"]&metric_types=[\"PARTICIPANTS_LEFT\"]",
        asked());
  }

  @Test
  void aQueryThatIsRefusedIsNotRepeated() {
    Reply refusal =
        Reply.json(
            400,
            """
            {"error": {"message": "Invalid parameter", "type": "OAuthException", "code": 100,
              "error_subcode": 2388077, "is_transient": false,
              "error_user_title": "Invalid product types",
              "error_user_msg": "Inbound cannot be combined with other product types.",
              "fbtrace_id": "Az8or2yhqkZfEZ"}}
            """);
    GroupAnalytics analytics = analytics(refusal);

    var refused =
        assertThrows(
            RequestRejectedException.class,
            () ->
                analytics.messaging(
                    MessagingAnalyticsQuery.ofGroups(PERIOD, AnalyticsGranularity.DAY)));
    assertEquals(
        Optional.of(
            new ProviderError(
                100,
                "Invalid product types",
                "Invalid parameter",
                "Inbound cannot be combined with other product types.",
                false,
                "Az8or2yhqkZfEZ")),
        refused.providerError());
    assertEquals(1, meta.server.requests().size());
  }

  @Test
  void anUnknownGroupIsNotFoundAndAnUnknownAccountIsNoUnknownGroup() {
    String error = "{\"error\": {\"code\": %d, \"message\": \"no\"}}";
    GroupAnalytics analytics =
        analytics(
            Reply.json(400, error.formatted(131041)), Reply.json(404, error.formatted(999_999)));
    GroupAnalyticsQuery query = GroupAnalyticsQuery.of(GROUP, PERIOD);

    assertThrows(GroupNotFoundException.class, () -> analytics.group(query));
    assertThrows(RequestRejectedException.class, () -> analytics.group(query));
  }

  @Test
  void withoutAccountThereIsNoPlaceForAnalytics() {
    GroupAnalytics analytics = meta.connection(PATIENT).analytics();

    String reason =
        ": analytics belong to the business account, and this connection does not know its id;"
            + " set account-id";
    assertEquals(
        "read messaging analytics" + reason,
        assertThrows(
                AccessDeniedException.class,
                () ->
                    analytics.messaging(
                        MessagingAnalyticsQuery.ofGroups(PERIOD, AnalyticsGranularity.DAY)))
            .getMessage());
    assertEquals(
        "read pricing analytics" + reason,
        assertThrows(
                AccessDeniedException.class,
                () ->
                    analytics.pricing(
                        PricingAnalyticsQuery.ofGroups(PERIOD, AnalyticsGranularity.DAY)))
            .getMessage());
    assertEquals(
        "read group analytics" + reason,
        assertThrows(
                AccessDeniedException.class,
                () -> analytics.group(GroupAnalyticsQuery.of(GROUP, PERIOD)))
            .getMessage());
    assertEquals(List.of(), meta.server.requests());
  }
}
