package io.groups4j.webhook;

import static io.groups4j.webhook.Deliveries.messages;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.GroupEvent;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nothing that people write, and nobody's number, is ever logged or shown. */
class MessageLogsTest {

  private static final String CANARY = "CANARY17865347866";

  private static final List<String> GOLDENS =
      List.of(
          "group-message",
          "group-message-user-id",
          "group-message-media",
          "group-message-unsupported",
          "group-message-unsupported-kind",
          "group-status-sent",
          "group-status-delivered",
          "group-status-read",
          "group-statuses-of-one-message",
          "group-status-failed",
          "private-message",
          "private-status",
          "message-errors");

  /** What the envelope and the fields that are looked at say; and where a group is, it is shown. */
  private static final List<String> LEFT_ALONE =
      List.of("whatsapp_business_account", "messages", "group", "102290129340398");

  private static final Pattern TEXT = Pattern.compile(": \"([^\"]*)\"");

  private final CapturedLogs logs = new CapturedLogs();
  private final RecordingListener listener = new RecordingListener();
  private final GroupWebhooks webhooks =
      GroupWebhooks.builder(listener, HubSignature.of(Deliveries.SECRET)).build();

  @AfterEach
  void stopCapturing() {
    logs.close();
  }

  @Test
  void whateverStandsWhereNothingOfItIsLogged() {
    for (String golden : GOLDENS) {
      String body = Deliveries.golden(golden);
      Matcher text = TEXT.matcher(body);
      while (text.find()) {
        if (!LEFT_ALONE.contains(text.group(1))) {
          String before = body.substring(0, text.start(1) - 1);
          String after = body.substring(text.end(1) + 1);
          receive(before + "\"" + CANARY + "\"" + after);
          receive(before + "[\"" + CANARY + "\"]" + after);
        }
      }
    }

    String everything = logs.everything();
    assertTrue(everything.contains("op=webhook UnrecognizedEvent["), "the capture works");
    assertFalse(everything.contains("17865347866"), everything);
  }

  @Test
  void eventsShowNeitherWhatIsWrittenNorByWhom() {
    for (String golden : GOLDENS) {
      listener.forget();
      receive(Deliveries.golden(golden));
      for (GroupEvent event : listener.events()) {
        for (String personal :
            List.of(
                "155555501", "Sheena", "Pablo", "pablo", "US.1", "HBgL", "When do", "invitation")) {
          assertFalse(event.toString().contains(personal), event::toString);
        }
      }
    }
  }

  @Test
  void foreignWordsCannotForgeLines() {
    receive(
        messages(
            """
            "statuses": [{"id": "1", "status": "read", "group_id": "g",
              "pricing": "x"}, {"id": "", "status": "a\\nSEVERE forged +1786"}]"""));

    List<String> warnings =
        logs.ours().stream().filter(line -> line.startsWith("WARNING")).toList();
    assertEquals(2, warnings.size());
    assertTrue(
        warnings.get(1).contains("type=a?SEVERE?forged??????, reason=id is missing"),
        warnings.get(1));
    assertTrue(warnings.get(0).contains("part=pricing"), warnings.get(0));
  }

  private void receive(String body) {
    assertEquals(WebhookAnswer.empty(200), webhooks.receive(Deliveries.signed(body)));
  }
}
