package io.groups4j.webhook;

import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.UnrecognizedEvent;
import io.groups4j.port.EventInbox;
import io.groups4j.port.GroupEventListener;
import io.groups4j.port.ListenerBusyException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands events to the listener, each once, in order, and none at the expense of another. */
final class Dispatch {

  private static final Logger LOG = LoggerFactory.getLogger(GroupWebhooks.class);

  private final GroupEventListener listener;
  private final EventInbox inbox;

  Dispatch(GroupEventListener listener, EventInbox inbox) {
    this.listener = listener;
    this.inbox = inbox;
  }

  /**
   * Hands over every event, whatever becomes of those before it, unless the listener is busy.
   *
   * <p>Then the rest is left for the next delivery: it would be refused as well, and if it were
   * not, it would overtake what was.
   *
   * @throws Error the first that a listener threw, once all events have been handed over
   */
  Tally run(List<GroupEvent> events) {
    int handled = 0;
    int failed = 0;
    ListenerBusyException busy = null;
    Error first = null;
    int tried = 0;
    for (GroupEvent event : events) {
      try {
        if (inbox.handleOnce(event.deliveryKey(), () -> hand(event))) {
          handled++;
        }
        tried++;
      } catch (ListenerBusyException later) {
        LOG.warn(
            "op=webhook listener is busy, {} of {} events will be delivered again",
            events.size() - tried,
            events.size());
        busy = later;
        break;
      } catch (Throwable failure) {
        // Checked ones too, which Kotlin and others throw through methods that declare none.
        tried++;
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
    return new Tally(events.size(), handled, failed, busy == null ? null : busy.retryAfter());
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

  /**
   * What became of the events; those that are neither had been handled before, or were left.
   *
   * @param busyFor when it is worth delivering the rest; null unless the listener was busy
   */
  record Tally(int events, int handled, int failed, @Nullable Duration busyFor) {}
}
