package io.groups4j.testkit.simulator;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Consumer;

/** Tells an observer, who must not be able to break what is observed. */
final class Narration {

  private static final Logger LOG = System.getLogger(GroupsSimulator.class.getName());

  private Narration() {}

  static <T> void tell(Consumer<T> observer, T what) {
    try {
      observer.accept(what);
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "an observer of the simulator failed", failed);
    }
  }
}
