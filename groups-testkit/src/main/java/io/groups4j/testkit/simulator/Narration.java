package io.groups4j.testkit.simulator;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells observers, who must not be able to break what is observed, and keeps how they failed for
 * whoever closes the simulator.
 */
final class Narration {

  private static final Logger LOG = System.getLogger(GroupsSimulator.class.getName());

  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  // Errors, too: an observer in a test fails with one.
  <T> void tell(Consumer<T> observer, T what) {
    try {
      observer.accept(what);
    } catch (Throwable failed) {
      // The message might repeat what was observed.
      LOG.log(
          Level.WARNING, "an observer of the simulator failed: {0}", failed.getClass().getName());
      keep(failed);
    }
  }

  /** For {@link #rethrow()}. */
  void keep(Throwable failed) {
    if (!failure.compareAndSet(null, failed)) {
      Throwable first = failure.get();
      if (first != null && first != failed) {
        first.addSuppressed(failed);
      }
    }
  }

  /** Throws what failed first, the others with it, once. */
  void rethrow() {
    Throwable first = failure.getAndSet(null);
    if (first instanceof Error error) {
      throw error;
    } else if (first instanceof RuntimeException exception) {
      throw exception;
    } else if (first != null) {
      throw new IllegalStateException("an observer or a listener of the simulator failed", first);
    }
  }
}
