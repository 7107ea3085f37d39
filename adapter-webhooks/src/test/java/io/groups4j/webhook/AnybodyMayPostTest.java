package io.groups4j.webhook;

import static io.groups4j.webhook.Deliveries.deletion;
import static io.groups4j.webhook.Deliveries.lifecycle;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Doing without any proof has to be asked for, and is not passed over in silence. */
class AnybodyMayPostTest {

  private final RecordingListener listener = new RecordingListener();

  @Test
  void whateverIsPostedIsTaken() throws Exception {
    GroupWebhooks open =
        GroupWebhooks.builder(listener, WebhookAuthenticity.anybodyMayPost()).build();
    try (WebhookServer server = new WebhookServer(open)) {
      assertEquals(200, server.post(lifecycle(deletion("a")), "X-Any", List.of()).statusCode());
      assertEquals(400, server.post("nonsense", "X-Any", List.of()).statusCode());
      assertEquals(405, server.get("").statusCode());
    }

    assertEquals(List.of("a"), listener.groups());
  }

  @Test
  void buildingItWarnsOnce() {
    try (CapturedLogs logs = new CapturedLogs()) {
      GroupWebhooks open =
          GroupWebhooks.builder(listener, WebhookAuthenticity.anybodyMayPost()).build();
      open.receive(Deliveries.signed(lifecycle(deletion("a"))));
      open.receive(Deliveries.signed(lifecycle(deletion("b"))));

      assertEquals(
          List.of(
              "WARNING op=webhook anybody who finds the URL can make events up, nothing is checked"),
          logs.ours().stream().filter(line -> line.startsWith("WARNING")).toList());
    }
  }

  @Test
  void whoeverChecksIsNotWarned() {
    try (CapturedLogs logs = new CapturedLogs()) {
      for (WebhookAuthenticity proof :
          List.of(
              HubSignature.of("s"), Dialog360Signature.of("s"), SecretHeader.of("X-Any", "s"))) {
        GroupWebhooks.builder(listener, proof).build();
      }

      assertEquals(List.of(), logs.ours());
    }
  }
}
