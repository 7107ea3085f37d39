package io.groups4j.webhook;

import static io.groups4j.webhook.Deliveries.deletion;
import static io.groups4j.webhook.Deliveries.lifecycle;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.GroupEvent;
import io.groups4j.port.GroupEventQueue;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A slow listener behind a queue, and a provider that wants its answers soon. */
class HandOffTest {

  private static final String HEADER = "X-Webhook-Secret";
  private static final String SECRET = "made-up-at-random";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final RecordingListener listener = new RecordingListener();
  private final List<GroupEvent> unwanted = new CopyOnWriteArrayList<>();
  private final Semaphore begun = new Semaphore(0);
  private final Semaphore mayPass = new Semaphore(0);
  private GroupEventQueue queue;
  private WebhookServer server;

  private void serve(int capacity) {
    queue =
        GroupEventQueue.builder(this::slowly, (event, failure) -> unwanted.add(event))
            .capacity(capacity)
            .start();
    server =
        new WebhookServer(GroupWebhooks.builder(queue, SecretHeader.of(HEADER, SECRET)).build());
  }

  private void slowly(GroupEvent event) {
    begun.release();
    try {
      mayPass.acquire();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException("interrupted", interrupted);
    }
    listener.on(event);
  }

  @AfterEach
  void stop() {
    open();
    server.close();
    queue.close(Duration.ZERO);
  }

  @Test
  void theAnswerDoesNotWaitForTheListener() throws Exception {
    serve(10);

    assertEquals(200, post(lifecycle(deletion("a"), deletion("b"))).statusCode());
    assertEquals(List.of(), listener.events());
    open();
    assertEquals(List.of(), queue.close(PATIENCE));
    assertEquals(List.of("a", "b"), listener.groups());
  }

  @Test
  void aFullQueueAsksForAnotherDeliveryWhichGetsThroughOnceThereIsRoom() throws Exception {
    serve(2);
    String body = lifecycle(deletion("a"), deletion("b"), deletion("c"), deletion("d"));
    HttpResponse<String> busy = post(body);

    assertEquals(503, busy.statusCode());
    assertEquals("5", busy.headers().firstValue("Retry-After").orElseThrow());
    assertEquals("", busy.body());
    assertEquals(503, post(body).statusCode());
    assertEquals(503, post(lifecycle(deletion("e"))).statusCode());
    assertEquals(200, post(lifecycle(deletion("b"))).statusCode(), "it has been taken");

    open();
    repost(body);
    assertEquals(List.of(), queue.close(PATIENCE));
    assertEquals(List.of("a", "b", "c", "d"), listener.groups());
  }

  @Test
  void closingDrainsWhatWasAnsweredAndRefusesTheRest() throws Exception {
    serve(10);
    assertEquals(200, post(lifecycle(deletion("a"), deletion("b"))).statusCode());
    assertTrue(begun.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS));
    ExecutorService closer = Executors.newSingleThreadExecutor();
    try {
      Future<List<GroupEvent>> rest = closer.submit(() -> queue.close(PATIENCE));
      int late = 0;
      while (post(lifecycle(deletion("late-" + late))).statusCode() == 200) {
        late++;
      }
      open();

      assertEquals(List.of(), rest.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
      List<String> expected = new ArrayList<>(List.of("a", "b"));
      IntStream.range(0, late).forEach(i -> expected.add("late-" + i));
      assertEquals(expected, listener.groups());
      assertEquals(503, post(lifecycle(deletion("too-late"))).statusCode());
    } finally {
      closer.shutdownNow();
    }
  }

  @Test
  void whatIsNotDrainedInTimeComesBack() throws Exception {
    serve(10);
    assertEquals(200, post(lifecycle(deletion("a"), deletion("b"))).statusCode());

    List<String> rest =
        queue.close(Duration.ofMillis(1)).stream()
            .map(event -> event.group().orElseThrow().value())
            .toList();
    assertEquals(List.of("a", "b"), rest);
    assertEquals(503, post(lifecycle(deletion("c"))).statusCode());
    assertEquals(200, post(lifecycle(deletion("a"))).statusCode(), "the caller has it");
    assertEquals(List.of(), unwanted);
  }

  @Test
  void everyFactIsHandledOnceHoweverManyPostAtOnceAndHoweverOften() throws Exception {
    int posters = 16;
    int deliveries = 25;
    int facts = 5;
    serve(10);
    CountDownLatch refused = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(posters);
    try {
      List<Future<Integer>> repeats = new ArrayList<>();
      for (int poster = 0; poster < posters; poster++) {
        int first = poster * deliveries * facts;
        repeats.add(
            threads.submit(
                () -> {
                  int repeated = 0;
                  for (int delivery = 0; delivery < deliveries; delivery++) {
                    repeated += repost(batch(first + delivery * facts, facts), refused);
                  }
                  return repeated;
                }));
      }
      assertTrue(refused.await(PATIENCE.toSeconds(), TimeUnit.SECONDS), "nobody was refused");
      open();
      for (Future<Integer> repeat : repeats) {
        repeat.get(120, TimeUnit.SECONDS);
      }
    } finally {
      threads.shutdownNow();
    }

    assertEquals(List.of(), queue.close(PATIENCE));
    assertEquals(posters * deliveries * facts, listener.events().size());
    assertEquals(2_000, new HashSet<>(listener.groups()).size());
    assertEquals(List.of(), unwanted);
  }

  /** A delivery of facts of which some have been, or will be, in the one before and behind it. */
  private static String batch(int first, int facts) {
    return lifecycle(
        IntStream.range(Math.max(0, first - 1), first + facts)
            .mapToObj(number -> deletion("group-" + number))
            .toArray(String[]::new));
  }

  private void open() {
    mayPass.release(1_000_000);
  }

  private HttpResponse<String> post(String body) throws Exception {
    return server.post(body, HEADER, List.of(SECRET));
  }

  private void repost(String body) throws Exception {
    repost(body, new CountDownLatch(1));
  }

  /** Posts as providers do, until it is taken; says how often it was not. */
  private int repost(String body, CountDownLatch refused) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
    int repeated = 0;
    int status = post(body).statusCode();
    while (status != 200) {
      assertEquals(503, status);
      assertTrue(System.nanoTime() - deadline < 0, "it is never taken");
      refused.countDown();
      repeated++;
      Thread.yield();
      status = post(body).statusCode();
    }
    return repeated;
  }
}
