package io.groups4j.testkit.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.GroupDraft;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import io.groups4j.testkit.fixture.ReceivedRequest;
import io.groups4j.testkit.fixture.Reply;
import io.groups4j.testkit.fixture.ScriptedServer;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Webhooks directed from outside, and read where they are held or lost. */
class SimulatorControlWebhooksTest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ScriptedServer receiver = ScriptedServer.start();
  private final BlockingQueue<Delivery> deliveries = new LinkedBlockingQueue<>();
  private final InMemoryWhatsApp whatsApp = InMemoryWhatsApp.create();
  private final GroupsSimulator simulator =
      GroupsSimulator.over(whatsApp)
          .webhook(receiver.uri(), "distinctive-app-secret")
          .redelivery(1, Duration.ZERO)
          .onDelivery(deliveries::add)
          .start();
  private final Api api = new Api(simulator.baseUri());

  @BeforeEach
  void takeSome() {
    Reply ok = Reply.of(200, "text/plain", "");
    receiver.answers(ok, ok, ok, ok);
  }

  @AfterEach
  void close() {
    simulator.close();
    receiver.close();
  }

  private Api.Seen post(String action, String body) {
    return api.post("/simulator/" + action, body);
  }

  private void create(String... subjects) {
    for (String subject : subjects) {
      whatsApp.groups().create(GroupDraft.named(subject));
    }
  }

  private JsonObject state() {
    return api.get("/simulator/state").body();
  }

  private List<String> delivered(int count) {
    return receiver.awaitRequests(count, PATIENCE).stream()
        .map(ReceivedRequest::body)
        .map(body -> subject(Api.json(body)))
        .toList();
  }

  private static String subject(JsonObject webhook) {
    JsonObject entry = webhook.getJsonArray("entry").getJsonObject(0);
    return entry
        .getJsonArray("changes")
        .getJsonObject(0)
        .getJsonObject("value")
        .getJsonArray("groups")
        .getJsonObject(0)
        .getString("subject");
  }

  @Test
  void atFirstThereIsNothingToTell() {
    assertEquals(
        Api.json(
            """
            {"phone_number_id": "12784358810", "fail_next": [], "pinned_messages": {},
              "holding_webhooks": false, "held_webhooks": [], "undelivered_webhooks": []}"""),
        state());
  }

  @Test
  void heldWebhooksAreShownAndReleased() {
    assertEquals(Api.json("{\"success\": true}"), post("hold-webhooks", "").body());
    create("A", "B");

    assertTrue(state().getBoolean("holding_webhooks"));
    List<JsonObject> held = state().getJsonArray("held_webhooks").getValuesAs(JsonObject.class);
    assertEquals(
        List.of("A", "B"), held.stream().map(SimulatorControlWebhooksTest::subject).toList());
    assertEquals(Api.json("{\"released\": 2}"), post("release-webhooks", "{}").body());
    assertEquals(List.of("A", "B"), delivered(2));
    assertEquals(0, state().getJsonArray("held_webhooks").size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"order\": \"reversed\"}", "{\"order\": [1, 0]}"})
  void anotherOrderMayBeAskedFor(String order) {
    post("hold-webhooks", "{}");
    create("A", "B");

    assertEquals(Api.json("{\"released\": 2}"), post("release-webhooks", order).body());

    assertEquals(List.of("B", "A"), delivered(2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"order\": \"backwards\"}",
        "{\"order\": [0]}",
        "{\"order\": [0, 0]}",
        "{\"order\": [0, 2]}",
        "{\"order\": [0, \"1\"]}",
        "{\"order\": [0, 1.5]}",
        "{\"order\": [4294967296, 1]}",
        "{\"order\": 1}",
        "{\"reversed\": true}",
        "{\"aggregated\": \"true\"}",
        "{\"aggregated\": true, \"order\": [1, 0]}"
      })
  void anOrderThatIsNoneIsRefusedAndEverythingStays(String order) {
    post("hold-webhooks", "{}");
    create("A", "B");

    Api.Seen seen = post("release-webhooks", order);

    assertEquals(400, seen.status());
    assertTrue(seen.body().getString("error").contains("release-webhooks(order, aggregated)"));
    assertEquals(2, state().getJsonArray("held_webhooks").size());
  }

  @Test
  void theNextWebhookIsDoubled() {
    assertEquals(Api.json("{\"success\": true}"), post("duplicate-next-webhook", "").body());

    create("A", "B");

    assertEquals(List.of("A", "A", "B"), delivered(3));
  }

  @Test
  void whatWasGivenUpIsShown() throws InterruptedException {
    create("A", "B", "C", "D");
    for (int n = 0; n < 4; n++) {
      deliveries.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }
    // Nothing is scripted for the fifth, which is a 500.
    create("E", "F");
    deliveries.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    // The sixth is tried after the fifth was given up.
    deliveries.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);

    JsonObject lost = state().getJsonArray("undelivered_webhooks").getJsonObject(0);

    assertEquals(500, lost.getInt("status"));
    assertEquals(1, lost.getInt("attempts"));
    assertEquals("E", subject(lost.getJsonObject("body")));
  }
}
