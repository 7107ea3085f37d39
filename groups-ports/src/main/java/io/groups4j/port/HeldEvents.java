package io.groups4j.port;

import io.groups4j.domain.GroupEvent;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The events of a {@link GroupEventQueue}, from being taken until somebody else has them.
 *
 * <p>All that its threads share is in here, and nobody is called while the lock is held.
 */
final class HeldEvents {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  private final int capacity;
  private final ReentrantLock lock = new ReentrantLock();

  /** Something waits, or nothing will any more. */
  private final Condition toDo = lock.newCondition();

  /** Nothing is left to do, or it has been handed back. */
  private final Condition over = lock.newCondition();

  /** Waiting, in hand or stuck, in the order in which they were taken. */
  private final Set<Held> all = new LinkedHashSet<>();

  private final Queue<Held> waiting = new ArrayDeque<>();
  private int stuck;
  private boolean closed;

  HeldEvents(int capacity) {
    this.capacity = capacity;
  }

  void take(GroupEvent event) {
    lock.lock();
    try {
      if (closed) {
        throw new ListenerBusyException("queue is closed", RETRY_AFTER);
      }
      if (all.size() >= capacity) {
        throw new ListenerBusyException("queue is full with " + capacity + " events", RETRY_AFTER);
      }
      Held taken = new Held(event);
      all.add(taken);
      waiting.add(taken);
      toDo.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Waits for the next one; null when there will be none any more. */
  @Nullable Held next() {
    lock.lock();
    try {
      while (waiting.isEmpty() && !closed) {
        toDo.awaitUninterruptibly();
      }
      forgetInterrupt();
      return waiting.poll();
    } finally {
      lock.unlock();
    }
  }

  /** Whether it is held, and not handed back meanwhile. */
  boolean holds(Held event) {
    lock.lock();
    try {
      return all.contains(event);
    } finally {
      lock.unlock();
    }
  }

  /** Waits for this long, or until the event is handed back; says whether it is still held. */
  boolean holdsAfter(Duration pause, Held event) {
    lock.lock();
    try {
      forgetInterrupt();
      long end = System.nanoTime() + pause.toNanos();
      long left = pause.toNanos();
      while (left > 0 && all.contains(event)) {
        try {
          left = over.awaitNanos(left);
        } catch (InterruptedException ofNoConcern) {
          // Whoever wants it all to end hands back first.
          left = end - System.nanoTime();
        }
      }
      return all.contains(event);
    } finally {
      lock.unlock();
    }
  }

  /** Somebody else has it now. */
  void release(Held event) {
    lock.lock();
    try {
      all.remove(event);
      tellIfOver();
    } finally {
      lock.unlock();
    }
  }

  /** Nobody would have it: it takes up its room, and is handed back in the end. */
  void keep(Held event) {
    lock.lock();
    try {
      if (all.contains(event)) {
        stuck++;
        tellIfOver();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Takes nothing any more, lets the rest be done within this time, and hands back what is not. */
  List<GroupEvent> close(Duration within) {
    lock.lock();
    try {
      closed = true;
      toDo.signalAll();
      awaitTheEnd(within);
      List<GroupEvent> rest = all.stream().map(Held::event).toList();
      all.clear();
      waiting.clear();
      stuck = 0;
      over.signalAll();
      return rest;
    } finally {
      lock.unlock();
    }
  }

  private void awaitTheEnd(Duration within) {
    // Saturates, where toNanos() would overflow for "as long as it takes".
    long left = TimeUnit.NANOSECONDS.convert(within);
    try {
      while (!isOver() && left > 0) {
        left = over.awaitNanos(left);
      }
    } catch (InterruptedException inAHurry) {
      Thread.currentThread().interrupt();
    }
  }

  private void tellIfOver() {
    if (isOver()) {
      over.signalAll();
    }
  }

  private boolean isOver() {
    return all.size() == stuck;
  }

  /** A listener's own interrupt is not to hit the next event, nor to end a pause. */
  private static void forgetInterrupt() {
    Thread.interrupted();
  }

  /** One taking of an event: the same event may be taken twice. */
  static final class Held {

    private final GroupEvent event;

    Held(GroupEvent event) {
      this.event = event;
    }

    GroupEvent event() {
      return event;
    }
  }
}
