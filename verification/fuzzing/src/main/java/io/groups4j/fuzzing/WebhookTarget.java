package io.groups4j.fuzzing;

import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.GroupState;
import io.groups4j.domain.MessageStatusChanged;
import io.groups4j.domain.MessageTracker;
import io.groups4j.webhook.GroupWebhooks;
import io.groups4j.webhook.WebhookRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The body of a webhook: whatever it is, it is answered, and its events can be worked with. */
public final class WebhookTarget {

  private static final int TAKEN = 200;
  private static final int UNREADABLE = 400;
  private static final int TOO_LARGE = 413;

  private static final List<GroupEvent> EVENTS = new ArrayList<>();

  // Authentic all of them: what is refused at the door is not read.
  private static final GroupWebhooks WEBHOOKS =
      GroupWebhooks.builder(EVENTS::add, request -> true)
          .inbox(WebhookTarget::handleAlways)
          .build();

  private WebhookTarget() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    EVENTS.clear();
    int status = WEBHOOKS.receive(new WebhookRequest("POST", null, Map.of(), input)).status();
    Broken.unless(
        status == TAKEN || status == UNREADABLE || status == TOO_LARGE, "status " + status);
    Broken.unless(status == TAKEN || EVENTS.isEmpty(), "events of a body that was refused");
    EVENTS.forEach(WebhookTarget::use);
  }

  /** As an application does: log it, remember it, keep a copy by it. */
  private static void use(GroupEvent event) {
    Broken.unless(!event.deliveryKey().isEmpty(), "no key");
    Broken.unless(!event.toString().isEmpty(), "nothing to log");
    event.group().map(GroupState::of).ifPresent(state -> keep(state.after(event), event));
    if (event instanceof MessageStatusChanged status) {
      MessageTracker tracker = MessageTracker.of(status.messageId()).after(status);
      Broken.unless(tracker.after(status).equals(tracker), "the same status twice is not once");
      Broken.unless(tracker.deliveredTo().containsAll(tracker.readBy()), "read, not delivered");
    }
  }

  private static void keep(GroupState state, GroupEvent event) {
    Broken.unless(state.after(event).equals(state), "the same event twice is not once");
  }

  private static boolean handleAlways(String deliveryKey, Runnable handling) {
    handling.run();
    return true;
  }
}
