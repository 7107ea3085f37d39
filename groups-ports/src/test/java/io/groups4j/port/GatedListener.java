package io.groups4j.port;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.GroupEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A slow listener: every event waits until the test lets it pass. */
final class GatedListener implements GroupEventListener {

  private static final long PATIENCE_SECONDS = 20;

  private final Semaphore begun = new Semaphore(0);
  private final Semaphore mayPass = new Semaphore(0);
  private final Semaphore passed = new Semaphore(0);
  private final List<GroupEvent> handled = new CopyOnWriteArrayList<>();

  @Override
  public void on(GroupEvent event) {
    begun.release();
    try {
      mayPass.acquire();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException("interrupted", interrupted);
    }
    handled.add(event);
    passed.release();
  }

  /** Returns once this many more events are in hand. */
  void awaitBegun(int events) throws InterruptedException {
    assertTrue(begun.tryAcquire(events, PATIENCE_SECONDS, TimeUnit.SECONDS), "nobody handles");
  }

  /** Lets this many events pass, and returns once they have. */
  void pass(int events) throws InterruptedException {
    mayPass.release(events);
    assertTrue(passed.tryAcquire(events, PATIENCE_SECONDS, TimeUnit.SECONDS), "nobody passes");
  }

  /** Lets everything pass that is to come. */
  void open() {
    mayPass.release(1_000_000);
  }

  List<GroupEvent> handled() {
    return List.copyOf(handled);
  }
}
