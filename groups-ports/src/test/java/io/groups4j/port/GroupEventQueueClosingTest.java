package io.groups4j.port;

import static io.groups4j.port.Ends.deleted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.GroupEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nothing that was taken is lost when the application stops. */
class GroupEventQueueClosingTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration FOREVER = Duration.ofSeconds(Long.MAX_VALUE);
  private static final List<GroupEvent> EVENTS =
      List.of(deleted("r1", "g1"), deleted("r2", "g2"), deleted("r3", "g3"));

  private final GatedListener slow = new GatedListener();
  private final List<GroupEvent> givenUp = new CopyOnWriteArrayList<>();
  private final List<Thread> threads = new CopyOnWriteArrayList<>();
  private final GroupEventQueue queue =
      GroupEventQueue.builder(slow, (event, failure) -> givenUp.add(event))
          .attempts(1, Duration.ZERO)
          .threads(this::remembered)
          .start();

  private Thread remembered(Runnable work) {
    Thread thread = new Thread(work);
    thread.setDaemon(true);
    threads.add(thread);
    return thread;
  }

  @AfterEach
  void stop() throws InterruptedException {
    slow.open();
    queue.close(Duration.ZERO);
    for (Thread thread : threads) {
      thread.join(PATIENCE.toMillis());
      assertFalse(thread.isAlive(), "a thread outlives its queue");
    }
  }

  @Test
  void closingWaitsForAllThatWasTaken() throws Exception {
    EVENTS.forEach(queue::on);
    slow.awaitBegun(1);
    InThread<List<GroupEvent>> closing = InThread.start(() -> queue.close(FOREVER)).untilItWaits();
    slow.pass(2);
    assertFalse(closing.isDone());
    slow.pass(1);

    assertEquals(List.of(), closing.result());
    assertEquals(EVENTS, slow.handled());
  }

  @Test
  void whileAndAfterClosingNothingIsTaken() throws Exception {
    queue.on(EVENTS.get(0));
    slow.awaitBegun(1);
    InThread<List<GroupEvent>> closing = InThread.start(() -> queue.close(FOREVER)).untilItWaits();
    assertClosed();
    slow.open();
    closing.result();
    assertClosed();
    assertEquals(EVENTS.subList(0, 1), slow.handled());
  }

  private void assertClosed() {
    ListenerBusyException closed =
        assertThrows(ListenerBusyException.class, () -> queue.on(EVENTS.get(1)));
    assertEquals("queue is closed", closed.getMessage());
  }

  @Test
  void whatIsNotDoneInTimeIsHandedBackInOrderWithWhatIsInHand() throws Exception {
    EVENTS.forEach(queue::on);
    slow.awaitBegun(1);

    assertEquals(EVENTS, queue.close(Duration.ofMillis(1)));
    assertEquals(List.of(), queue.close(PATIENCE));
    threads.get(0).join(PATIENCE.toMillis());
    assertFalse(threads.get(0).isAlive(), "what waits in the listener is interrupted");
    assertEquals(List.of(), slow.handled());
    assertEquals(List.of(), givenUp, "it is the caller's who closed");
  }

  @Test
  void aListenerThatHeedsNoInterruptMayFinish() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    List<GroupEvent> finished = new CopyOnWriteArrayList<>();
    GroupEventQueue stubborn =
        GroupEventQueue.builder(
                event -> {
                  begun.countDown();
                  boolean ended = false;
                  while (!ended) {
                    try {
                      ended = mayEnd.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                    } catch (InterruptedException notNow) {
                      continue;
                    }
                  }
                  finished.add(event);
                },
                (event, failure) -> givenUp.add(event))
            .threads(this::remembered)
            .start();
    EVENTS.forEach(stubborn::on);
    assertTrue(begun.await(PATIENCE.toSeconds(), TimeUnit.SECONDS));
    assertEquals(EVENTS, stubborn.close(Duration.ZERO));
    mayEnd.countDown();
    threads.get(1).join(PATIENCE.toMillis());

    assertEquals(EVENTS.subList(0, 1), finished, "and nothing else is begun");
    assertEquals(List.of(), givenUp);
  }

  @Test
  void whatWaitsForAnotherTryIsHandedBackAndNotTriedAgain() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    List<GroupEvent> tried = new CopyOnWriteArrayList<>();
    GroupEventQueue failing =
        GroupEventQueue.builder(
                event -> {
                  tried.add(event);
                  begun.countDown();
                  throw new IllegalStateException("no database");
                },
                (event, failure) -> givenUp.add(event))
            .attempts(2, Duration.ofDays(1))
            .threads(this::remembered)
            .start();
    EVENTS.forEach(failing::on);
    assertTrue(begun.await(PATIENCE.toSeconds(), TimeUnit.SECONDS));

    assertEquals(EVENTS, failing.close(Duration.ofMillis(1)));
    threads.get(1).join(PATIENCE.toMillis());
    assertEquals(EVENTS.subList(0, 1), tried);
    assertEquals(List.of(), givenUp);
  }

  @Test
  void anInterruptEndsTheWaitAndIsNotLost() throws Exception {
    EVENTS.forEach(queue::on);
    slow.awaitBegun(1);
    InThread<List<GroupEvent>> closing =
        InThread.start(
            () -> {
              List<GroupEvent> rest = queue.close(FOREVER);
              assertTrue(Thread.currentThread().isInterrupted());
              return rest;
            });
    closing.untilItWaits().interrupt();

    assertEquals(EVENTS, closing.result());
  }

  @Test
  void whoeverIsInMoreOfAHurryClosesForBoth() throws Exception {
    EVENTS.forEach(queue::on);
    slow.awaitBegun(1);
    InThread<List<GroupEvent>> patient = InThread.start(() -> queue.close(FOREVER)).untilItWaits();

    assertEquals(EVENTS, queue.close(Duration.ZERO));
    assertEquals(List.of(), patient.result());
  }

  @Test
  void anEmptyQueueClosesAtOnce() {
    assertEquals(List.of(), queue.close(FOREVER));
  }

  @Test
  void noTimeCanBeNegative() {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> queue.close(Duration.ofMillis(-1)));
    assertEquals("within is PT-0.001S, no time can be negative", refused.getMessage());
    queue.on(EVENTS.get(0));
  }
}
