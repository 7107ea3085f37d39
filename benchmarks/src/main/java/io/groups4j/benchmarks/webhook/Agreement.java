package io.groups4j.benchmarks.webhook;

import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.UnrecognizedEvent;
import io.groups4j.webhook.GroupWebhooks;
import io.groups4j.webhook.HubSignature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** That both sides find the same events, each once: else they are not worth comparing. */
final class Agreement {

  private Agreement() {}

  static void check(Delivery.Size size) throws IOException {
    List<GroupEvent> ours = new ArrayList<>();
    List<Object> theirs = new ArrayList<>();
    GroupWebhooks webhooks =
        GroupWebhooks.builder(ours::add, HubSignature.of(Delivery.SECRET)).build();
    Intake intake = new Intake(100_000);
    for (int number : new int[] {0, 1, 0}) {
      Delivery delivery = Delivery.number(size, number);
      int status = webhooks.receive(delivery.request()).status();
      int statusOfPeer = intake.receive(delivery, theirs::add);
      if (status != 200 || statusOfPeer != 200) {
        throw new IllegalStateException("answered with " + status + " and " + statusOfPeer);
      }
    }
    int expected = 2 * size.events();
    if (ours.size() != expected
        || theirs.size() != expected
        || ours.stream().anyMatch(UnrecognizedEvent.class::isInstance)) {
      throw new IllegalStateException(
          size + ": ours has %d events and the peer %d".formatted(ours.size(), theirs.size()));
    }
  }
}
