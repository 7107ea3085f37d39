package io.groups4j.testkit.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.DocumentedError;
import io.groups4j.domain.GroupDraft;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import io.groups4j.testkit.fixture.ReceivedRequest;
import io.groups4j.testkit.fixture.Reply;
import io.groups4j.testkit.fixture.ScriptedServer;
import io.groups4j.testkit.fixture.Signatures;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue.ValueType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 360dialog's paths, key and words, on the same groups as Meta's. */
class SimulatorOf360dialogTest {

  private static final Map<String, String> KEY = Map.of("D360-API-KEY", "test-token");

  private final InMemoryWhatsApp whatsApp = InMemoryWhatsApp.create();
  private final GroupsSimulator simulator = GroupsSimulator.over(whatsApp).start();
  private final Api api = new Api(simulator.baseUri());

  @AfterEach
  void stop() {
    simulator.close();
  }

  private Api.Seen call(String method, String path, String body) {
    return api.send(method, path, body, KEY);
  }

  private String created() {
    whatsApp.groups().create(GroupDraft.named("Book club"));
    return whatsApp.groups().active().findFirst().orElseThrow().id().value();
  }

  @Test
  void aCreationIsAnsweredWithAnIdAndIsTheSameGroupForMeta() {
    Api.Seen created =
        call("POST", "/groups", "{\"messaging_product\":\"whatsapp\",\"subject\":\"Chess club\"}");

    assertEquals(200, created.status());
    assertFalse(created.body().getString("id").isBlank());
    assertFalse(created.body().containsKey("request_id"));
    assertEquals(
        "Chess club",
        api.get(whatsApp.phoneNumberId().value() + "/groups")
            .body()
            .getJsonObject("data")
            .getJsonArray("groups")
            .getJsonObject(0)
            .getString("subject"));
  }

  @Test
  void theListHasTimesAsNumbersAndPagesOnMetasHost() {
    created();
    whatsApp.groups().create(GroupDraft.named("Chess club"));

    JsonObject list = call("GET", "/groups?limit=1", "").body();

    JsonObject group = list.getJsonObject("data").getJsonArray("groups").getJsonObject(0);
    assertEquals(ValueType.NUMBER, group.get("created_at").getValueType());
    assertTrue(
        list.getJsonObject("paging")
            .getString("next")
            .startsWith("https://graph.facebook.com/v25.0/groups?limit=1&after="));
  }

  @Test
  void everythingBelowAGroupIsThere() {
    String path = "/groups/" + created();

    assertEquals(
        "Book club", call("GET", path + "?fields=subject", "").body().getString("subject"));
    assertEquals(200, call("GET", path + "/invite_link", "").status());
    assertEquals(200, call("GET", path + "/join_requests", "").status());
    assertEquals(
        131212,
        code(
            call(
                "DELETE",
                path + "/participants",
                "{\"messaging_product\":\"whatsapp\",\"participants\":[{\"user\":\"15555550101\"}]}")));
    assertEquals(
        200,
        call("POST", path, "{\"messaging_product\":\"whatsapp\",\"subject\":\"Poets\"}").status());
    assertEquals(200, call("DELETE", path, "").status());
  }

  @ParameterizedTest
  @CsvSource({"GET, /media/x", "GET, /groups/G/members", "DELETE, /groups/G/invite_link"})
  void whatIsNotThereIsAnsweredInItsOwnWords(String method, String path) {
    Api.Seen answer = call(method, path, "{\"messaging_product\":\"whatsapp\"}");

    assertEquals(404, answer.status());
    assertTrue(answer.body().getString("error").startsWith("Not found"), answer.body()::toString);
  }

  @Test
  void aWrongKeyIsRefusedInItsOwnWordsAndMetasTokenIsNone() {
    Api.Seen wrong = api.send("GET", "/groups", "", Map.of("D360-API-KEY", "wrong"));
    Api.Seen token = api.get("/groups");

    for (Api.Seen refused : List.of(wrong, token)) {
      assertEquals(401, refused.status());
      assertEquals("Invalid API key", refused.body().getString("error"));
    }
  }

  @Test
  void whatMetaRefusesComesInMetasWords() {
    Api.Seen unknown = call("GET", "/groups/nobody", "");
    simulator.failNext(DocumentedError.GROUP_CALLS_EXCEEDED);
    Api.Seen throttled = call("GET", "/groups", "");

    assertEquals(131041, code(unknown));
    assertEquals(429, throttled.status());
    assertEquals(131208, code(throttled));
  }

  private static int code(Api.Seen answer) {
    return answer.body().getJsonObject("error").getInt("code");
  }

  @Test
  void webhooksCarryTheHeaderTheyWereSetWithAndNoSignature() {
    try (ScriptedServer receiver = ScriptedServer.start();
        GroupsSimulator sending =
            GroupsSimulator.over(whatsApp)
                .webhookWithHeader(
                    webhook(receiver), "X-Webhook-Secret", "Bearer distinctive-webhook-secret")
                .start()) {
      receiver.answers(Reply.json(200, "{}"));
      whatsApp.groups().create(GroupDraft.named("Book club"));

      ReceivedRequest webhook = receiver.awaitRequests(1, Duration.ofSeconds(20)).get(0);
      assertEquals(
          "Bearer distinctive-webhook-secret", webhook.header("X-Webhook-Secret").orElseThrow());
      assertTrue(webhook.header("X-Hub-Signature-256").isEmpty(), sending::toString);
    }
  }

  @Test
  void webhooksForAPartnerAreSignedWithoutAPrefix() {
    try (ScriptedServer receiver = ScriptedServer.start();
        GroupsSimulator sending =
            GroupsSimulator.over(whatsApp)
                .webhookFor360dialogPartner(webhook(receiver), "distinctive-platform-secret")
                .start()) {
      receiver.answers(Reply.json(200, "{}"));
      whatsApp.groups().create(GroupDraft.named("Book club"));

      ReceivedRequest webhook = receiver.awaitRequests(1, Duration.ofSeconds(20)).get(0);
      byte[] body = webhook.body().getBytes(StandardCharsets.UTF_8);
      assertEquals(
          Signatures.hubSignature(body, "distinctive-platform-secret"),
          "sha256=" + webhook.header("x-360dialog-signature").orElseThrow(),
          sending::toString);
      assertTrue(webhook.header("X-Hub-Signature-256").isEmpty());
    }
  }

  private static URI webhook(ScriptedServer receiver) {
    return URI.create(receiver.uri() + "/webhook");
  }

  @ParameterizedTest
  @CsvSource({"a b, x", "X-Secret, ' a'", "X-Secret, ä", "'', x", "X-Secret, ''"})
  void headersThatCannotBeSentAreRefused(String name, String value) {
    GroupsSimulatorBuilder builder = GroupsSimulator.over(whatsApp);
    URI target = URI.create("http://127.0.0.1:1/webhook");

    assertThrows(
        IllegalArgumentException.class, () -> builder.webhookWithHeader(target, name, value));
  }
}
