package io.groups4j.domain;

import static io.groups4j.domain.Samples.GROUP;
import static io.groups4j.domain.Samples.NOON;

import java.util.List;

/** What happens to a group, by the second, and what comes of it. */
final class Happenings {

  static final Participant ANA = new Participant(ParticipantId.ofWaId("1"), null, "ana");
  static final Participant BEN = new Participant(ParticipantId.ofUserId("US.2"), null, null);
  static final GroupCreated CREATED =
      new GroupCreated(at(0), GROUP, null, "Book club", null, JoinApprovalMode.AUTO_APPROVE);

  static Origin at(int second) {
    return Origin.at(NOON.plusSeconds(second));
  }

  static ParticipantJoined joined(int second, Participant person) {
    return new ParticipantJoined(at(second), GROUP, person, null);
  }

  static ParticipantLeft left(int second, Participant person) {
    return new ParticipantLeft(at(second), GROUP, person);
  }

  static GroupSettingsUpdated renamed(int second, String subject, boolean succeeded) {
    var outcome = new SettingOutcome(subject, succeeded, List.of());
    return new GroupSettingsUpdated(at(second), GROUP, null, outcome, null, null, List.of());
  }

  static Group read(Participant... people) {
    return new Group(
        GROUP,
        "Book club",
        "Thursdays",
        JoinApprovalMode.AUTO_APPROVE,
        false,
        NOON.minusSeconds(60),
        List.of(people),
        people.length);
  }

  static Group after(GroupEvent... events) {
    return state(events).group();
  }

  static GroupState state(GroupEvent... events) {
    GroupState state = GroupState.of(GROUP);
    for (GroupEvent event : events) {
      state = state.after(event);
    }
    return state;
  }

  static GroupSuspended suspended(int second) {
    return new GroupSuspended(at(second), GROUP);
  }

  static GroupSuspensionCleared cleared(int second) {
    return new GroupSuspensionCleared(at(second), GROUP);
  }

  static ParticipantsRemoved removed(int second, Participant person) {
    return new ParticipantsRemoved(at(second), GROUP, null, List.of(person), List.of(), List.of());
  }

  static GroupState fold(GroupState begin, GroupEvent... events) {
    GroupState state = begin;
    for (GroupEvent event : events) {
      state = state.after(event);
    }
    return state;
  }

  private Happenings() {}
}
