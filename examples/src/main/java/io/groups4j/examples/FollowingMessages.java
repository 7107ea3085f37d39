package io.groups4j.examples;

import io.groups4j.domain.CustomerServiceWindow;
import io.groups4j.domain.DeliveryCharge;
import io.groups4j.domain.DeliveryCost;
import io.groups4j.domain.GroupMessageReceived;
import io.groups4j.domain.MessageStatusChanged;
import io.groups4j.domain.MessageTracker;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.PricingCategory;
import java.time.Instant;
import java.util.List;

/** The README's receipts and costs. */
final class FollowingMessages {

  private FollowingMessages() {}

  static List<ParticipantId> readers(List<MessageStatusChanged> statuses) {
    MessageTracker tracker = MessageTracker.of(statuses.get(0).messageId());
    for (MessageStatusChanged status : statuses) {
      tracker = tracker.after(status);
    }
    return tracker.readBy();
  }

  static long charged(
      GroupMessageReceived last, List<ParticipantId> members, int deliveries, Instant now) {
    CustomerServiceWindow window = CustomerServiceWindow.closed().afterMessageAt(last.occurredAt());
    return new DeliveryCost(now, window, deliveries)
        .of(PricingCategory.SERVICE, members).stream().filter(DeliveryCharge::isCharged).count();
  }
}
