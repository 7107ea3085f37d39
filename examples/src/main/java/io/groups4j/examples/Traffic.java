package io.groups4j.examples;

import io.groups4j.testkit.simulator.Delivery;
import io.groups4j.testkit.simulator.Exchange;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * What went over the wire since somebody last asked.
 *
 * <p>Seen by the simulator's threads and told by the narrator's, so that no two lines mix.
 */
final class Traffic {

  private final BlockingQueue<Seen> seen = new LinkedBlockingQueue<>();
  private final Provider provider;

  Traffic(Provider provider) {
    this.provider = provider;
  }

  void called(Exchange call) {
    seen.add(new Seen(false, narrator -> narrator.call(call)));
  }

  void delivered(Delivery webhook) {
    seen.add(new Seen(true, narrator -> narrator.webhook(webhook, provider.proofHeader())));
  }

  /** Tells what was seen. */
  void tell(Narrator narrator) {
    for (var next = seen.poll(); next != null; next = seen.poll()) {
      next.tell().accept(narrator);
    }
  }

  /**
   * Tells what was seen up to the next webhook, for which it waits.
   *
   * <p>The event may reach the application before the simulator has noted that it was taken.
   */
  void tellUpToWebhook(Narrator narrator, Duration patience) {
    try {
      Seen next;
      do {
        next = seen.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (next == null) {
          throw new AssertionError("no webhook was delivered within " + patience);
        }
        next.tell().accept(narrator);
      } while (!next.isWebhook());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting for a webhook", interrupted);
    }
  }

  private record Seen(boolean isWebhook, Consumer<Narrator> tell) {}
}
