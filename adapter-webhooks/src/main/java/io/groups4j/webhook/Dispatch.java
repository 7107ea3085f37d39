package io.groups4j.webhook;

import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.UnrecognizedEvent;
import io.groups4j.port.EventInbox;
import io.groups4j.port.GroupEventListener;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands events to the listener, each once and none at the expense of another. */
final class Dispatch {

  private static final Logger LOG = LoggerFactory.getLogger(GroupWebhooks.class);

  private final GroupEventListener listener;
  private final EventInbox inbox;

  Dispatch(GroupEventListener listener, EventInbox inbox) {
    this.listener = listener;
    this.inbox = inbox;
  }

  /**
   * Hands over every event, whatever becomes of those before it.
   *
   * @throws Error the first that a listener threw, once all events have been handed over
   */
  Tally run(List<GroupEvent> events) {
    int handled = 0;
    int failed = 0;
    Error first = null;
    for (GroupEvent event : events) {
      try {
        if (inbox.handleOnce(event.deliveryKey(), () -> hand(event))) {
          handled++;
        }
      } catch (Throwable failure) {
        // Checked ones too, which Kotlin and others throw through methods that declare none.
        failed++;
        LOG.error(
            "op=webhook event={} not handled, will be delivered again: {}",
            event.getClass().getSimpleName(),
            describe(failure));
        if (failure instanceof InterruptedException) {
          Thread.currentThread().interrupt();
        }
        if (failure instanceof Error error && first == null) {
          first = error;
        }
      }
    }
    if (first != null) {
      throw first;
    }
    return new Tally(events.size(), handled, failed);
  }

  private void hand(GroupEvent event) {
    if (event instanceof UnrecognizedEvent unknown) {
      LOG.warn("op=webhook {}", unknown);
    }
    listener.on(event);
  }

  /** What failed and where. Its message is left out, since it may repeat the event. */
  static String describe(Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    return failure.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
  }

  /** What became of the events; those that are neither had been handled before. */
  record Tally(int events, int handled, int failed) {}
}
