package io.groups4j.webhook;

import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.UnrecognizedEvent;
import io.groups4j.port.GroupEventListener;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Writes down what it is told. */
final class RecordingListener implements GroupEventListener {

  private final Queue<GroupEvent> events = new ConcurrentLinkedQueue<>();

  @Override
  public void on(GroupEvent event) {
    events.add(event);
  }

  List<GroupEvent> events() {
    return List.copyOf(events);
  }

  void forget() {
    events.clear();
  }

  /** The one event there is, as what it is expected to be. */
  <T extends GroupEvent> T only(Class<T> kind) {
    if (events.size() != 1 || !kind.isInstance(events.peek())) {
      throw new AssertionError("expected one " + kind.getSimpleName() + ", got " + events);
    }
    return kind.cast(events.peek());
  }

  UnrecognizedEvent onlyUnrecognized() {
    return only(UnrecognizedEvent.class);
  }

  /** The groups of the events in order, {@code -} where there is none. */
  List<String> groups() {
    return events.stream().map(event -> event.group().map(GroupId::value).orElse("-")).toList();
  }
}
