package io.groups4j.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Something that the provider has said, and as of when.
 *
 * @param value what it said; null where it said that something changed, and not to what
 * @param at when that was so, to the second for events; the epoch for what has been so from the
 *     beginning
 */
public record Told<T>(@Nullable T value, Instant at) {

  /** Refuses what has no time. */
  public Told {
    Objects.requireNonNull(at, "at");
  }

  /** The later of two; of two in the same second, what is not said, and then the greater. */
  static <T extends Comparable<T>> Told<T> later(@Nullable Told<T> one, Told<T> other) {
    Comparator<Told<T>> byTime = Comparator.comparing(Told::at);
    Comparator<T> unsaidLast = Comparator.nullsLast(Comparator.naturalOrder());
    return one == null || byTime.thenComparing(Told::value, unsaidLast).compare(one, other) < 0
        ? other
        : one;
  }

  /**
   * What the latest second says, of those that say only one thing; null if none does.
   *
   * <p>For what can only change to and fro: nobody comes who is in, and nobody goes who is out. A
   * second that says both leaves it as it was before.
   */
  static <T> @Nullable T lastWord(Collection<Told<T>> told) {
    Map<Instant, Set<T>> bySecond = new TreeMap<>(Comparator.reverseOrder());
    told.forEach(one -> bySecond.computeIfAbsent(one.at(), at -> new HashSet<>()).add(one.value()));
    return bySecond.values().stream()
        .filter(said -> said.size() == 1)
        .findFirst()
        .map(said -> said.iterator().next())
        .orElse(null);
  }
}
