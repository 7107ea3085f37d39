package io.groups4j.graph;

import java.time.Duration;

/** The moment by which a call has to be over. */
final class Deadline {

  private final long end;

  private Deadline(long end) {
    this.end = end;
  }

  static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  /** What is left, never less than a millisecond, which is the least the HTTP client takes. */
  Duration left() {
    return Duration.ofNanos(Math.max(nanosLeft(), 1_000_000));
  }

  boolean allows(Duration pause) {
    return pause.toNanos() < nanosLeft();
  }

  private long nanosLeft() {
    return end - System.nanoTime();
  }
}
