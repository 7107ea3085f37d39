package io.groups4j.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import io.groups4j.domain.GroupEvent;
import io.groups4j.port.GroupEventQueue;
import io.groups4j.port.PendingRequests;
import io.groups4j.testkit.fixture.RecordingListener;
import io.groups4j.testkit.fixture.Signatures;
import io.groups4j.webhook.GroupWebhooks;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The example over a real socket. */
final class ReceivingFrom360dialogTest {

  private static final String DELETED =
      """
      {"object": "whatsapp_business_account", "entry": [{"id": "1", "changes": [
        {"field": "group_lifecycle_update", "value": {"messaging_product": "whatsapp", "groups": [
          {"timestamp": "1755548877", "group_id": "g1", "type": "group_delete"}]}}]}]}
      """;

  private final RecordingListener heard = new RecordingListener();
  private final List<GroupEvent> setAside = new CopyOnWriteArrayList<>();
  private final CountDownLatch answered = new CountDownLatch(1);
  private final PendingRequests pending = new PendingRequests();
  private final GroupEventQueue queue = ReceivingFrom360dialog.queue(this::slowly, setAside::add);

  private void slowly(GroupEvent event) {
    try {
      if (!answered.await(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the answer waits for the listener");
      }
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
    heard.on(event);
  }

  @Test
  void theSecretHeaderLetsADeliveryInWhichIsHandledAfterTheAnswer() throws Exception {
    HttpServer server = serve(ReceivingFrom360dialog.webhooks(pending, queue, "made-up"));

    assertEquals(401, post(server, "X-Webhook-Secret", "wrong"));
    assertEquals(200, post(server, "X-Webhook-Secret", "made-up"));
    assertEquals(200, post(server, "X-Webhook-Secret", "made-up"));
    assertEquals(List.of(), heard.events());
    answered.countDown();
    ReceivingFrom360dialog.stop(server, queue, setAside::add);

    assertEquals(1, heard.events().size());
    assertEquals(List.of(), setAside);
  }

  @Test
  void theSignatureOfAPartnerDoesSoToo() throws Exception {
    answered.countDown();
    HttpServer server = serve(ReceivingFrom360dialog.asPartner(pending, queue, "platform-secret"));
    byte[] body = DELETED.getBytes(StandardCharsets.UTF_8);
    String signature = Signatures.hubSignature(body, "platform-secret");

    assertEquals(401, post(server, "X-Hub-Signature-256", signature));
    assertEquals(200, post(server, "x-360dialog-signature", signature));
    assertEquals(
        200, post(server, "x-360dialog-signature", signature.substring("sha256=".length())));
    ReceivingFrom360dialog.stop(server, queue, setAside::add);

    assertEquals(1, heard.events().size());
  }

  private static HttpServer serve(GroupWebhooks webhooks) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    ReceivingWebhooks.serve(server, webhooks);
    server.start();
    return server;
  }

  private static int post(HttpServer server, String header, String value)
      throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/webhook");
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header(header, value)
            .POST(BodyPublishers.ofString(DELETED))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }
}
