package io.groups4j.port;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The same event, and others, delivered to several threads at once. */
class EventInboxRaceTest {

  private final EventInbox inbox = EventInbox.inMemory(100);
  private final AtomicInteger handled = new AtomicInteger();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch mayEnd = new CountDownLatch(1);

  /** A handling of this key that is under way until {@link #mayEnd} says otherwise. */
  private InThread<Boolean> underWay(String key, RuntimeException failure) throws Exception {
    InThread<Boolean> first =
        InThread.start(
            () ->
                inbox.handleOnce(
                    key,
                    () -> {
                      begun.countDown();
                      passed(mayEnd);
                      if (failure != null) {
                        throw failure;
                      }
                      handled.incrementAndGet();
                    }));
    passed(begun);
    return first;
  }

  private InThread<Boolean> repeat(String key) {
    return InThread.start(() -> inbox.handleOnce(key, handled::incrementAndGet));
  }

  private static void passed(CountDownLatch latch) {
    try {
      assertTrue(latch.await(20, TimeUnit.SECONDS), "nobody opened the latch");
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  @Test
  void aRepeatWaitsForTheHandlingUnderWay() throws Exception {
    InThread<Boolean> first = underWay("a", null);
    InThread<Boolean> second = repeat("a").untilItWaits();
    InThread<Boolean> third = repeat("a").untilItWaits();
    assertEquals(0, handled.get());
    mayEnd.countDown();
    assertTrue(first.result());
    assertFalse(second.result());
    assertFalse(third.result());
    assertEquals(1, handled.get());
  }

  @Test
  void oneOfThoseWhoWaitedTakesOverWhatFailed() throws Exception {
    InThread<Boolean> first = underWay("a", new IllegalStateException("no database"));
    InThread<Boolean> second = repeat("a").untilItWaits();
    InThread<Boolean> third = repeat("a").untilItWaits();
    mayEnd.countDown();
    ExecutionException failed = assertThrows(ExecutionException.class, first::result);
    assertInstanceOf(IllegalStateException.class, failed.getCause());
    assertTrue(second.result() ^ third.result());
    assertEquals(1, handled.get());
  }

  @Test
  void anInterruptDoesNotEndTheWaitAndIsNotLost() throws Exception {
    InThread<Boolean> first = underWay("a", null);
    InThread<Boolean> second =
        InThread.start(
            () -> {
              assertFalse(inbox.handleOnce("a", handled::incrementAndGet));
              return Thread.currentThread().isInterrupted();
            });
    second.untilItWaits().interrupt();
    second.untilItWaits();
    mayEnd.countDown();
    assertTrue(first.result());
    assertTrue(second.result());
    assertEquals(1, handled.get());
  }

  @Test
  void anotherEventDoesNotWait() throws Exception {
    InThread<Boolean> first = underWay("a", null);
    assertTrue(repeat("b").result());
    assertFalse(repeat("b").result());
    assertFalse(first.isDone());
    mayEnd.countDown();
    assertTrue(first.result());
  }

  @Test
  void anEventThatDeliversItselfWhileHandledIsAMistakeAndNotAStandstill() throws Exception {
    InThread<Boolean> handling =
        InThread.start(
            () -> inbox.handleOnce("a", () -> inbox.handleOnce("a", handled::incrementAndGet)));
    ExecutionException failed = assertThrows(ExecutionException.class, handling::result);
    assertInstanceOf(IllegalStateException.class, failed.getCause());
    assertEquals(
        "an event is delivered again by its own handling, which would wait for itself",
        failed.getCause().getMessage());
    assertTrue(repeat("a").result(), "it failed and is not remembered");
  }

  @Test
  void anEventMayDeliverAnotherWhileHandled() throws Exception {
    InThread<Boolean> handling =
        InThread.start(
            () -> inbox.handleOnce("a", () -> inbox.handleOnce("b", handled::incrementAndGet)));
    assertTrue(handling.result());
    assertFalse(repeat("a").result());
    assertFalse(repeat("b").result());
    assertEquals(1, handled.get());
  }

  @Test
  void manyDeliveriesOfManyEventsHandleEachOnce() throws Exception {
    List<InThread<Integer>> threads = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      threads.add(
          InThread.start(
              () -> {
                passed(mayEnd);
                int mine = 0;
                for (int event = 0; event < 100; event++) {
                  mine += inbox.handleOnce("event " + event, handled::incrementAndGet) ? 1 : 0;
                }
                return mine;
              }));
    }
    mayEnd.countDown();
    int all = 0;
    for (InThread<Integer> thread : threads) {
      all += thread.result();
    }
    assertEquals(100, all);
    assertEquals(100, handled.get());
  }
}
