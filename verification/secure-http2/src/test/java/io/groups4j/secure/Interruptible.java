package io.groups4j.secure;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.port.GroupsException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A call in a thread of its own, and how it ended. */
final class Interruptible {

  private final CompletableFuture<GroupsException> end = new CompletableFuture<>();
  private final CompletableFuture<Boolean> flag = new CompletableFuture<>();
  private final Thread thread;

  Interruptible(Runnable call) {
    thread =
        new Thread(
            () -> {
              try {
                end.complete(assertThrows(GroupsException.class, call::run));
              } catch (Throwable other) {
                end.completeExceptionally(other);
              }
              flag.complete(Thread.currentThread().isInterrupted());
            });
    thread.start();
  }

  boolean isRunning() {
    return !end.isDone();
  }

  /** Waits until it has failed by itself. */
  void await() throws Exception {
    end.get(20, TimeUnit.SECONDS);
  }

  /** Interrupts it, and says how it ended. */
  GroupsException interrupt() throws Exception {
    thread.interrupt();
    GroupsException failure = end.get(20, TimeUnit.SECONDS);
    assertTrue(flag.get(20, TimeUnit.SECONDS), "the flag is gone");
    return failure;
  }
}
