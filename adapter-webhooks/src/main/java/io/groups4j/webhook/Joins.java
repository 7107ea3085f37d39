package io.groups4j.webhook;

import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.ParticipantJoined;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** People who have joined, by the link or after approval: one event each. */
final class Joins {

  static final String PEOPLE = "added_participants";

  private Joins() {}

  static List<GroupEvent> read(GroupObject group) throws UnreadableGroupException {
    List<GroupEvent> events = new ArrayList<>();
    addTo(events, group);
    if (events.isEmpty()) {
      throw new UnreadableGroupException(PEOPLE + " has nobody in it");
    }
    return events;
  }

  static void addTo(List<GroupEvent> events, GroupObject group) throws UnreadableGroupException {
    GroupId id = group.id();
    String reason = group.members().optional("reason", Function.identity());
    People.forEach(
        group,
        PEOPLE,
        person -> new ParticipantJoined(group.origin(), id, People.person(person), reason),
        events);
  }
}
