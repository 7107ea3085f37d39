package io.groups4j.graph;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Where calls wait that have no room on a connection, first come, first served.
 *
 * <p>Over HTTP/2 all calls share one once one is open, and the server says how many may be open at
 * once. The JDK's client does not wait for another call to end, and has no kind of failure for it
 * either.
 *
 * <p>Safe for use by several threads; holds no lock while a call is sent.
 */
final class Room {

  /** Of the client's own, on Java 17 as on 25; no server has a say in it. */
  private static final String MISSING = "too many concurrent streams";

  /** The client is done with a call a little after its caller is, and nobody tells when. */
  private static final long SHORTEST_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  private static final long LONGEST_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private final ReentrantLock lock = new ReentrantLock();
  private final Set<Place> waiting = new LinkedHashSet<>();

  /** One call's place in the queue, once it has to wait. */
  final class Place {

    private final Condition worthTrying = lock.newCondition();
    private long pause = SHORTEST_NANOS;

    /** Whether others wait who came before. */
    boolean isBehindOthers() {
      lock.lock();
      try {
        return !waiting.isEmpty() && !isFirst();
      } finally {
        lock.unlock();
      }
    }

    /**
     * Waits until there is a point in trying, or no longer than that: nobody is before, and, if
     * nobody was to begin with, a call has ended or a moment is over.
     */
    void await(long longestNanos) throws InterruptedException {
      lock.lockInterruptibly();
      try {
        waiting.add(this);
        if (isFirst()) {
          boolean given = worthTrying.awaitNanos(Math.min(pause, longestNanos)) > 0;
          pause = given ? SHORTEST_NANOS : Math.min(2 * pause, LONGEST_NANOS);
          return;
        }
        for (long left = longestNanos; left > 0 && !isFirst(); ) {
          left = worthTrying.awaitNanos(left);
        }
      } finally {
        lock.unlock();
      }
    }

    /** Gives the place up, since the call has found room or ends without. */
    void leave() {
      lock.lock();
      try {
        boolean wasFirst = !waiting.isEmpty() && isFirst();
        waiting.remove(this);
        if (wasFirst) {
          wakeFirst();
        }
      } finally {
        lock.unlock();
      }
    }

    private boolean isFirst() {
      return waiting.iterator().next() == this;
    }
  }

  /** Whether a call failed for lack of room, so that nothing of it was sent. */
  static boolean isMissing(IOException failed) {
    return MISSING.equals(failed.getMessage());
  }

  /** For a call that comes now. */
  Place place() {
    return new Place();
  }

  /** Says that a call has ended. */
  void give() {
    lock.lock();
    try {
      wakeFirst();
    } finally {
      lock.unlock();
    }
  }

  private void wakeFirst() {
    if (!waiting.isEmpty()) {
      waiting.iterator().next().worthTrying.signal();
    }
  }
}
