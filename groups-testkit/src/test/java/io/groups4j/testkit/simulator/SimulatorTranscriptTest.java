package io.groups4j.testkit.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.GroupDraft;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import io.groups4j.testkit.fixture.Reply;
import io.groups4j.testkit.fixture.ScriptedServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/**
 * What the simulator tells of what was said: observers never get a token or a secret, and what is
 * printed has neither a number nor a text.
 */
class SimulatorTranscriptTest {

  private static final String TOKEN = "EAAG-distinctive-token";
  private static final String SECRET = "distinctive-app-secret";
  private static final String NUMBER = "15555550101";
  private static final String TEXT = "We meet on Thursdays.";
  private static final String DRAFT =
      "{\"messaging_product\":\"whatsapp\",\"subject\":\"%s\",\"description\":\"%s\"}"
          .formatted(TEXT, NUMBER);

  private static void talk(GroupsSimulator simulator) {
    Api api = new Api(simulator.baseUri());
    for (Map<String, String> key :
        List.of(
            Map.of("Authorization", "Bearer " + TOKEN),
            Map.of("Authorization", "", "D360-API-KEY", TOKEN),
            Map.of("Authorization", TOKEN),
            Map.of("Authorization", "Bearer wrong-" + TOKEN))) {
      api.send("POST", "12784358810/groups", DRAFT, key);
      api.send("POST", "/groups", DRAFT, key);
      api.send("GET", "12784358810/groups?limit=5&access_token=" + TOKEN, "", key);
      api.send("GET", "12784358810/groups?ACCESS%5Ftoken=" + TOKEN + "&x=y", "", key);
      api.send("GET", "nobody?phone_numbers=%5B%22" + NUMBER + "%22%5D&limit=5", "", key);
      api.send("POST", "/simulator/ask-to-join", "{\"wa_id\":\"" + NUMBER + "\"}", key);
    }
  }

  @Test
  void whatIsPrintedHasNoSecretNoNumberAndNoText() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (ScriptedServer receiver =
        ScriptedServer.start().answers(Reply.of(500, "text/plain", TEXT + NUMBER + SECRET))) {
      PrintStream both = new PrintStream(printed, true, UTF_8);
      SimulatorMain.run(
          List.of(
              "--token",
              TOKEN,
              "--app-secret=" + SECRET,
              "--webhook-url",
              receiver.uri() + "/hook?key=" + SECRET),
          both,
          both,
          simulator -> {
            talk(simulator);
            receiver.awaitRequests(1, Duration.ofSeconds(10));
          });
    }

    String all = printed.toString(UTF_8);
    assertTrue(all.contains("GET /v25.0/nobody?phone_numbers=%5B%22…%22%5D&limit=5 -> "), all);
    assertTrue(all.contains("/v25.0/12784358810/groups?limit=5&access_token=*** -> "), all);
    for (String hidden : List.of(TOKEN, SECRET, NUMBER, "Thursdays")) {
      assertFalse(all.contains(hidden), all);
    }
  }

  @Test
  void observersAreToldTheStoryAndNeverASecret() {
    InMemoryWhatsApp whatsApp = InMemoryWhatsApp.create();
    List<Record> told = new CopyOnWriteArrayList<>();
    List<String> shown = new CopyOnWriteArrayList<>();
    try (ScriptedServer receiver = ScriptedServer.start()) {
      receiver.answers(Reply.of(200, "text/plain", ""), Reply.of(200, "text/plain", ""));
      try (GroupsSimulator simulator =
          GroupsSimulator.over(whatsApp)
              .token(TOKEN)
              .webhook(receiver.uri(), SECRET)
              .onExchange(told::add)
              .onDelivery(told::add)
              .start()) {
        talk(simulator);
        whatsApp.groups().create(GroupDraft.named(TEXT).describedAs(NUMBER));
        receiver.awaitRequests(2, Duration.ofSeconds(10));
        shown.add(simulator.toString());
        shown.add(whatsApp.toString());
      }
    }

    told.forEach(record -> shown.add(record.toString()));
    for (Record record : told) {
      String all =
          record instanceof Exchange call
              ? call.target() + call.requestBody() + call.responseBody()
              : ((Delivery) record).path() + ((Delivery) record).body();
      assertFalse(all.contains(TOKEN) || all.contains(SECRET), all);
    }
    assertEquals(24, told.stream().filter(Exchange.class::isInstance).count());
    assertTrue(
        told.stream().anyMatch(r -> r instanceof Exchange e && e.requestBody().contains(NUMBER)));
    for (String text : shown) {
      assertFalse(text.contains(SECRET) || text.contains("Thursdays"), text);
    }
  }
}
