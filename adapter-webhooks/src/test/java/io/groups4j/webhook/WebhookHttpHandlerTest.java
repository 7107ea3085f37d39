package io.groups4j.webhook;

import static io.groups4j.webhook.Deliveries.deletion;
import static io.groups4j.webhook.Deliveries.lifecycle;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhookHttpHandlerTest {

  private final RecordingListener listener = new RecordingListener();
  private final HttpClient client = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private HttpServer server;

  @AfterEach
  void stop() {
    if (server != null) {
      server.stop(0);
    }
    threads.shutdownNow();
  }

  @Test
  void signedDeliveryComesOutAsAnEvent() throws Exception {
    serve(webhooks().build());
    HttpResponse<String> response = post(lifecycle(deletion("a")));

    assertEquals(200, response.statusCode());
    assertEquals("", response.body());
    assertEquals(Optional.empty(), response.headers().firstValue("Content-Type"));
    assertEquals(List.of("a"), listener.groups());
  }

  @Test
  void unsignedDeliveryIsRefused() throws Exception {
    serve(webhooks().build());
    HttpResponse<String> response =
        send(request("").POST(BodyPublishers.ofString(lifecycle(deletion("a")))));

    assertEquals(401, response.statusCode());
    assertEquals(List.of(), listener.events());
  }

  @Test
  void chunkedDeliveryIsReadToo() throws Exception {
    serve(webhooks().build());
    byte[] body = lifecycle(deletion("ü")).getBytes(StandardCharsets.UTF_8);
    HttpResponse<String> response =
        send(
            request("")
                .header(Deliveries.HEADER, "sha256=" + HandMadeHmac.hex(Deliveries.SECRET, body))
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));

    assertEquals(200, response.statusCode());
    assertEquals(List.of("ü"), listener.groups());
  }

  @Test
  void challengeIsAnswered() throws Exception {
    serve(webhooks().verifyToken("a verify+token&").build());
    HttpResponse<String> response =
        send(
            request(
                    "?hub.mode=subscribe&hub.challenge=%C3%BC42&hub.verify_token=a%20verify%2Btoken%26")
                .GET());

    assertEquals(200, response.statusCode());
    assertEquals("ü42", response.body());
    assertEquals(
        Optional.of("text/plain; charset=utf-8"), response.headers().firstValue("Content-Type"));
  }

  @Test
  void otherMethodsAreToldWhatIsAllowed() throws Exception {
    serve(webhooks().build());
    HttpResponse<String> put = send(request("").PUT(BodyPublishers.ofString("x".repeat(1000))));
    HttpResponse<String> head = send(request("").method("HEAD", BodyPublishers.noBody()));

    assertEquals(405, put.statusCode());
    assertEquals(Optional.of("POST"), put.headers().firstValue("Allow"));
    assertEquals(405, head.statusCode());
    assertEquals("", head.body());
  }

  @Test
  void bodySomewhatTooLargeIsAnsweredAndTheNextOneIsRead() throws Exception {
    serve(webhooks().maxBodyBytes(300_000).build());

    assertEquals(413, post("x".repeat(500_000)).statusCode());
    assertEquals(413, post("x".repeat(300_001)).statusCode());
    assertEquals(400, post("x".repeat(300_000)).statusCode());
    assertEquals(200, post(lifecycle(deletion("a"))).statusCode());
  }

  @Test
  void clientThatSendsEverythingBeforeItReadsSeesTheAnswer() throws Exception {
    serve(webhooks().maxBodyBytes(20_000_000).build());
    try (Socket socket = connect()) {
      String head = "POST /webhook HTTP/1.1\r\nHost: localhost\r\nContent-Length: 39000000\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(new byte[39_000_000]);
      byte[] status = socket.getInputStream().readNBytes(12);

      assertEquals("HTTP/1.1 413", new String(status, StandardCharsets.US_ASCII));
    }
  }

  @Test
  void announcedSizeIsNotBelieved() throws Exception {
    serve(webhooks().maxBodyBytes(1000).build());
    try (Socket socket = connect()) {
      socket
          .getOutputStream()
          .write(
              ("POST /webhook HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9000000000\r\n\r\n"
                      + "x".repeat(20_000))
                  .getBytes(StandardCharsets.US_ASCII));
      byte[] status = socket.getInputStream().readNBytes(12);

      assertEquals("HTTP/1.1 413", new String(status, StandardCharsets.US_ASCII));
    }
  }

  @Test
  void clientThatGoesAwayHarmsNobody() throws Exception {
    serve(webhooks().build());
    try (Socket socket = connect()) {
      socket
          .getOutputStream()
          .write(
              "POST /webhook HTTP/1.1\r\nHost: localhost\r\nContent-Length: 500\r\n\r\n{\"object\""
                  .getBytes(StandardCharsets.US_ASCII));
    }

    assertEquals(200, post(lifecycle(deletion("a"))).statusCode());
    assertEquals(List.of("a"), listener.groups());
  }

  @Test
  void failingListenerIsAnsweredWithoutItsWords() throws Exception {
    serve(
        GroupWebhooks.builder(
                event -> {
                  throw new IllegalStateException("secret-word");
                },
                HubSignature.of(Deliveries.SECRET))
            .build());
    HttpResponse<String> response = post(lifecycle(deletion("a")));

    assertEquals(500, response.statusCode());
    assertEquals("", response.body());
    assertFalse(response.headers().toString().contains("secret-word"));
  }

  @Test
  void unexpectedFailureIsAnsweredWithoutItsWords() throws Exception {
    serve(webhooks().clock(new BrokenClock()).build());
    try (CapturedLogs logs = new CapturedLogs()) {
      HttpResponse<String> response = post(lifecycle(deletion("a")));

      assertEquals(500, response.statusCode());
      assertEquals("", response.body());
      assertTrue(
          logs.ours()
              .get(0)
              .startsWith("SEVERE op=webhook failed: java.lang.IllegalStateException"),
          () -> logs.ours().toString());
      assertFalse(logs.everything().contains("secret-word"));
    }
  }

  @Test
  void anInterruptedListenerIsAnsweredAllTheSame() throws Exception {
    serve(
        GroupWebhooks.builder(
                event -> Thread.currentThread().interrupt(), HubSignature.of(Deliveries.SECRET))
            .build());

    assertEquals(200, post(lifecycle(deletion("a"))).statusCode());
  }

  @Test
  void anErrorOfTheListenerIsAnsweredAllTheSame() throws Exception {
    serve(
        GroupWebhooks.builder(
                event -> {
                  throw new NoClassDefFoundError("of the application");
                },
                HubSignature.of(Deliveries.SECRET))
            .build());

    assertEquals(500, post(lifecycle(deletion("a"))).statusCode());
  }

  private GroupWebhooks.Builder webhooks() {
    return GroupWebhooks.builder(listener, HubSignature.of(Deliveries.SECRET));
  }

  private void serve(GroupWebhooks webhooks) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/webhook", WebhookHttpHandler.of(webhooks));
    server.start();
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getAddress().getPort());
    socket.setSoTimeout(20_000);
    return socket;
  }

  private HttpRequest.Builder request(String query) {
    InetSocketAddress address = server.getAddress();
    return HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:" + address.getPort() + "/webhook" + query))
        .timeout(Duration.ofSeconds(20));
  }

  private HttpResponse<String> post(String body) throws Exception {
    String hex = HandMadeHmac.hex(Deliveries.SECRET, body.getBytes(StandardCharsets.UTF_8));
    return send(
        request("").header(Deliveries.HEADER, "sha256=" + hex).POST(BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  /** Stands for a mistake that nobody has thought of. */
  private static final class BrokenClock extends Clock {

    @Override
    public Instant instant() {
      throw new IllegalStateException("secret-word");
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
