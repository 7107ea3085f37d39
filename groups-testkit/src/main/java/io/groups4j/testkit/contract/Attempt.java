package io.groups4j.testkit.contract;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Something that is tried in a thread of its own, as it may wait for ever. */
final class Attempt {

  /** For threads that wait in a way that does not show, as for the answer of a database. */
  private static final long LONG_ENOUGH_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  private final FutureTask<Boolean> task;
  private final Thread thread;

  private Attempt(Callable<Boolean> work) {
    task = new FutureTask<>(work);
    thread = new Thread(task, "contract-attempt");
    thread.setDaemon(true);
  }

  static Attempt of(Callable<Boolean> work) {
    Attempt attempt = new Attempt(work);
    attempt.thread.start();
    return attempt;
  }

  boolean hasEnded() {
    return task.isDone();
  }

  /** Gives it the chance to do what it should not. Whoever really waits passes at any speed. */
  void untilItEndsOrWaits() {
    long end = System.nanoTime() + LONG_ENOUGH_NANOS;
    while (!task.isDone() && !waits() && System.nanoTime() - end < 0) {
      Thread.onSpinWait();
    }
  }

  private boolean waits() {
    Thread.State state = thread.getState();
    return state == Thread.State.WAITING
        || state == Thread.State.TIMED_WAITING
        || state == Thread.State.BLOCKED;
  }

  /**
   * What it returned.
   *
   * @throws AssertionError if it did not end in time, or threw
   */
  boolean ran(Duration patience) {
    try {
      return task.get(TimeUnit.NANOSECONDS.convert(patience), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      throw new AssertionError("it has not ended within " + patience, late);
    } catch (ExecutionException failed) {
      throw new AssertionError("it has failed", failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", interrupted);
    }
  }
}
