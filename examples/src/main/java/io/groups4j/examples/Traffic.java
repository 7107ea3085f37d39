package io.groups4j.examples;

import io.groups4j.testkit.simulator.Delivery;
import io.groups4j.testkit.simulator.Exchange;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/**
 * What went over the wire since somebody last asked.
 *
 * <p>Seen by the simulator's threads and told by the narrator's, so that no two lines mix.
 */
final class Traffic {

  private final BlockingQueue<Consumer<Narrator>> seen = new LinkedBlockingQueue<>();

  void called(Exchange call) {
    seen.add(narrator -> narrator.call(call));
  }

  void delivered(Delivery webhook) {
    seen.add(narrator -> narrator.webhook(webhook));
  }

  void drain(Narrator narrator) {
    for (var next = seen.poll(); next != null; next = seen.poll()) {
      next.accept(narrator);
    }
  }
}
