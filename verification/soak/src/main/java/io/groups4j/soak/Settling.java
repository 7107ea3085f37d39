package io.groups4j.soak;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits for the platform to let go of what nobody uses any more. */
final class Settling {

  private Settling() {}

  /** What is held once it is back at the start, or else when patience is over. */
  static Footprint to(Footprint start, long heapAllowance, Duration patience)
      throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    CountDownLatch never = new CountDownLatch(1);
    Footprint now = Footprint.now();
    while (!now.isBackAt(start, heapAllowance) && System.nanoTime() - end < 0) {
      // Closing takes other threads a moment, and nobody tells when it is done.
      if (never.await(100, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("nobody counts this down");
      }
      now = Footprint.now();
    }
    return now;
  }
}
