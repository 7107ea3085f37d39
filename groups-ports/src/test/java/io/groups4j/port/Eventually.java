package io.groups4j.port;

import static org.junit.jupiter.api.Assertions.fail;

import io.groups4j.domain.GroupEvent;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what another thread brings about; every wait has an end. */
final class Eventually {

  private static final long PATIENCE_SECONDS = 20;

  private Eventually() {}

  static void holds(BooleanSupplier condition) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - deadline > 0) {
        fail("it has not come about");
      }
      Thread.yield();
    }
  }

  /** Whether a queue has room for an event, which it then has taken. */
  static boolean taken(GroupEventQueue queue, GroupEvent event) {
    try {
      queue.on(event);
      return true;
    } catch (ListenerBusyException full) {
      return false;
    }
  }
}
