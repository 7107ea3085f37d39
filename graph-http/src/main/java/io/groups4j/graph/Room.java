package io.groups4j.graph;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Where calls wait that have no room on a connection.
 *
 * <p>Over HTTP/2 all calls share one, and the server says how many may be open at once. The JDK's
 * client does not wait for another call to end, and has no kind of failure for it either.
 *
 * <p>Safe for use by several threads.
 */
final class Room {

  /** Of the client's own, on Java 17 as on 25; no server has a say in it. */
  private static final String MISSING = "too many concurrent streams";

  /** The client is done with a call a little after its caller is, and nobody tells when. */
  private static final long MOMENT_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition given = lock.newCondition();

  /** Whether a call failed for lack of room, so that nothing of it was sent. */
  static boolean isMissing(IOException failed) {
    return MISSING.equals(failed.getMessage());
  }

  /** Waits for a call to end, or for a moment: there is a point in trying again then. */
  void await(long longestNanos) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      given.awaitNanos(Math.min(MOMENT_NANOS, longestNanos));
    } finally {
      lock.unlock();
    }
  }

  /** Says that a call has ended. */
  void give() {
    lock.lock();
    try {
      given.signal();
    } finally {
      lock.unlock();
    }
  }
}
