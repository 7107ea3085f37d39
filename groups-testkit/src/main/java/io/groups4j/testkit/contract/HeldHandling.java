package io.groups4j.testkit.contract;

import io.groups4j.port.EventInbox;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** An event that is being handled until the test says how that ends. */
final class HeldHandling implements AutoCloseable {

  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch mayEnd = new CountDownLatch(1);
  private volatile boolean failing;
  private final Attempt attempt;

  private HeldHandling(EventInbox inbox, String key) {
    attempt = Attempt.of(() -> inbox.handleOnce(key, this::handle));
  }

  /** Returns once the handling has begun. */
  static HeldHandling of(EventInbox inbox, String key) {
    HeldHandling held = new HeldHandling(inbox, key);
    passed(held.begun);
    return held;
  }

  void end() {
    mayEnd.countDown();
  }

  void fail() {
    failing = true;
    end();
  }

  boolean ran(Duration patience) {
    return attempt.ran(patience);
  }

  /** Leaves nobody waiting when an assertion has failed. */
  @Override
  public void close() {
    end();
  }

  private void handle() {
    begun.countDown();
    passed(mayEnd);
    if (failing) {
      throw new IllegalStateException("no database");
    }
  }

  private static void passed(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      throw new AssertionError("interrupted", interrupted);
    }
  }
}
