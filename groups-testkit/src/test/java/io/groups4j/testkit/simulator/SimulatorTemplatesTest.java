package io.groups4j.testkit.simulator;

import static io.groups4j.testkit.simulator.Api.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.groups4j.domain.PricingCategory;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The library and the templates of the account, as each provider has them. */
class SimulatorTemplatesTest {

  private static final Map<String, String> KEY = Map.of("D360-API-KEY", "test-token");
  private static final Map<String, String> KEY_IN_VAIN =
      Map.of("Authorization", "none", "D360-API-KEY", "test-token");
  private static final String COPY =
      """
      {"name": "join_us", "category": "UTILITY", "language": "en",
       "library_template_name": "group_invite_link"}
      """;
  private static final String LIBRARY =
      "message_template_library?category=utility&topic=group_invite_link&language=en";

  private final InMemoryWhatsApp whatsApp = InMemoryWhatsApp.create();
  private final GroupsSimulator simulator = GroupsSimulator.over(whatsApp).start();
  private final Api api = new Api(simulator.baseUri());
  private final String templates = whatsApp.accountId() + "/message_templates";

  @AfterEach
  void stop() {
    simulator.close();
  }

  private Api.Seen call360(String method, String path, String body) {
    return api.send(method, path, body, KEY);
  }

  private static List<String> names(JsonArray entries) {
    return entries.getValuesAs(JsonObject.class).stream()
        .map(entry -> entry.getString("name"))
        .toList();
  }

  private void hasMany() {
    for (int i = 0; i < 30; i++) {
      whatsApp.templates().has("t" + i, "en", PricingCategory.UTILITY, 0);
    }
  }

  @Test
  void theLibraryIsTheSameAtBothButForWhereButtonsLead() {
    JsonArray metas = api.get(LIBRARY).body().getJsonArray("data");
    JsonArray dialog360s = call360("GET", "/" + LIBRARY, "").body().getJsonArray("data");

    assertEquals(
        List.of(
            "group_invite_link_with_button", "group_invite_link", "group_invite_link_with_name"),
        names(metas));
    assertEquals(metas.get(1), dialog360s.get(1));
    JsonObject plain = metas.getJsonObject(1);
    assertEquals("Hello, here is the link to our group: {{1}}", plain.getString("body"));
    assertEquals("UTILITY", plain.getString("category"));
    assertEquals("GROUP_INVITE_LINK", plain.getString("topic"));
    assertEquals("en", plain.getString("language"));
    assertEquals("GROUP_ID", plain.getJsonArray("body_param_types").getString(0));
    assertEquals(1, plain.getJsonArray("body_params").size());
    assertEquals(0, plain.getJsonArray("buttons").size());
    assertFalse(plain.getString("id").isBlank());
    assertEquals("https://www.example.com/groups", button(metas).getString("url"));
    assertEquals(
        "https://www.example.com/groups",
        button(dialog360s).getJsonObject("url").getString("base_url"));
  }

  private static JsonObject button(JsonArray library) {
    return library.getJsonObject(0).getJsonArray("buttons").getJsonObject(0);
  }

  @ParameterizedTest
  @CsvSource({
    "'',3",
    "?language=de,3",
    "?language=xx,0",
    "?category=MARKETING,0",
    "?topic=order_updates,0",
    "?category=UTILITY&topic=GROUP_INVITE_LINK,3"
  })
  void theLibraryIsFiltered(String query, int found) {
    assertEquals(
        found, api.get("message_template_library" + query).body().getJsonArray("data").size());
  }

  @Test
  void aCopyIsPendingAtMetaAndSubmittedAt360dialog() {
    JsonObject metas = api.post(templates, COPY).body();
    JsonObject dialog360s =
        call360("POST", "/v1/configs/templates", COPY.replace("\"en\"", "\"de\"")).body();

    assertEquals("PENDING", metas.getString("status"));
    assertEquals("submitted", dialog360s.getString("status"));
    assertEquals("UTILITY", metas.getString("category"));
    assertEquals("UTILITY", dialog360s.getString("category"));
    assertEquals(
        List.of(metas.getString("id"), dialog360s.getString("id")),
        whatsApp.invitations().reviews("join_us").stream().map(review -> review.id()).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"name\":\"join_us\",\"category\":\"UTILITY\",\"language\":\"en\"}",
        "{\"name\":\"Join\",\"category\":\"UTILITY\",\"language\":\"en\","
            + "\"library_template_name\":\"group_invite_link\"}",
        "{\"name\":\"join_us\",\"category\":\"MARKETING\",\"language\":\"en\","
            + "\"library_template_name\":\"group_invite_link\"}",
        "{\"name\":\"join_us\",\"category\":\"UTILITY\",\"language\":\"en\","
            + "\"library_template_name\":\"another\"}",
        "[]"
      })
  void whatIsNoCopyIsABadParameter(String body) {
    Api.Seen refused = api.post(templates, body);

    assertEquals(400, refused.status());
    assertEquals(100, refused.errorCode());
  }

  @Test
  void metaTellsWhyATemplateWasRejectedToThoseWhoAsk() {
    api.post(templates, COPY);
    whatsApp.templates().rejects("join_us", "INVALID_FORMAT");

    JsonObject silent = first(api.get(templates + "?name=join_us"), "data");
    JsonObject told = first(api.get(templates + "?name=join_us&fields=rejected_reason"), "data");

    assertEquals(
        json(
            """
            {"name": "join_us", "language": "en", "status": "REJECTED", "category": "UTILITY",
             "id": "%s"}
            """
                .formatted(silent.getString("id"))),
        silent);
    assertEquals("INVALID_FORMAT", told.getString("rejected_reason"));
  }

  private static JsonObject first(Api.Seen answer, String list) {
    return answer.body().getJsonArray(list).getJsonObject(0);
  }

  @Test
  void metaListsByCursors() {
    hasMany();

    JsonObject first = api.get(templates).body();
    JsonObject paging = first.getJsonObject("paging");
    String after = paging.getJsonObject("cursors").getString("after");
    JsonObject second = api.get(templates + "?after=" + after).body();

    assertEquals(25, first.getJsonArray("data").size());
    assertEquals(
        simulator.baseUri() + "/v25.0/" + templates + "?after=" + after, paging.getString("next"));
    assertEquals(List.of("t25", "t26", "t27", "t28", "t29"), names(second.getJsonArray("data")));
    assertFalse(second.getJsonObject("paging").containsKey("next"));
    assertEquals(0, api.get(templates + "?name=none").body().getJsonArray("data").size());
    assertEquals(2, api.get(templates + "?limit=2").body().getJsonArray("data").size());
    assertEquals(400, api.get(templates + "?after=%25").status());
    assertEquals(400, api.get(templates + "?after=LTE").status());
    assertEquals(400, api.get(templates + "?limit=-1").status());
  }

  @Test
  void dialog360CountsAndWritesInLowerCase() {
    hasMany();
    whatsApp.templates().pauses("t29");

    JsonObject first = call360("GET", "/v1/configs/templates", "").body();
    JsonObject second = call360("GET", "/v1/configs/templates?offset=25", "").body();

    assertEquals(25, first.getInt("count"));
    assertEquals(30, first.getInt("total"));
    assertEquals(0, first.getInt("offset"));
    assertEquals(5, second.getInt("count"));
    assertEquals(25, second.getInt("offset"));
    JsonArray last = second.getJsonArray("waba_templates");
    assertEquals(List.of("t25", "t26", "t27", "t28", "t29"), names(last));
    assertEquals("approved", last.getJsonObject(0).getString("status"));
    assertEquals("paused", last.getJsonObject(4).getString("status"));
    assertEquals("UTILITY", last.getJsonObject(4).getString("category"));
    assertEquals("NONE", last.getJsonObject(4).getString("rejected_reason"));
    assertEquals(0, call360("GET", "/v1/configs/templates?offset=99", "").body().getInt("count"));
  }

  @Test
  void anotherAccountIsNotTheSimulators() {
    assertEquals(400, api.get("1/message_templates").status());
    assertEquals(400, api.delete(templates).status());
    assertEquals(400, api.delete("message_template_library").status());
  }

  @Test
  void eachDialectHasItsOwnKey() {
    URI base = simulator.baseUri();

    assertEquals(401, new Api(base).send("GET", LIBRARY, "", KEY_IN_VAIN).status());
    assertEquals(401, api.get("/v1/configs/templates").status());
  }

  @Test
  void templatesAreJudgedOverHttp() {
    api.post(templates, COPY);

    assertJudged(200, "reject-template", "\"reason\": \"INVALID_FORMAT\"");
    assertStands("REJECTED");
    assertJudged(409, "reject-template", "\"reason\": \"INVALID_FORMAT\"");
    assertJudged(400, "reject-template", "\"reason\": null");
    assertJudged(200, "approve-template", "\"name\": \"join_us\"");
    assertStands("APPROVED");
    assertJudged(200, "pause-template", "\"name\": \"join_us\"");
    assertStands("PAUSED");
    assertJudged(400, "approve-template", "\"language\": \"en\"");
    assertJudged(409, "pause-template", "\"name\": \"another\"");
  }

  private void assertJudged(int status, String action, String field) {
    String body = "{\"name\": \"join_us\", " + field + "}";
    assertEquals(status, api.post("/simulator/" + action, body).status(), body);
  }

  private void assertStands(String status) {
    assertEquals(status, first(api.get(templates), "data").getString("status"));
  }
}
