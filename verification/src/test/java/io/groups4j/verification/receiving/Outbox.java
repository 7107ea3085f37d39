package io.groups4j.verification.receiving;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** What is still to be delivered. Whoever takes something says what came of it. */
final class Outbox {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Queue<Delivery> waiting;
  private int taken;
  private boolean abandoned;

  Outbox(List<Delivery> deliveries) {
    waiting = new ArrayDeque<>(deliveries);
  }

  /** The next one; null when all is done. Waits while what others have taken may come back. */
  @Nullable Delivery next() {
    lock.lock();
    try {
      while (waiting.isEmpty() && taken > 0 && !abandoned) {
        changed.awaitUninterruptibly();
      }
      if (waiting.isEmpty() || abandoned) {
        return null;
      }
      taken++;
      return waiting.remove();
    } finally {
      lock.unlock();
    }
  }

  /** It need not be delivered again. */
  void done() {
    lock.lock();
    try {
      taken--;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** It has to be, behind everything else. */
  void again(Delivery delivery) {
    lock.lock();
    try {
      waiting.add(delivery);
      done();
    } finally {
      lock.unlock();
    }
  }

  /** Something is wrong, and nobody goes on. */
  void abandon() {
    lock.lock();
    try {
      abandoned = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
