package io.groups4j.graph;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is, and when: evenly spaced, and first come, first served.
 *
 * <p>A turn is given when it is taken and not before. So a change of pace counts for all who wait,
 * and whoever stops waiting leaves no gap.
 *
 * <p>Not safe for use by several threads: {@link Pace} guards it.
 */
final class Turns<W> {

  private final LongSupplier clock;
  private final Tempo tempo;
  private final Set<W> waiting = new LinkedHashSet<>();
  private long due;

  Turns(int perSecond, LongSupplier clock) {
    this.clock = clock;
    this.tempo = new Tempo(perSecond);
    this.due = clock.getAsLong();
  }

  /** Takes the next turn, if it has come and nobody was there before. */
  boolean take(W who) {
    long now = clock.getAsLong();
    W next = next();
    if ((next != null && !next.equals(who)) || nextIn(now) > 0) {
      return false;
    }
    waiting.remove(who);
    due = (now - due > 0 ? now : due) + tempo.interval(now);
    return true;
  }

  /** Queues up. */
  void join(W who) {
    waiting.add(who);
  }

  /** Gives the place in the queue up, if there is one. */
  void leave(W who) {
    waiting.remove(who);
  }

  /** Who is at the head of the queue. */
  @Nullable W next() {
    Iterator<W> queue = waiting.iterator();
    return queue.hasNext() ? queue.next() : null;
  }

  /** The nanoseconds until the next turn, whose ever it is. */
  long nextIn() {
    return nextIn(clock.getAsLong());
  }

  /** The nanoseconds that somebody would wait who came now, if the pace stays as it is. */
  long lastIn() {
    long now = clock.getAsLong();
    return nextIn(now) + waiting.size() * tempo.interval(now);
  }

  boolean areSlow() {
    return tempo.isSlow(clock.getAsLong());
  }

  void throttled() {
    tempo.throttled(clock.getAsLong());
  }

  void used(Usage usage) {
    tempo.used(usage, clock.getAsLong());
  }

  private long nextIn(long now) {
    return Math.max(0, Math.max(due - Tempo.SLACK - now, tempo.rest(now)));
  }
}
