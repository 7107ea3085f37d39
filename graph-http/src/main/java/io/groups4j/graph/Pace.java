package io.groups4j.graph;

import io.groups4j.port.ThrottledException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * So many turns per second, and calls that wait for theirs.
 *
 * <p>Safe for use by several threads; holds no lock while it waits.
 */
final class Pace {

  /** A call that waits; of its own, so that a thread in two calls is no stranger to itself. */
  private static final class Waiter {
    private final Thread thread = Thread.currentThread();
  }

  private static final Logger log = LoggerFactory.getLogger(Pace.class);

  private final Paced what;
  private final int perSecond;
  private final Turns<Waiter> turns;
  private final ReentrantLock lock = new ReentrantLock();

  /**
   * Begins to count.
   *
   * @param what has turns
   */
  Pace(Paced what, int perSecond) {
    this(what, perSecond, System::nanoTime);
  }

  /** Counts by another clock, in nanoseconds. */
  Pace(Paced what, int perSecond, LongSupplier clock) {
    this.what = what;
    this.perSecond = perSecond;
    this.turns = new Turns<>(perSecond, clock);
  }

  /**
   * Waits for a turn, and says as soon as it is known if there is none before the deadline.
   *
   * <p>An interruption ends it, too, without a turn.
   */
  void await(GraphCall call, Deadline deadline) {
    Waiter me = new Waiter();
    if (takeOrJoin(me, call, deadline)) {
      return;
    }
    try {
      for (long nanos = next(me, call, deadline); nanos > 0; nanos = next(me, call, deadline)) {
        LockSupport.parkNanos(this, nanos);
        if (Thread.currentThread().isInterrupted()) {
          return;
        }
      }
    } finally {
      leave(me);
    }
  }

  /** How long a call would wait that came now. */
  Duration waitOfLast() {
    lock.lock();
    try {
      return Duration.ofNanos(turns.lastIn());
    } finally {
      lock.unlock();
    }
  }

  /** The provider turned a call away because there were too many. */
  void throttled() {
    hear(Turns::throttled);
  }

  /** The provider said how much of what it allows is used up, of this and perhaps of others. */
  void used(List<Use> uses) {
    if (uses.isEmpty()) {
      // As with most answers.
      return;
    }
    Usage usage = what.of(uses);
    if (!usage.equals(Usage.NONE)) {
      hear(pace -> pace.used(usage));
    }
  }

  private void hear(Consumer<Turns<Waiter>> word) {
    boolean drops;
    lock.lock();
    try {
      boolean wasSlow = turns.areSlow();
      word.accept(turns);
      drops = !wasSlow && turns.areSlow();
    } finally {
      lock.unlock();
    }
    if (drops) {
      log.warn(
          "the provider asks for fewer {} than {} per second, and gets fewer", what, perSecond);
    }
  }

  private boolean takeOrJoin(Waiter me, GraphCall call, Deadline deadline) {
    lock.lock();
    try {
      if (turns.take(me)) {
        return true;
      }
      if (!deadline.allows(Duration.ofNanos(turns.lastIn()))) {
        throw noTurn(call);
      }
      turns.join(me);
      return false;
    } finally {
      lock.unlock();
    }
  }

  /** How long to wait before asking again; zero if the turn was taken. */
  private long next(Waiter me, GraphCall call, Deadline deadline) {
    lock.lock();
    try {
      if (turns.take(me)) {
        return 0;
      }
      long useful = deadline.usefulNanos();
      // Only the first knows when it is time; whoever is before the others will wake them.
      long nanos = me == turns.next() ? turns.nextIn() : useful;
      if (useful <= 0 || nanos > useful) {
        throw noTurn(call);
      }
      return nanos;
    } finally {
      lock.unlock();
    }
  }

  private void leave(Waiter me) {
    Waiter next;
    lock.lock();
    try {
      turns.leave(me);
      next = turns.next();
    } finally {
      lock.unlock();
    }
    if (next != null) {
      LockSupport.unpark(next.thread);
    }
  }

  private AttemptFailed noTurn(GraphCall call) {
    return AttemptFailed.forGood(
        new ThrottledException(
            call.operation()
                + ": no turn before the deadline at "
                + perSecond
                + " "
                + what
                + " per second"
                + (turns.areSlow() ? ", fewer while the provider asks for it" : "")
                + "; call less often",
            null,
            Duration.ofNanos(turns.lastIn())));
  }
}
