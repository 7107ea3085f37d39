package io.groups4j.port;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs something in a thread of its own; every wait for it has an end. */
final class InThread<T> {

  private static final long PATIENCE_SECONDS = 20;

  private final FutureTask<T> task;
  private final Thread thread;

  private InThread(Callable<T> work) {
    this.task = new FutureTask<>(work);
    this.thread = new Thread(task);
    thread.setDaemon(true);
  }

  static <T> InThread<T> start(Callable<T> work) {
    InThread<T> started = new InThread<>(work);
    started.thread.start();
    return started;
  }

  /** Returns once the thread waits for something. */
  InThread<T> untilItWaits() {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!waits()) {
      if (task.isDone() || System.nanoTime() - deadline > 0) {
        fail("the thread does not wait, it is " + thread.getState());
      }
      Thread.onSpinWait();
    }
    return this;
  }

  private boolean waits() {
    Thread.State state = thread.getState();
    return state == Thread.State.WAITING || state == Thread.State.TIMED_WAITING;
  }

  void interrupt() {
    thread.interrupt();
  }

  boolean isDone() {
    return task.isDone();
  }

  /** What came of it; an exception comes as the cause of the one thrown here. */
  T result() throws ExecutionException, InterruptedException, TimeoutException {
    return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }
}
