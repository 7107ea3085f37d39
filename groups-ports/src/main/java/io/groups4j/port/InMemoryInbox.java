package io.groups4j.port;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Holds no lock while an event is handled; only a repeat of that very event waits. */
final class InMemoryInbox implements EventInbox {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition handlingEnded = lock.newCondition();
  private final Set<String> beingHandled = new HashSet<>();
  private final Map<String, Boolean> handled;

  InMemoryInbox(int capacity) {
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
      while (beingHandled.contains(deliveryKey)) {
        handlingEnded.awaitUninterruptibly();
      }
      return !handled.containsKey(deliveryKey) && beingHandled.add(deliveryKey);
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
      }
      handlingEnded.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
