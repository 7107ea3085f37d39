package io.groups4j.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What each kind of event changes in the state of a group.
 *
 * <p>Every change takes the greater of two by an order that does not depend on arrival, or adds to
 * what was told. That makes the result independent of order and repeats: keep to it when a kind is
 * added. What is written in a group does not change it.
 */
final class Projection implements GroupEvent.Handler {

  private final GroupId id;
  private @Nullable Told<String> subject;
  private @Nullable Told<String> description;
  private @Nullable JoinApprovalMode joinApprovalMode;
  private List<Told<Boolean>> suspensions;
  private @Nullable Instant createdAt;
  private @Nullable Instant readAt;
  private boolean complete;
  private List<Membership> members;
  private @Nullable Instant deletedAt;

  private Projection(GroupState state) {
    id = state.id();
    subject = state.subject();
    description = state.description();
    joinApprovalMode = state.joinApprovalMode();
    suspensions = state.suspensions();
    createdAt = state.createdAt();
    readAt = state.readAt();
    complete = state.complete();
    members = state.members();
    deletedAt = state.deletedAt();
  }

  static GroupState of(GroupState state, GroupEvent event) {
    Projection projection = new Projection(state);
    event.dispatch(projection);
    return projection.state();
  }

  static GroupState of(Group group, Instant asked) {
    Instant readAt = justBefore(asked);
    Projection projection = new Projection(GroupState.of(group.id()));
    projection.subject = told(group.subject(), readAt);
    projection.description = told(group.description(), readAt);
    projection.joinApprovalMode = group.joinApprovalMode();
    if (group.suspended() != null) {
      projection.suspended(group.suspended(), readAt);
    }
    projection.createdAt = group.createdAt();
    projection.readAt = readAt;
    List<Participant> people = group.participants();
    if (people != null) {
      Integer count = group.participantCount();
      projection.complete = count == null || count == people.size();
      people.forEach(person -> projection.tell(person, true, readAt));
    }
    return projection.state();
  }

  /** Before the second, so that its events count, and after what was so from the beginning. */
  private static Instant justBefore(Instant asked) {
    Instant before = asked.truncatedTo(ChronoUnit.SECONDS).minusMillis(1);
    return before.isAfter(Instant.EPOCH) ? before : Instant.EPOCH.plusMillis(1);
  }

  private GroupState state() {
    return new GroupState(
        id,
        subject,
        description,
        joinApprovalMode,
        suspensions,
        createdAt,
        readAt,
        complete,
        members,
        deletedAt);
  }

  /**
   * All of it was so before anything else: it fills in what is not known, and overrides nothing.
   * Who had come by the time of a reading, it does not know.
   */
  @Override
  public void on(GroupCreated event) {
    subject = subject == null ? told(event.subject(), Instant.EPOCH) : subject;
    joinApprovalMode = joinApprovalMode == null ? event.joinApprovalMode() : joinApprovalMode;
    suspended(false, Instant.EPOCH);
    createdAt = earlier(createdAt, event.occurredAt());
    complete = complete || readAt == null;
  }

  @Override
  public void on(GroupDeleted event) {
    deletedAt = earlier(deletedAt, event.occurredAt());
  }

  @Override
  public void on(ParticipantJoined event) {
    tell(event.participant(), true, event.occurredAt());
  }

  @Override
  public void on(ParticipantLeft event) {
    tell(event.participant(), false, event.occurredAt());
  }

  /** Who could not be removed is not told of: perhaps they were never in. */
  @Override
  public void on(ParticipantsRemoved event) {
    event.removed().forEach(person -> tell(person, false, event.occurredAt()));
  }

  @Override
  public void on(GroupSettingsUpdated event) {
    subject = changed(subject, event.subject(), event.occurredAt());
    description = changed(description, event.description(), event.occurredAt());
  }

  @Override
  public void on(GroupSuspended event) {
    suspended(true, event.occurredAt());
  }

  @Override
  public void on(GroupSuspensionCleared event) {
    suspended(false, event.occurredAt());
  }

  private void suspended(boolean suspended, Instant at) {
    suspensions =
        Stream.concat(suspensions.stream(), Stream.of(new Told<>(suspended, at)))
            .distinct()
            .sorted(Comparator.comparing(Told<Boolean>::at).thenComparing(Told::value))
            .toList();
  }

  /** Who they are is worth knowing, however old it is; where they are is not. */
  private void tell(Participant person, boolean present, Instant at) {
    Boolean counting = readAt != null && at.isBefore(readAt) ? null : present;
    Membership member = new Membership(List.of(new Membership.Telling(person, counting, at)));
    List<Membership> others = new ArrayList<>();
    for (Membership known : members) {
      if (known.isSameAs(member)) {
        member = known.and(member);
      } else {
        others.add(known);
      }
    }
    others.add(member);
    others.sort(Membership.ORDER);
    members = others;
  }

  private static @Nullable Told<String> changed(
      @Nullable Told<String> before, @Nullable SettingOutcome outcome, Instant at) {
    return outcome == null || !outcome.succeeded()
        ? before
        : Told.later(before, new Told<>(outcome.value(), at));
  }

  private static <T> @Nullable Told<T> told(@Nullable T value, Instant at) {
    return value == null ? null : new Told<>(value, at);
  }

  private static Instant earlier(@Nullable Instant one, Instant other) {
    return one == null || other.isBefore(one) ? other : one;
  }
}
