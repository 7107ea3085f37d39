package io.groups4j.testkit.fake;

import io.groups4j.domain.CustomerServiceWindow;
import io.groups4j.domain.MessageId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is said in a group at one moment, but for the messages themselves.
 *
 * @param window whether the business may send more than templates
 * @param pins the messages that are pinned, the oldest pin first; some may be over
 */
record Talk(CustomerServiceWindow window, List<Pin> pins) {

  /** How many messages can be pinned at once: Meta, "Group messaging". */
  static final int MAX_PINS = 3;

  /** A message that is pinned, and when that ends. */
  record Pin(MessageId message, Instant until) {}

  static final Talk SILENCE = new Talk(CustomerServiceWindow.closed(), List.of());

  Talk afterMessageAt(Instant time) {
    return new Talk(window.afterMessageAt(time), pins);
  }

  /** Pinned anew where it was pinned already; a fourth puts the oldest out. */
  Talk pinned(Pin pin, Instant now) {
    List<Pin> more =
        Stream.concat(
                standing(now).filter(other -> !other.message().equals(pin.message())),
                Stream.of(pin))
            .toList();
    return new Talk(window, more.subList(Math.max(0, more.size() - MAX_PINS), more.size()));
  }

  Talk unpinned(MessageId message) {
    return new Talk(window, pins.stream().filter(pin -> !pin.message().equals(message)).toList());
  }

  List<MessageId> pinnedAt(Instant now) {
    return standing(now).map(Pin::message).toList();
  }

  private Stream<Pin> standing(Instant now) {
    return pins.stream().filter(pin -> now.isBefore(pin.until()));
  }
}
