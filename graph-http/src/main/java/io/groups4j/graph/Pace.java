package io.groups4j.graph;

import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.groups4j.port.ThrottledException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * So many turns per second, and calls that wait for theirs.
 *
 * <p>Safe for use by several threads; holds no lock while it waits.
 */
final class Pace {

  private final String what;
  private final int perSecond;
  private final RateLimiter turns;

  /**
   * Begins to count.
   *
   * @param what has turns, such as {@code calls}
   * @param longestWait how far ahead turns are given out
   */
  Pace(String what, int perSecond, Duration longestWait) {
    this.what = what;
    this.perSecond = perSecond;
    this.turns =
        RateLimiter.of(
            what,
            RateLimiterConfig.custom()
                .limitForPeriod(perSecond)
                .limitRefreshPeriod(Duration.ofSeconds(1))
                .timeoutDuration(longestWait)
                .build());
  }

  /** Waits for a turn, or says at once that there is none before the deadline. */
  void await(GraphCall call, Deadline deadline) {
    long nanos = turns.reservePermission();
    if (nanos < 0 || (nanos > 0 && !deadline.allows(Duration.ofNanos(nanos)))) {
      throw AttemptFailed.forGood(
          new ThrottledException(
              call.operation()
                  + ": no turn before the deadline at "
                  + perSecond
                  + " "
                  + what
                  + " per second; call less often",
              null,
              nanos < 0 ? null : Duration.ofNanos(nanos)));
    }
    long turn = System.nanoTime() + nanos;
    while (turn - System.nanoTime() > 0 && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(turn - System.nanoTime());
    }
  }
}
