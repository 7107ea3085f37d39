package io.groups4j.webhook;

import static io.groups4j.webhook.Deliveries.deletion;
import static io.groups4j.webhook.Deliveries.lifecycle;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.groups4j.domain.GroupEvent;
import io.groups4j.port.GroupEventListener;
import io.groups4j.port.ListenerBusyException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A listener that says that it is busy. */
class BusyListenerTest {

  private final RecordingListener listener = new RecordingListener();
  private int room = Integer.MAX_VALUE;

  private void whileThereIsRoom(GroupEvent event) {
    if (room == 0) {
      throw new ListenerBusyException("full of " + event.deliveryKey(), Duration.ofSeconds(5));
    }
    room--;
    listener.on(event);
  }

  private final GroupWebhooks webhooks = webhooks(this::whileThereIsRoom);

  @Test
  void theProviderIsToldToComeBackLater() {
    room = 0;

    assertEquals(
        new WebhookAnswer(503, Map.of("Retry-After", "5"), ""),
        webhooks.receive(Deliveries.signed(lifecycle(deletion("a")))));
    assertEquals(List.of(), listener.events());
  }

  @ParameterizedTest
  @CsvSource({"PT0.000000001S, 1", "PT1S, 1", "PT1.000000001S, 2", "PT59.5S, 60", "PT24H, 86400"})
  void theWaitIsRoundedUpToWholeSeconds(Duration wait, String seconds) {
    GroupWebhooks busy =
        webhooks(
            event -> {
              throw new ListenerBusyException("full", wait);
            });

    assertEquals(
        Map.of("Retry-After", seconds),
        busy.receive(Deliveries.signed(lifecycle(deletion("a")))).headers());
  }

  @Test
  void whatWasTakenIsKnownAndTheRestComesInOrder() {
    String body = lifecycle(deletion("a"), deletion("b"), deletion("c"), deletion("d"));
    room = 1;

    assertEquals(503, status(body));
    assertEquals(List.of("a"), listener.groups());
    room = 2;
    assertEquals(503, status(body));
    assertEquals(List.of("a", "b", "c"), listener.groups());
    room = 1;
    assertEquals(200, status(body));
    assertEquals(List.of("a", "b", "c", "d"), listener.groups());
    room = 0;
    assertEquals(200, status(body), "all of it is known");
  }

  @Test
  void whatFollowsIsNotTriedSinceItWouldOvertake() {
    GroupWebhooks onceBusy =
        webhooks(
            event -> {
              if (room-- == Integer.MAX_VALUE) {
                throw new ListenerBusyException("full", Duration.ofSeconds(5));
              }
              listener.on(event);
            });
    String body = lifecycle(deletion("a"), deletion("b"));

    assertEquals(503, onceBusy.receive(Deliveries.signed(body)).status());
    assertEquals(List.of(), listener.groups());
    assertEquals(200, onceBusy.receive(Deliveries.signed(body)).status());
    assertEquals(List.of("a", "b"), listener.groups());
  }

  @Test
  void aFailureBeforeItIsAnsweredAsAFailure() {
    GroupWebhooks failing = webhooks(failingThenBusy(new IllegalStateException("no database")));
    try (CapturedLogs logs = new CapturedLogs()) {
      assertEquals(
          WebhookAnswer.empty(500),
          failing.receive(Deliveries.signed(lifecycle(deletion("a"), deletion("b")))));
      assertEquals(
          "WARNING op=webhook listener is busy, 1 of 2 events will be delivered again",
          logs.ours().get(1));
    }
  }

  @Test
  void anErrorBeforeItPassesThrough() {
    GroupWebhooks failing = webhooks(failingThenBusy(new StackOverflowError()));
    WebhookRequest request = Deliveries.signed(lifecycle(deletion("a"), deletion("b")));

    assertThrows(StackOverflowError.class, () -> failing.receive(request));
  }

  @Test
  void itIsAWarningWithCountsAndWithoutWords() {
    room = 1;
    try (CapturedLogs logs = new CapturedLogs()) {
      String body = lifecycle(deletion("a"), deletion("b"), deletion("c"));
      webhooks.receive(Deliveries.signed(body));

      assertEquals(
          List.of(
              "WARNING op=webhook listener is busy, 2 of 3 events will be delivered again",
              "FINE op=webhook status=503 bytes=%d events=3 handled=1 failed=0"
                  .formatted(body.length())),
          logs.ours());
      assertFalse(logs.everything().contains("full of"));
    }
  }

  private GroupEventListener failingThenBusy(Throwable failure) {
    return event -> {
      if (room-- == Integer.MAX_VALUE) {
        BusyListenerTest.<RuntimeException>sneak(failure);
      }
      throw new ListenerBusyException("full", Duration.ofSeconds(5));
    };
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> void sneak(Throwable failure) throws E {
    throw (E) failure;
  }

  private int status(String body) {
    return webhooks.receive(Deliveries.signed(body)).status();
  }

  private static GroupWebhooks webhooks(GroupEventListener listener) {
    return GroupWebhooks.builder(listener, HubSignature.of(Deliveries.SECRET)).build();
  }
}
