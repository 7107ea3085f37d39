package io.groups4j.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.port.EventInbox;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What an {@link EventInbox} has to do on top, if it remembers longer than its process lives. */
public interface PersistentInboxContract extends EventInboxContract {

  /**
   * The inbox of the next process: over the same store as {@link #inbox()}, with nothing in memory.
   *
   * <p>It is what {@link #inbox()} gives from then on; close the one before, if need be.
   */
  EventInbox reopened();

  /** A redelivery may come to another process than the event did. */
  @Test
  default void whatWasHandledIsKnownAfterwards() {
    AtomicInteger handled = new AtomicInteger();
    inbox().handleOnce("event", handled::incrementAndGet);

    EventInbox next = reopened();

    assertFalse(next.handleOnce("event", handled::incrementAndGet));
    assertTrue(next.handleOnce("another", handled::incrementAndGet));
    assertEquals(2, handled.get());
  }

  /** To know what was tried is not to know what was done. */
  @Test
  default void whatFailedIsHandledAfterwards() {
    AtomicInteger handled = new AtomicInteger();
    assertThrows(
        IllegalStateException.class,
        () ->
            inbox()
                .handleOnce(
                    "event",
                    () -> {
                      throw new IllegalStateException("no database");
                    }));

    assertTrue(reopened().handleOnce("event", handled::incrementAndGet));
    assertEquals(1, handled.get());
  }

  /** Every start adds to what is known and takes nothing away. */
  @Test
  default void everyLifeAddsToWhatIsKnown() {
    inbox().handleOnce("first", () -> {});
    reopened().handleOnce("second", () -> {});
    EventInbox third = reopened();

    assertFalse(third.handleOnce("first", () -> {}));
    assertFalse(third.handleOnce("second", () -> {}));
  }
}
