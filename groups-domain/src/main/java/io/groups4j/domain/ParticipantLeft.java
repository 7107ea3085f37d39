package io.groups4j.domain;

import java.util.Objects;
import java.util.Optional;

/**
 * Somebody has left a group by themselves.
 *
 * <p>One event per person, even where the provider tells of several at once. Its delivery key is
 * made of the group, the person and the time.
 *
 * @param origin when, and for which business number
 * @param groupId the group
 * @param participant who
 */
public record ParticipantLeft(Origin origin, GroupId groupId, Participant participant)
    implements GroupEvent {

  /** Refuses a leave without time, group or person. */
  public ParticipantLeft {
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(groupId, "groupId");
    Objects.requireNonNull(participant, "participant");
  }

  @Override
  public Optional<GroupId> group() {
    return Optional.of(groupId);
  }

  @Override
  public String deliveryKey() {
    return EventParts.personKey("participant-left", origin, groupId, participant);
  }

  @Override
  public void dispatch(Handler handler) {
    handler.on(this);
  }
}
