package io.groups4j.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that the provider has said, and as of when.
 *
 * @param value what it said
 * @param at when that was so, to the second; the epoch for what has been so from the beginning
 */
public record Told<T>(T value, Instant at) {

  /** Refuses null. */
  public Told {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(at, "at");
  }

  /** The later of two; of two in the same second, the greater, whichever came first. */
  static <T extends Comparable<T>> Told<T> later(@Nullable Told<T> one, Told<T> other) {
    Comparator<Told<T>> byTime = Comparator.comparing(Told::at);
    return one == null || byTime.thenComparing(Told::value).compare(one, other) < 0 ? other : one;
  }
}
