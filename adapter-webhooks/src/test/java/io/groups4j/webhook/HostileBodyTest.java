package io.groups4j.webhook;

import static io.groups4j.webhook.Deliveries.deletion;
import static io.groups4j.webhook.Deliveries.lifecycle;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.GroupCreated;
import io.groups4j.domain.GroupDeletionFailed;
import io.groups4j.domain.GroupEvent;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileBodyTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  // Held on to, since loggers are forgotten with their levels. Thousands of warnings tell nobody
  // anything.
  private final Logger warnings = Logger.getLogger(GroupWebhooks.class.getName());
  private final RecordingListener listener = new RecordingListener();
  private final GroupWebhooks webhooks =
      GroupWebhooks.builder(listener, HubSignature.of(Deliveries.SECRET)).build();

  @BeforeEach
  void silence() {
    warnings.setLevel(Level.OFF);
  }

  @AfterEach
  void restore() {
    warnings.setLevel(null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1e999999", "1e-999999", "1e99999999999", "-1e-99999999999", "1E+2147483648"})
  void numberWithAHugeExponentNeitherHangsNorCostsAnything(String number) {
    assertHarmless(number);
  }

  @Test
  void numberWithAHundredThousandDigitsNeitherHangsNorCostsAnything() {
    assertHarmless("9".repeat(100_000));
    assertHarmless("0." + "9".repeat(100_000));
  }

  @Test
  void longNumberIsKeptInTheRawText() {
    receive(lifecycle("{\"type\":\"x\",\"number\":" + "9".repeat(2000) + "}"));

    assertEquals(
        "{\"type\":\"x\",\"number\":\"" + "9".repeat(2000) + "\"}",
        listener.onlyUnrecognized().raw());
  }

  @Test
  void bytesThatAreNotUtf8DoNotCostTheEvent() {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    String[] around =
        lifecycle("{\"type\": \"group_create\", \"group_id\": \"a\", \"subject\": \"SUBJECT\"}")
            .split("SUBJECT");
    body.writeBytes(around[0].getBytes(StandardCharsets.UTF_8));
    body.writeBytes(new byte[] {'x', (byte) 0xf0, (byte) 0x9f, 'y', (byte) 0xff});
    body.writeBytes(around[1].getBytes(StandardCharsets.UTF_8));

    assertEquals(200, webhooks.receive(Deliveries.signed(body.toByteArray())).status());
    assertEquals("x\ufffdy\ufffd", listener.only(GroupCreated.class).subject());
  }

  @Test
  void utf16IsRefused() {
    byte[] body = lifecycle(deletion("a")).getBytes(StandardCharsets.UTF_16LE);

    assertEquals(400, webhooks.receive(Deliveries.signed(body)).status());
  }

  @Test
  void largestBodyIsReadWhole() {
    StringBuilder groups = new StringBuilder(deletion("0"));
    int count = 1;
    while (groups.length() < 3_000_000) {
      groups.append(',').append(deletion(Integer.toString(count++)));
    }
    receive(lifecycle(groups.toString()));

    assertEquals(count, listener.events().size());
    assertEquals(Integer.toString(count - 1), listener.groups().get(count - 1));
  }

  @Test
  void bodyOfNothingButEscapesOrBracketsIsAnsweredInTime() {
    String escapes = "\\u0041".repeat(500_000);
    receive(lifecycle("{\"type\": \"group_delete\", \"group_id\": \"" + escapes + "\"}"));
    assertEquals(500_000, listener.groups().get(0).length());

    String empties = "{},".repeat(100_000) + deletion("last");
    receive(lifecycle(empties));
    assertEquals("last", listener.groups().get(listener.groups().size() - 1));
  }

  @Test
  void moreReasonsThanAnybodyHasAreKeptAsTheyCame() {
    String failed = "{\"type\": \"group_delete\", \"group_id\": \"a\", \"errors\": [%s]}";

    receive(lifecycle(failed.formatted("{},".repeat(999) + "{}")));
    assertEquals(1_000, listener.only(GroupDeletionFailed.class).errors().size());

    listener.forget();
    receive(lifecycle(failed.formatted("{},".repeat(1_000) + "{}")));
    assertEquals("errors has more than 1000 items", listener.onlyUnrecognized().reason());
  }

  @Test
  void namesOfEqualHashAreReadInTime() {
    StringBuilder members = new StringBuilder();
    for (int i = 0; i < 1 << 15; i++) {
      StringBuilder name = new StringBuilder();
      for (int bit = 0; bit < 15; bit++) {
        name.append((i >> bit & 1) == 0 ? "Aa" : "BB");
      }
      members.append('"').append(name).append("\": 1,");
    }
    receive(lifecycle("{" + members + "\"type\": \"group_delete\", \"group_id\": \"a\"}"));

    assertEquals(List.of("a"), listener.groups());
  }

  @Test
  void noChangedByteMakesItThrowOrCostsANeighbour() {
    Random random = new Random(20261121);
    List<byte[]> goldens =
        Stream.of(
                "group-create-succeeded",
                "group-create-failed",
                "group-delete-succeeded",
                "group-delete-failed",
                "group-participants-add",
                "group-participants-remove-partly-failed",
                "group-join-request-created",
                "group-settings-update-partly-failed",
                "group-suspend",
                "group-message",
                "group-message-media",
                "group-message-unsupported-kind",
                "group-status-read",
                "group-statuses-of-one-message",
                "private-status",
                "message-errors")
            .map(name -> Deliveries.golden(name).getBytes(StandardCharsets.UTF_8))
            .toList();
    GroupWebhooks forgetful =
        GroupWebhooks.builder(listener, request -> true)
            .inbox(HostileBodyTest::handleAlways)
            .build();
    int accepted = 0;
    for (int round = 0; round < 20_000; round++) {
      byte[] body = goldens.get(round % goldens.size()).clone();
      for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
        body[random.nextInt(body.length)] = hostileByte(random);
      }
      listener.forget();
      int status = forgetful.receive(Deliveries.post(body, "")).status();
      assertTrue(status == 200 || status == 400, () -> "status " + status);
      // More than one where a part cannot be read any more, or is not known by its changed name.
      assertEquals(status == 200, !listener.events().isEmpty());
      accepted += status == 200 ? 1 : 0;
    }
    assertTrue(accepted > 1000, "enough of them were still JSON");
  }

  private static boolean handleAlways(String deliveryKey, Runnable handling) {
    handling.run();
    return true;
  }

  private static byte hostileByte(Random random) {
    String likely = "{}[]\",:\\0123456789eE+-.ntf \0\n";
    return random.nextInt(4) == 0
        ? (byte) random.nextInt(256)
        : (byte) likely.charAt(random.nextInt(likely.length()));
  }

  /** The number, wherever it stands, leaves the groups around it as they are. */
  private void assertHarmless(String number) {
    for (String member : List.of("timestamp", "unknown", "type", "errors", "subject")) {
      listener.forget();
      GroupWebhooks fresh =
          GroupWebhooks.builder(listener, HubSignature.of(Deliveries.SECRET)).build();
      String body =
          lifecycle(
              deletion("a"),
              "{\"type\": \"group_delete\", \"group_id\": \"b\", \""
                  + member
                  + "\": "
                  + number
                  + "}",
              deletion("c"));
      assertTimeoutPreemptively(SOON, () -> fresh.receive(Deliveries.signed(body)));
      assertEquals(List.of("a", "b", "c"), listener.groups());
    }
  }

  private void receive(String body) {
    WebhookAnswer answer =
        assertTimeoutPreemptively(SOON, () -> webhooks.receive(Deliveries.signed(body)));
    assertEquals(200, answer.status());
    for (GroupEvent event : listener.events()) {
      event.deliveryKey();
    }
  }
}
