package io.groups4j.port;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** Holds no lock while an event is handled; only a repeat of that very event waits. */
final class InMemoryInbox implements EventInbox {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition handlingEnded = lock.newCondition();
  private final Map<String, Thread> beingHandled = new HashMap<>();
  private final Map<String, Boolean> handled;
  private final Consumer<String> remembered;

  /**
   * An inbox that has handled nothing.
   *
   * @param remembered told a key at the moment from which it counts as handled, under the lock: it
   *     must not wait, nor come back here
   */
  InMemoryInbox(int capacity, Consumer<String> remembered) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity is " + capacity + ", at least 1 is needed");
    }
    this.handled =
        new LinkedHashMap<>() {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > capacity;
          }
        };
    this.remembered = remembered;
  }

  /** Counts a key as handled that was handled in an earlier life, and tells nobody. */
  void recall(String deliveryKey) {
    lock.lock();
    try {
      handled.put(deliveryKey, Boolean.TRUE);
    } finally {
      lock.unlock();
    }
  }

  /** What counts as handled, the oldest first. */
  List<String> keys() {
    lock.lock();
    try {
      return List.copyOf(handled.keySet());
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean handleOnce(String deliveryKey, Runnable handling) {
    if (!begin(deliveryKey)) {
      return false;
    }
    boolean done = false;
    try {
      handling.run();
      done = true;
    } finally {
      end(deliveryKey, done);
    }
    return true;
  }

  private boolean begin(String deliveryKey) {
    lock.lock();
    try {
      while (beingHandled.containsKey(deliveryKey)) {
        if (beingHandled.get(deliveryKey) == Thread.currentThread()) {
          throw new IllegalStateException(
              "an event is delivered again by its own handling, which would wait for itself");
        }
        handlingEnded.awaitUninterruptibly();
      }
      if (handled.containsKey(deliveryKey)) {
        return false;
      }
      beingHandled.put(deliveryKey, Thread.currentThread());
      return true;
    } finally {
      lock.unlock();
    }
  }

  private void end(String deliveryKey, boolean done) {
    lock.lock();
    try {
      beingHandled.remove(deliveryKey);
      if (done) {
        handled.put(deliveryKey, Boolean.TRUE);
        remembered.accept(deliveryKey);
      }
      handlingEnded.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
