package io.groups4j.webhook;

import static io.groups4j.webhook.Deliveries.deletion;
import static io.groups4j.webhook.Deliveries.lifecycle;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.GroupEvent;
import io.groups4j.port.EventInbox;
import io.groups4j.port.GroupEventListener;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RepeatedDeliveryTest {

  private final RecordingListener listener = new RecordingListener();
  private final Set<String> failing = new HashSet<>();
  private final GroupWebhooks webhooks = webhooks(this::recordUnlessFailing);

  @Test
  void sameBodyTwiceIsHandledOnce() {
    String body = Deliveries.golden("group-create-succeeded");

    assertEquals(200, status(body));
    assertEquals(200, status(body));
    assertEquals(1, listener.events().size());
  }

  @Test
  void whatIsUnrecognizedIsHandledOnceToo() {
    String body =
        Deliveries.golden("group-message")
            .replace("\"field\": \"messages\"", "\"field\": \"moon_messages\"");

    assertEquals(200, status(body));
    assertEquals(200, status(body.replace("\n", "").replace("  ", "")));
    listener.onlyUnrecognized();
  }

  @Test
  void eventThatComesAgainAmongOthersIsHandledOnce() {
    assertEquals(200, status(lifecycle(deletion("a"))));
    assertEquals(200, status(lifecycle(deletion("b"), deletion("a"), deletion("c"))));

    assertEquals(List.of("a", "b", "c"), listener.groups());
  }

  @Test
  void theLargestDeliveryThatComesAgainIsHandledOnce() {
    String shortest = "{\"type\":\"group_delete\",\"group_id\":\"%5x\"}";
    String[] groups =
        IntStream.range(0, 3_100_000 / (shortest.length() + 3))
            .mapToObj(shortest::formatted)
            .toArray(String[]::new);
    String body = lifecycle(groups);

    assertEquals(200, status(body));
    assertEquals(200, status(body));
    assertEquals(groups.length, listener.events().size());
  }

  @Test
  void eventThatStandsTwiceInOneBodyIsHandledOnce() {
    assertEquals(200, status(lifecycle(deletion("a"), deletion("b"), deletion("a"))));

    assertEquals(List.of("a", "b"), listener.groups());
  }

  @Test
  void failingListenerAsksForAnotherDeliveryAndGetsOnlyWhatIsMissing() {
    String body = lifecycle(deletion("a"), deletion("b"), deletion("c"));
    failing.add("b");

    assertEquals(WebhookAnswer.empty(500), webhooks.receive(Deliveries.signed(body)));
    assertEquals(List.of("a", "c"), listener.groups());
    assertEquals(500, status(body));
    assertEquals(List.of("a", "c"), listener.groups());

    failing.clear();
    assertEquals(200, status(body));
    assertEquals(List.of("a", "c", "b"), listener.groups());
    assertEquals(200, status(body));
    assertEquals(3, listener.events().size());
  }

  @Test
  void exceptionThatNobodyDeclaredIsAFailureLikeAnyOther() {
    GroupWebhooks sneaky =
        webhooks(
            event -> {
              throw RepeatedDeliveryTest.<RuntimeException>undeclared(new Exception("checked"));
            });

    assertEquals(500, sneaky.receive(Deliveries.signed(lifecycle(deletion("a")))).status());
  }

  @Test
  void interruptionIsPassedOn() {
    GroupWebhooks interrupted =
        webhooks(
            event -> {
              throw RepeatedDeliveryTest.<RuntimeException>undeclared(new InterruptedException());
            });

    int status = interrupted.receive(Deliveries.signed(lifecycle(deletion("a")))).status();
    assertTrue(Thread.interrupted(), "the flag is set for whoever runs the thread");
    assertEquals(500, status);
  }

  @Test
  void interruptedThreadStillFinishesTheDelivery() {
    Thread.currentThread().interrupt();
    int status = status(lifecycle(deletion("a"), deletion("b")));

    assertTrue(Thread.interrupted(), "the flag is left alone");
    assertEquals(200, status);
    assertEquals(List.of("a", "b"), listener.groups());
  }

  @Test
  void errorPassesThroughAndTheEventCanComeAgain() {
    List<GroupEvent> handled = new ArrayList<>();
    List<Error> toThrow = new ArrayList<>(List.of(new StackOverflowError()));
    GroupWebhooks broken =
        webhooks(
            event -> {
              if (!toThrow.isEmpty()) {
                throw toThrow.remove(0);
              }
              handled.add(event);
            });
    WebhookRequest request = Deliveries.signed(lifecycle(deletion("a")));

    assertThrows(StackOverflowError.class, () -> broken.receive(request));
    assertEquals(200, broken.receive(request).status());
    assertEquals(1, handled.size());
  }

  @Test
  void errorCostsNoNeighbour() {
    List<GroupEvent> handled = new ArrayList<>();
    GroupWebhooks broken =
        webhooks(
            event -> {
              if (event.group().orElseThrow().value().equals("a")) {
                throw new NoClassDefFoundError("of the application");
              }
              handled.add(event);
            });
    WebhookRequest request = Deliveries.signed(lifecycle(deletion("a"), deletion("b")));

    assertThrows(NoClassDefFoundError.class, () -> broken.receive(request));
    assertEquals(1, handled.size());
  }

  @Test
  void inboxThatFailsAsksForAnotherDelivery() {
    EventInbox unreachable =
        (key, handling) -> {
          throw new IllegalStateException("no database");
        };
    GroupWebhooks lost =
        GroupWebhooks.builder(listener, HubSignature.of(Deliveries.SECRET))
            .inbox(unreachable)
            .build();

    assertEquals(500, lost.receive(Deliveries.signed(lifecycle(deletion("a")))).status());
    assertEquals(List.of(), listener.events());
  }

  @Test
  void inboxIsAskedWithTheDeliveryKeyOfEachEvent() {
    List<String> keys = new ArrayList<>();
    EventInbox remembering =
        (key, handling) -> {
          keys.add(key);
          handling.run();
          return true;
        };
    GroupWebhooks.builder(listener, HubSignature.of(Deliveries.SECRET))
        .inbox(remembering)
        .build()
        .receive(Deliveries.signed(lifecycle(deletion("a"), "{}")));

    assertEquals(2, keys.size());
    assertEquals(listener.events().stream().map(GroupEvent::deliveryKey).toList(), keys);
  }

  @Test
  void sameDeliveryFromEightThreadsAtOnceIsHandledOnce() throws Exception {
    WebhookRequest request =
        Deliveries.signed(lifecycle(deletion("a"), deletion("b"), deletion("c"), "{}"));
    int threads = 8;
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      for (int round = 1; round <= 50; round++) {
        GroupWebhooks fresh = webhooks(listener);
        CountDownLatch ready = new CountDownLatch(threads);
        List<Future<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
          answers.add(
              pool.submit(
                  () -> {
                    ready.countDown();
                    ready.await();
                    return fresh.receive(request).status();
                  }));
        }
        for (Future<Integer> answer : answers) {
          assertEquals(200, answer.get(30, TimeUnit.SECONDS));
        }
        assertEquals(4 * round, listener.events().size());
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void differentDeliveriesFromManyThreadsAllArrive() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      List<Future<Integer>> answers = new ArrayList<>();
      for (int i = 0; i < 400; i++) {
        WebhookRequest request = Deliveries.signed(lifecycle(deletion("group-" + i)));
        answers.add(pool.submit(() -> webhooks.receive(request).status()));
      }
      for (Future<Integer> answer : answers) {
        assertEquals(200, answer.get(30, TimeUnit.SECONDS));
      }
    } finally {
      pool.shutdownNow();
    }

    assertEquals(400, new HashSet<>(listener.groups()).size());
    assertEquals(400, listener.events().size());
  }

  private int status(String body) {
    return webhooks.receive(Deliveries.signed(body)).status();
  }

  private void recordUnlessFailing(GroupEvent event) {
    if (event.group().map(group -> failing.contains(group.value())).orElse(false)) {
      throw new IllegalStateException("cannot handle it now");
    }
    listener.on(event);
  }

  private static GroupWebhooks webhooks(GroupEventListener listener) {
    return GroupWebhooks.builder(listener, HubSignature.of(Deliveries.SECRET)).build();
  }

  /** Throws what no signature declares, as other languages on the JVM do. */
  @SuppressWarnings("unchecked")
  private static <E extends Exception> E undeclared(Exception exception) throws E {
    throw (E) exception;
  }
}
