package io.groups4j.graph;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The moment by which a call has to be over. */
final class Deadline {

  // What is sent with less than this to go ends in a time-out, and nobody knows what came of it.
  private static final long LONGEST_USEFUL_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final long end;
  private final long reserve;

  private Deadline(long nanos) {
    this.end = System.nanoTime() + nanos;
    this.reserve = Math.min(nanos / 4, LONGEST_USEFUL_NANOS);
  }

  static Deadline in(Duration time) {
    return new Deadline(time.toNanos());
  }

  /** What is left; zero or less when it is over. */
  Duration left() {
    return Duration.ofNanos(nanosLeft());
  }

  boolean isOver() {
    return nanosLeft() <= 0;
  }

  /** Whether a useful time is left for a try after this pause. */
  boolean allows(Duration pause) {
    // Saturates, where toNanos() would overflow for a pause until the year 9999.
    return TimeUnit.NANOSECONDS.convert(pause) <= usefulNanos();
  }

  /** How long to wait at the most for what a try is to follow; zero or less when it is too late. */
  long usefulNanos() {
    return nanosLeft() - reserve;
  }

  private long nanosLeft() {
    return end - System.nanoTime();
  }
}
