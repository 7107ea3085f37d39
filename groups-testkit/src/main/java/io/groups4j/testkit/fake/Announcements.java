package io.groups4j.testkit.fake;

import io.groups4j.domain.GroupEvent;
import io.groups4j.port.GroupEventListener;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells listeners what happened, in the order it happened, holding no lock.
 *
 * <p>The thread that finds nobody telling tells everything there is. Another that comes meanwhile
 * leaves its event to that one instead of waiting, so a listener can call back, or wait for a
 * thread that does.
 */
final class Announcements {

  private static final int ATTEMPTS = 3;

  private final Queue<GroupEvent> waiting = new ConcurrentLinkedQueue<>();
  private final List<GroupEventListener> listeners = new CopyOnWriteArrayList<>();
  private final AtomicInteger callers = new AtomicInteger();
  private final Consumer<GroupEvent> witness;

  /**
   * @param witness sees each event where the state changes, before any listener
   */
  Announcements(Consumer<GroupEvent> witness) {
    this.witness = witness;
  }

  void listen(GroupEventListener listener) {
    listeners.add(Objects.requireNonNull(listener, "listener"));
  }

  /** Takes its place in the order; called where the state changes. */
  void add(GroupEvent event) {
    witness.accept(event);
    waiting.add(event);
  }

  /** Tells what is waiting; called where no lock is held. */
  void tell() {
    if (callers.getAndIncrement() > 0) {
      return;
    }
    Throwable failure = null;
    int seen = 1;
    while (seen > 0) {
      for (GroupEvent event = waiting.poll(); event != null; event = waiting.poll()) {
        failure = tell(event, failure);
      }
      seen = callers.addAndGet(-seen);
    }
    if (failure instanceof Error error) {
      throw error;
    } else if (failure instanceof RuntimeException exception) {
      throw exception;
    }
  }

  private @Nullable Throwable tell(GroupEvent event, @Nullable Throwable earlier) {
    Throwable failure = earlier;
    for (GroupEventListener listener : listeners) {
      Throwable another = tell(event, listener);
      if (failure == null) {
        failure = another;
      } else if (another != null && another != failure) {
        failure.addSuppressed(another);
      }
    }
    return failure;
  }

  /** What throws is told again, as a provider does, but not for days. */
  private static @Nullable Throwable tell(GroupEvent event, GroupEventListener listener) {
    RuntimeException last = null;
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        listener.on(event);
        return null;
      } catch (RuntimeException notTakenCareOf) {
        last = notTakenCareOf;
      } catch (Error failedAssertion) {
        return failedAssertion;
      }
    }
    return last;
  }
}
