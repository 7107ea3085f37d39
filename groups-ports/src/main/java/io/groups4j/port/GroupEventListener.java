package io.groups4j.port;

import io.groups4j.domain.GroupEvent;
import java.util.Objects;

/**
 * What an application implements to be told what happens to its groups.
 *
 * <p>May be called by several threads at once, and in another order than things happened. The same
 * event can come again after a failure: {@link GroupEvent#deliveryKey()} tells.
 */
@FunctionalInterface
public interface GroupEventListener {

  /**
   * Takes one event.
   *
   * <p>Returning means that the event is taken care of. Throwing means that it is not, and it will
   * be delivered again: with a {@link ListenerBusyException} because there is no room for it now,
   * with anything else because something is wrong. The provider waits for the answer meanwhile, so
   * a slow listener is put behind a {@link GroupEventQueue}.
   */
  void on(GroupEvent event);

  /** A listener that hands each event to this one, and to the next if this one did not throw. */
  default GroupEventListener andThen(GroupEventListener next) {
    Objects.requireNonNull(next, "next");
    return event -> {
      on(event);
      next.on(event);
    };
  }
}
