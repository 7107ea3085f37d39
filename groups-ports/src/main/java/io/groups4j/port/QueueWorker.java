package io.groups4j.port;

import io.groups4j.domain.GroupEvent;
import io.groups4j.port.HeldEvents.Held;
import java.time.Duration;
import java.util.function.BiConsumer;

/** Handles held events one after the other, until there will be none any more. */
final class QueueWorker implements Runnable {

  private final HeldEvents events;
  private final GroupEventListener listener;
  private final BiConsumer<? super GroupEvent, ? super Throwable> failed;
  private final int attempts;
  private final Duration pause;

  QueueWorker(
      HeldEvents events,
      GroupEventListener listener,
      BiConsumer<? super GroupEvent, ? super Throwable> failed,
      int attempts,
      Duration pause) {
    this.events = events;
    this.listener = listener;
    this.failed = failed;
    this.attempts = attempts;
    this.pause = pause;
  }

  @Override
  public void run() {
    for (Held next = events.next(); next != null; next = events.next()) {
      handle(next);
    }
  }

  private void handle(Held held) {
    boolean wanted = true;
    for (int attempt = 1; wanted; attempt++) {
      try {
        listener.on(held.event());
        events.release(held);
        wanted = false;
      } catch (Throwable failure) {
        // Errors too: the thread has to live on, or all that follows would wait for ever.
        if (attempt < attempts) {
          wanted = events.holdsAfter(pause, held);
        } else {
          giveUp(held, failure);
          wanted = false;
        }
      }
    }
  }

  private void giveUp(Held held, Throwable failure) {
    if (!events.holds(held)) {
      return;
    }
    try {
      failed.accept(held.event(), failure);
      events.release(held);
    } catch (Throwable refused) {
      events.keep(held);
      report(refused);
    }
  }

  /** Tells whom the application has named for it, without a message that may repeat the event. */
  private static void report(Throwable refused) {
    IllegalStateException kept =
        new IllegalStateException(
            "an event was neither handled nor given up, and is kept until the queue is closed: "
                + refused.getClass().getName());
    kept.setStackTrace(refused.getStackTrace());
    Thread worker = Thread.currentThread();
    try {
      worker.getUncaughtExceptionHandler().uncaughtException(worker, kept);
    } catch (Throwable ignored) {
      // As the JVM does with a handler that fails.
      return;
    }
  }
}
