package io.groups4j.graph;

import java.util.concurrent.TimeUnit;

/**
 * How far apart turns are: as the policy says, and further while the provider asks for less.
 *
 * <p>It slows down by halves: to a sixteenth at the most, and to no less than one turn a second, or
 * to half the pace where that is less. It gets one half back for every ten seconds in which there
 * were turns and nobody complained. Times are those of one nanosecond clock, given in so that this
 * is arithmetic and nothing else.
 *
 * <p>Not safe for use by several threads: {@link Pace} guards it.
 */
final class Tempo {

  /** How late a waiter may wake and still have it made good, so that the rate is kept. */
  static final long SLACK = TimeUnit.MILLISECONDS.toNanos(10);

  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
  private static final int SLOWEST = 4;

  // What was sent before the pace dropped is answered after, and must not count again.
  private static final long BETWEEN_DROPS = SECOND;
  private static final long RECOVERY = 10 * SECOND;

  // A provider may name hours. After a minute a few calls, at the pace it was slowed down to, find
  // out whether it still means them.
  private static final long LONGEST_REST = 60 * SECOND;

  private final long full;
  private final long slowest;
  private int halved;
  private long dropped;

  // From when on nobody has complained; ahead of the clock while there are no turns, since silence
  // says nothing then.
  private long confirmed;
  private boolean resting;
  private long restsUntil;

  Tempo(int perSecond) {
    // With the slack, so that no second holds more than this many, however late some of them are.
    this.full = (SECOND + SLACK + perSecond - 1) / perSecond;
    // A turn a second stays, since calls give up after some of them; a drop is heeded all the same.
    this.slowest = Math.max(2 * full, SECOND);
  }

  /** The nanoseconds between two turns. */
  long interval(long now) {
    recover(now);
    return Math.min(full << halved, slowest);
  }

  /** How long there are no turns at all; zero or less for not at all. */
  long rest(long now) {
    resting = resting && restsUntil - now > 0;
    return resting ? restsUntil - now : 0;
  }

  /** Whether the provider has asked for less, and not long ago. */
  boolean isSlow(long now) {
    recover(now);
    return halved > 0 || rest(now) > 0;
  }

  /** The provider turned a call away because there were too many. */
  void throttled(long now) {
    recover(now);
    if (halved == 0 || now - dropped >= BETWEEN_DROPS) {
      slowTo(Math.min(halved + 1, SLOWEST), now);
    }
    confirm(now);
  }

  /** The provider said how much of what it allows is used up. */
  void used(Usage usage, long now) {
    recover(now);
    int asked = asked(usage.percent());
    long rest = Math.min(usage.secondsToRegain() * SECOND, LONGEST_REST);
    boolean isLonger = rest > rest(now);
    if (isLonger) {
      resting = true;
      restsUntil = now + rest;
    }
    boolean isAsMuch = asked > 0 && asked >= halved;
    if (isAsMuch) {
      slowTo(asked, now);
    }
    if (isAsMuch || isLonger) {
      confirm(now);
    }
  }

  private static int asked(int percent) {
    if (percent >= 100) {
      return SLOWEST;
    }
    return percent >= 90 ? 2 : percent >= 80 ? 1 : 0;
  }

  private void slowTo(int halves, long now) {
    if (halves > halved) {
      dropped = now;
    }
    halved = halves;
  }

  private void confirm(long now) {
    confirmed = now + rest(now);
  }

  private void recover(long now) {
    while (halved > 0 && now - confirmed >= RECOVERY) {
      halved--;
      confirmed += RECOVERY;
    }
  }
}
