package io.groups4j.testkit.fake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that can be put forward. */
final class MovableTime {

  private final Clock clock;
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  MovableTime(Clock clock) {
    this.clock = clock;
  }

  /** In whole seconds, as events carry it. */
  Instant now() {
    return clock.instant().plus(ahead.get()).truncatedTo(ChronoUnit.SECONDS);
  }

  void advance(Duration time) {
    if (time.isNegative()) {
      throw new IllegalArgumentException("time is " + time + ", it cannot run backwards");
    }
    ahead.updateAndGet(time::plus);
  }
}
