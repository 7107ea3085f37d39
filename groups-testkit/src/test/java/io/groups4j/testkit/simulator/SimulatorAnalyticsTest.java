package io.groups4j.testkit.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.PricingCategory;
import io.groups4j.domain.TemplateMessage;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers to the letter: Meta, "Groups API pricing" and "Analytics". */
class SimulatorAnalyticsTest {

  private static final String ACCOUNT = "102290129340398";
  private static final String PERIOD = ".start(1763596800).end(1763856000)";

  // 1763683200 is the midnight before.
  private final InMemoryWhatsApp whatsApp =
      InMemoryWhatsApp.builder()
          .clock(Clock.fixed(Instant.ofEpochSecond(1763716530), ZoneOffset.UTC))
          .build();
  private final GroupsSimulator simulator = GroupsSimulator.over(whatsApp).start();
  private final Api api = new Api(simulator.baseUri());
  private GroupId group;

  @BeforeEach
  void sendToAnaAndBen() {
    whatsApp.groups().create(GroupDraft.named("Book club"));
    group = whatsApp.groups().active().findFirst().orElseThrow().id();
    whatsApp.people().opensLink(whatsApp.inviteLinks().current(group), "15555550101");
    whatsApp.people().opensLink(whatsApp.inviteLinks().current(group), "15555550102");
    whatsApp.templates().has("reminder", "en", PricingCategory.UTILITY, 0);
    whatsApp.messages().send(group, new TemplateMessage("reminder", "en", null, List.of()));
  }

  @AfterEach
  void close() {
    simulator.close();
  }

  private Api.Seen account(String fields) {
    return api.get(ACCOUNT + "?fields=" + URLEncoder.encode(fields, StandardCharsets.UTF_8));
  }

  private Api.Seen ofGroup(String ids, String rest) {
    return api.get(
        ACCOUNT
            + "/group_analytics?start=1763596800&end=1763856000&group_ids="
            + URLEncoder.encode(ids, StandardCharsets.UTF_8)
            + rest);
  }

  @Test
  void messagesAreAFieldOfTheAccount() {
    Api.Seen seen = account("analytics" + PERIOD + ".granularity(DAY).product_types([101,102])");

    assertEquals(200, seen.status());
    assertEquals(
        Api.json(
            """
            {"analytics": {"phone_numbers": ["15550783881"], "granularity": "DAY",
               "data_points": [{"start": 1763683200, "end": 1763769600, "sent": 1,
                 "delivered": 2, "groups_sent": 1, "groups_delivered": 2}]},
             "id": "102290129340398"}
            """),
        seen.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".pricing_categories([\"GROUP_UTILITY\"]).dimensions([\"PHONE\",\"PRICING_TYPE\"])",
        ".pricing_categories(['GROUP_UTILITY']).dimensions(['PHONE','PRICING_TYPE'])",
        ".pricing_categories(GROUP_UTILITY).dimensions(PHONE, PRICING_TYPE).phone_numbers([])",
        ".metric_types([\"VOLUME\"]).dimensions([PHONE,PRICING_TYPE]).phone_numbers([15550783881])"
      })
  void costsAreAFieldOfTheAccountHoweverItsListsAreWritten(String filters) {
    Api.Seen seen = account("id,pricing_analytics" + PERIOD + ".granularity(DAILY)" + filters);

    assertEquals(200, seen.status());
    assertEquals(
        Api.json(
            """
            {"pricing_analytics": {"data": [{"data_points": [
               {"start": 1763683200, "end": 1763769600, "phone_number": "15550783881",
                "pricing_type": "REGULAR", "volume": 2}]}]},
             "id": "102290129340398"}
            """),
        seen.body());
  }

  @Test
  void aGroupHasAnEdgeOfTheAccount() {
    Api.Seen seen =
        ofGroup(
            "[\"" + group.value() + "\"]",
            "&granularity=DAILY&metric_types=%5B%22SENT%22,%22PARTICIPANTS_JOINED%22%5D");

    assertEquals(200, seen.status());
    assertEquals(
        Api.json(
            """
            {"data": [{"granularity": "DAILY", "data_points": [{"group_id": "%s",
               "start": 1763683200, "end": 1763769600, "sent": 1, "joined": 2}]}],
             "paging": {"cursors": {"before": "MAZDZD", "after": "MAZDZD"}}}
            """
                .formatted(group.value())),
        seen.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"&granularity=daily&metric_types=%5B'SENT'%5D", "&metric_types=%5BSENT,READ%5D"})
  void theEdgeIsAskedInSeveralSpellings(String rest) {
    assertEquals(200, ofGroup("['" + group.value() + "']", rest).status());
  }

  @Test
  void inboundMessagesCannotBeCombined() {
    Api.Seen seen = account("analytics" + PERIOD + ".granularity(DAY).product_types([102,103])");

    assertEquals(400, seen.status());
    var error = seen.body().getJsonObject("error");
    assertEquals(100, error.getInt("code"));
    assertEquals(2388077, error.getInt("error_subcode"));
    assertEquals(false, error.getBoolean("is_transient"));
    assertEquals("Invalid product types", error.getString("error_user_title"));
    assertEquals(200, account(messaging(".product_types([103])")).status());
  }

  private static String messaging(String more) {
    return "analytics" + PERIOD + ".granularity(DAY)" + more;
  }

  @Test
  void anotherNumberOfTheAccountHasNothingToTell() {
    Api.Seen seen = account(messaging(".phone_numbers([\"15550000000\"])"));

    assertEquals(List.of(), seen.body().getJsonObject("analytics").getJsonArray("data_points"));
  }

  @Test
  void anAccountWithoutAFieldIsItsId() {
    assertEquals(Api.json("{\"id\": \"102290129340398\"}"), api.get(ACCOUNT).body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "name",
        "analytics",
        "analytics.start(1)",
        "analytics.start(x).end(2).granularity(DAY)",
        "analytics.start(999999999999).end(2).granularity(DAY)",
        "analytics.start(1763856000).end(1763596800).granularity(DAY)",
        "analytics.start(1763596800).end(1763856000)",
        "analytics.start(1763596800).end(1763856000).granularity(DAILY)",
        "analytics.start(1763596800).end(1763856000).granularity(DAY).product_types([0])",
        "analytics.start(1763596800).end(1763856000).granularity(DAY).country_codes([US])",
        "analytics.start(1763596800).end(1763856000).granularity(DAY).product_types({})",
        "analytics.start(1763596800).end(1763856000).granularity(DAY),",
        "analytics.start(1763596800",
        "analytics.start(1).end(2).granularity(DAY)",
        "pricing_analytics.start(1763596800).end(1763856000).granularity(DAY)",
        "pricing_analytics.start(1763596800).end(1763856000).granularity(DAILY).metric_types(X)",
        "pricing_analytics.start(1763596800).end(1763856000).granularity(DAILY)"
            + ".dimensions([\"TIER\",true])",
        "pricing_analytics.start(1763596800).end(1763856000).granularity(DAILY)"
            + ".dimensions([\"TIER\"],\"x\":[1])",
        "pricing_analytics.start(1763596800).end(1763856000).granularity(DAILY)"
            + ".pricing_categories([MARKETING])"
      })
  void whatIsNoFieldOfTheAccountIsABadParameter(String fields) {
    Api.Seen seen = account(fields);

    assertEquals(400, seen.status());
    assertEquals(100, seen.errorCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "&metric_types=%5B%5D",
        "&metric_types=%5BSENT,LOST%5D",
        "&metric_types=%5BSENT%5D&granularity=MONTHLY"
      })
  void anEdgeThatIsAskedWronglyIsABadParameter(String rest) {
    Api.Seen seen = ofGroup("[\"" + group.value() + "\"]", rest);

    assertEquals(400, seen.status());
    assertEquals(100, seen.errorCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "[\"a\",\"b\"]", "[\" \"]", "[\"a\"", "\"a\""})
  void theEdgeTakesExactlyOneGroup(String ids) {
    Api.Seen seen = ofGroup(ids, "&metric_types=%5BSENT%5D");

    assertEquals(400, seen.status());
    assertEquals(100, seen.errorCode());
  }

  @Test
  void anUnknownGroupIsRefused() {
    assertEquals(131041, ofGroup("[\"x\"]", "&metric_types=%5BSENT%5D").errorCode());
  }

  @Test
  void analyticsAreReadAtTheAccountAndOnlyRead() {
    assertEquals(100, api.get("1/group_analytics").errorCode());
    assertEquals(100, api.post(ACCOUNT + "/group_analytics", "{}").errorCode());
    assertEquals(100, api.post(ACCOUNT, "{}").errorCode());
  }

  @Test
  void thereIsNothingLikeItAt360dialog() {
    Map<String, String> key = Map.of("D360-API-KEY", "test-token");

    assertEquals(404, api.send("GET", "/groups/x/group_analytics", "", key).status());
  }
}
