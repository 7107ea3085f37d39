package io.groups4j.secure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.groups4j.domain.GroupCreated;
import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.RequestId;
import io.groups4j.port.WhatsAppGroups;
import io.groups4j.secure.SecureFront.Behind;
import io.groups4j.testkit.simulator.Exchange;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A gateway that breaks off before and after it has asked the simulator, which counts what it does.
 */
@Tag("long")
final class SimulatorStormTest {

  private static final int FAULTS = 500;
  private static final int READS_BROKEN_OFF_PERCENT = 15;
  private static final int WRITES_BROKEN_OFF_PERCENT = 70;
  private static final long LATE_MILLIS = 1_000;

  private final Storm storm = new Storm(FAULTS);
  private final AtomicLong seeds = new AtomicLong(Storm.SEED);
  private final CountDownLatch calm = new CountDownLatch(1);
  private volatile boolean raging;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void nothingIsDoneTwiceAndEveryReadRecovers(boolean http2) throws Exception {
    try (SecureSimulator simulator = new SecureSimulator(http2, this::pass, this::count)) {
      WhatsAppGroups quiet = simulator.connection(Calls.PATIENT);
      RequestId request = quiet.groups().create(GroupDraft.named("Book club"));
      GroupId group =
          ((GroupCreated) simulator.events().awaitEnd(request, Duration.ofSeconds(60))).groupId();
      raging = true;

      storm.rage(http2 ? "TLS, HTTP/2" : "TLS, HTTP/1.1", group, simulator::connection);

      calm.countDown();
      assertEquals(Set.of(http2 ? "HTTP/2.0" : "HTTP/1.1"), simulator.protocols());
    }
  }

  private void count(Exchange exchange) {
    if (raging && exchange.method().equals("POST") && exchange.status() == 200) {
      storm.done(exchange.requestBody());
    }
  }

  private void pass(HttpServerExchange exchange, Behind behind)
      throws IOException, InterruptedException {
    Random random = new Random(seeds.incrementAndGet() * 7919);
    boolean isWrite = exchange.getRequestMethod().equals(Methods.POST);
    int percent = isWrite ? WRITES_BROKEN_OFF_PERCENT : READS_BROKEN_OFF_PERCENT;
    if (!raging || random.nextInt(100) >= percent) {
      SecureFront.answer(exchange, behind.ask());
      return;
    }
    storm.met();
    boolean acts = random.nextBoolean();
    HttpResponse<byte[]> answer = acts ? behind.ask() : null;
    switch (random.nextInt(12)) {
      case 0 -> exchange.getConnection().close();
      case 1, 2 -> fail(exchange, 500);
      case 3 -> fail(exchange, 502);
      case 4, 5 -> fail(exchange, 503);
      case 6 -> fail(exchange, 504);
      case 7 -> {
        HttpResponse<byte[]> whole = answer == null ? behind.ask() : answer;
        calm.await(isWrite ? LATE_MILLIS : 0, TimeUnit.MILLISECONDS);
        SecureFront.answer(exchange, whole);
      }
      default -> {
        HttpResponse<byte[]> whole = answer == null ? behind.ask() : answer;
        SecureFront.head(exchange, whole);
        exchange.startBlocking();
        exchange.getOutputStream().write(whole.body(), 0, whole.body().length / 2);
        exchange.getOutputStream().flush();
        // Undertow ends what is not whole as the protocol wants it: it breaks off.
        exchange.endExchange();
      }
    }
  }

  private static void fail(HttpServerExchange exchange, int status) {
    exchange.setStatusCode(status);
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/html");
    exchange.getResponseSender().send(ByteBuffer.wrap("<html>".getBytes(StandardCharsets.UTF_8)));
  }
}
