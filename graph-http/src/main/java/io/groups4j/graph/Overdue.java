package io.groups4j.graph;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Looks every 20 milliseconds or so for answers whose time is over, as long as there are any.
 *
 * <p>For speed: a timer for each answer, nearly none of which ever goes off, would be set and taken
 * back under a lock that all callers share. So a deadline may be that much late.
 *
 * <p>Safe for use by several threads; has none of its own, but the one of the JDK for all delays.
 */
final class Overdue {

  private static final int BETWEEN_LOOKS_MILLIS = 20;

  private static final Executor LATER =
      CompletableFuture.delayedExecutor(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS, Runnable::run);

  private static final Set<CappedBody> OPEN = ConcurrentHashMap.newKeySet();
  private static final AtomicBoolean LOOKING = new AtomicBoolean();

  private Overdue() {}

  /** Ends it when its time is over. */
  static void watch(CappedBody body) {
    OPEN.add(body);
    goOn();
  }

  /** It has ended by itself. */
  static void forget(CappedBody body) {
    OPEN.remove(body);
  }

  private static void goOn() {
    if (!LOOKING.get() && LOOKING.compareAndSet(false, true)) {
      try {
        LATER.execute(Overdue::look);
      } catch (RuntimeException | Error noThread) {
        // Or nobody would ever look again.
        LOOKING.set(false);
        throw noThread;
      }
    }
  }

  private static void look() {
    try {
      OPEN.forEach(CappedBody::endIfOverdue);
    } finally {
      LOOKING.set(false);
      // Asked after: who came meanwhile has seen that somebody was looking.
      if (!OPEN.isEmpty()) {
        goOn();
      }
    }
  }
}
