package io.groups4j.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What each kind of event changes in the state of a group.
 *
 * <p>Every change takes the greater of two by an order that does not depend on arrival. That makes
 * the result independent of order and repeats: keep to it when a kind is added. What is written in
 * a group does not change it.
 */
final class Projection implements GroupEvent.Handler {

  private final GroupId id;
  private @Nullable Told<String> subject;
  private @Nullable Told<String> description;
  private @Nullable JoinApprovalMode joinApprovalMode;
  private @Nullable Told<Boolean> suspended;
  private @Nullable Instant createdAt;
  private @Nullable Instant completeAt;
  private List<Membership> members;
  private @Nullable Instant deletedAt;

  private Projection(GroupState state) {
    id = state.id();
    subject = state.subject();
    description = state.description();
    joinApprovalMode = state.joinApprovalMode();
    suspended = state.suspended();
    createdAt = state.createdAt();
    completeAt = state.completeAt();
    members = state.members();
    deletedAt = state.deletedAt();
  }

  static GroupState of(GroupState state, GroupEvent event) {
    Projection projection = new Projection(state);
    event.dispatch(projection);
    return projection.state();
  }

  static GroupState of(Group group, Instant readAt) {
    Projection projection = new Projection(GroupState.of(group.id()));
    projection.subject = told(group.subject(), readAt);
    projection.description = told(group.description(), readAt);
    projection.joinApprovalMode = group.joinApprovalMode();
    projection.suspended = told(group.suspended(), readAt);
    projection.createdAt = group.createdAt();
    if (group.participants() != null) {
      projection.completeAt = readAt;
      group.participants().forEach(person -> projection.tell(person, true, readAt));
    }
    return projection.state();
  }

  private GroupState state() {
    return new GroupState(
        id,
        subject,
        description,
        joinApprovalMode,
        suspended,
        createdAt,
        completeAt,
        members,
        deletedAt);
  }

  /**
   * All of it was so before anything else: it fills in what is not known, and overrides nothing.
   */
  @Override
  public void on(GroupCreated event) {
    subject = subject == null ? told(event.subject(), Instant.EPOCH) : subject;
    joinApprovalMode = joinApprovalMode == null ? event.joinApprovalMode() : joinApprovalMode;
    suspended = suspended == null ? new Told<>(false, Instant.EPOCH) : suspended;
    createdAt = earlier(createdAt, event.occurredAt());
    completeAt = completeAt == null ? Instant.EPOCH : completeAt;
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
    suspended = Told.later(suspended, new Told<>(true, event.occurredAt()));
  }

  @Override
  public void on(GroupSuspensionCleared event) {
    suspended = Told.later(suspended, new Told<>(false, event.occurredAt()));
  }

  private void tell(Participant person, boolean present, Instant at) {
    if (completeAt != null && at.isBefore(completeAt)) {
      return;
    }
    Membership member = Membership.of(person, present, at);
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
    return outcome == null || !outcome.succeeded() || outcome.value() == null
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
