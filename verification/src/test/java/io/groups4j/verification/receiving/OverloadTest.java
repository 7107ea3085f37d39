package io.groups4j.verification.receiving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.GroupId;
import io.groups4j.port.GroupEventQueue;
import io.groups4j.verification.receiving.Connection.Answer;
import io.groups4j.webhook.GroupWebhooks;
import io.groups4j.webhook.HubSignature;
import io.groups4j.webhook.WebhookHttpHandler;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A listener that gets on only when somebody has been refused, and a provider that insists. */
class OverloadTest {

  private static final int CAPACITY = 20;
  private static final int CONNECTIONS = 8;
  private static final int EVENTS_EACH = 100;

  private final Semaphore refusals = new Semaphore(0);
  private final AtomicInteger taken = new AtomicInteger();
  private final AtomicInteger handled = new AtomicInteger();
  private final List<String> order = new ArrayList<>();
  private final ExecutorService threads = Executors.newFixedThreadPool(2 * CONNECTIONS);
  private final GroupEventQueue queue =
      GroupEventQueue.builder(this::handleSlowly, (event, failure) -> {})
          .capacity(CAPACITY)
          .start();
  private HttpServer server;

  @BeforeEach
  void serve() throws Exception {
    GroupWebhooks webhooks = GroupWebhooks.builder(queue, HubSignature.of(Receiver.SECRET)).build();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/webhook", WebhookHttpHandler.of(webhooks));
    server.start();
  }

  @AfterEach
  void stop() {
    refusals.release(1_000_000);
    queue.close(Duration.ZERO);
    server.stop(0);
    threads.shutdownNow();
  }

  private void handleSlowly(GroupEvent event) {
    refusals.acquireUninterruptibly();
    order.add(event.group().map(GroupId::value).orElseThrow());
    handled.incrementAndGet();
  }

  @Test
  void noMoreIsHeldThanTheCapacityAndWhatWasTakenIsHandledOnce() throws Exception {
    List<Future<Integer>> providers = new ArrayList<>();
    for (int i = 0; i < CONNECTIONS; i++) {
      int number = i;
      providers.add(threads.submit(() -> insist(number)));
    }
    int refused = 0;
    for (Future<Integer> provider : providers) {
      refused += provider.get();
    }
    refusals.release(CAPACITY);

    assertEquals(List.of(), queue.close(Duration.ofSeconds(20)));
    assertEquals(CONNECTIONS * EVENTS_EACH, order.size());
    assertEquals(order.size(), order.stream().distinct().count());
    assertTrue(refused >= CONNECTIONS * EVENTS_EACH - CAPACITY, "one event for a refusal");
  }

  @Test
  void whatIsHeldWhenItStopsComesBackToTheApplication() throws Exception {
    try (Connection connection = new Connection(server.getAddress().getPort())) {
      for (int i = 0; i < 3 * CAPACITY; i++) {
        Answer answer = connection.post(Delivery.of(List.of("group-" + i)).request());
        assertEquals(i < CAPACITY ? 200 : 503, answer.status());
      }
    }
    assertEquals(CAPACITY, queue.close(Duration.ZERO).size());
  }

  /** Delivers every event until it is taken, and says how often it was not. */
  private int insist(int number) throws Exception {
    int refused = 0;
    try (Connection connection = new Connection(server.getAddress().getPort())) {
      for (int i = 0; i < EVENTS_EACH; i++) {
        byte[] request = Delivery.of(List.of("group-" + number + "-" + i)).request();
        for (Answer answer = connection.post(request);
            answer.status() != 200;
            answer = connection.post(request)) {
          assertEquals(503, answer.status());
          assertTrue(answer.asksToComeBack());
          refused++;
          refusals.release();
        }
        int soFar = taken.incrementAndGet();
        // What is handled is read later than what is taken, so this can only be too small.
        assertTrue(soFar - handled.get() <= CAPACITY, "more are held than there is room for");
      }
    }
    return refused;
  }
}
