package io.groups4j.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.port.EventInbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * All that an {@link EventInbox} has to do.
 *
 * <p>What it does when it has no more room, or when it cannot remember, is for its own tests.
 */
public interface EventInboxContract {

  /**
   * An inbox that has handled nothing and has room for a thousand events, the same one each time
   * within a test.
   */
  EventInbox inbox();

  /**
   * How long a thread may take for what it should not have to wait for.
   *
   * <p>Tests wait no longer than it takes, so a generous value costs only where something is
   * broken.
   */
  default Duration longestWait() {
    return Duration.ofSeconds(10);
  }

  /** A repeat is not handled, and that is said. */
  @Test
  default void anEventIsHandledOnce() {
    AtomicInteger handled = new AtomicInteger();

    assertTrue(inbox().handleOnce("event", handled::incrementAndGet));
    assertTrue(inbox().handleOnce("another", handled::incrementAndGet));
    assertFalse(inbox().handleOnce("event", handled::incrementAndGet));

    assertEquals(2, handled.get());
  }

  /** Keys are compared as they are: what differs in any way is another event. */
  @Test
  default void keysThatDifferAreDifferentEvents() {
    String text = "event ".repeat(500);
    List<String> keys =
        List.of(
            "event",
            "Event",
            " event",
            "event ",
            "event\n",
            "evént",
            "eve\u0301nt",
            "%",
            "_",
            "Aa",
            "BB",
            text + "1",
            text + "2");
    AtomicInteger handled = new AtomicInteger();

    for (String key : keys) {
      assertTrue(inbox().handleOnce(key, handled::incrementAndGet), key);
    }

    assertEquals(keys.size(), handled.get());
    for (String key : keys) {
      assertFalse(inbox().handleOnce(key, handled::incrementAndGet), key);
    }
  }

  /** What was thrown passes through, and the event can come again. */
  @Test
  default void anEventWhoseHandlingFailedIsHandledAgain() {
    AtomicInteger handled = new AtomicInteger();
    RuntimeException failure = new IllegalStateException("no database");
    Error error = new StackOverflowError();

    assertSame(failure, assertThrows(RuntimeException.class, () -> fail("event", failure)));
    assertSame(error, assertThrows(Error.class, () -> fail("event", error)));

    assertTrue(inbox().handleOnce("event", handled::incrementAndGet));
    assertEquals(1, handled.get());
  }

  private void fail(String key, Throwable failure) {
    inbox()
        .handleOnce(
            key,
            () -> {
              if (failure instanceof Error error) {
                throw error;
              }
              throw (RuntimeException) failure;
            });
  }

  /** Whoever says too early that an event was handled before has lost it if it fails after all. */
  @Test
  default void aRepeatWaitsForTheHandlingUnderWay() {
    AtomicBoolean again = new AtomicBoolean();
    try (HeldHandling first = HeldHandling.of(inbox(), "event")) {
      Attempt repeat = Attempt.of(() -> inbox().handleOnce("event", () -> again.set(true)));
      repeat.untilItEndsOrWaits();
      assertFalse(repeat.hasEnded(), "it did not wait");
      first.end();
      assertTrue(first.ran(longestWait()));
      assertFalse(repeat.ran(longestWait()));
      assertFalse(again.get(), "handled twice");
    }
  }

  /** A repeat that waited for nothing takes over. */
  @Test
  default void aRepeatHandlesWhatFailedMeanwhile() {
    AtomicInteger handled = new AtomicInteger();
    try (HeldHandling first = HeldHandling.of(inbox(), "event")) {
      Attempt repeat = Attempt.of(() -> inbox().handleOnce("event", handled::incrementAndGet));
      repeat.untilItEndsOrWaits();
      first.fail();
      assertTrue(repeat.ran(longestWait()));
      assertEquals(1, handled.get());
    }
  }

  /** One slow event does not hold up the others. */
  @Test
  default void anotherEventDoesNotWait() {
    try (HeldHandling first = HeldHandling.of(inbox(), "event")) {
      Attempt other = Attempt.of(() -> inbox().handleOnce("another", () -> {}));
      assertTrue(other.ran(longestWait()));
      first.end();
      assertTrue(first.ran(longestWait()));
    }
  }

  /** The same deliveries on several threads at once, as from an impatient provider. */
  @Test
  default void manyThreadsHandleEachEventOnce() {
    AtomicInteger handled = new AtomicInteger();
    List<Attempt> threads = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      threads.add(
          Attempt.of(
              () -> {
                for (int event = 0; event < 100; event++) {
                  inbox().handleOnce("event " + event, handled::incrementAndGet);
                }
                return true;
              }));
    }
    threads.forEach(thread -> assertTrue(thread.ran(longestWait().multipliedBy(6))));
    assertEquals(100, handled.get());
  }
}
