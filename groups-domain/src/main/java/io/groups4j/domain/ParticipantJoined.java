package io.groups4j.domain;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has joined a group, by its link or after approval.
 *
 * <p>One event per person, even where the provider tells of several at once. Its delivery key is
 * made of the group, the person and the time.
 *
 * @param origin when, and for which business number
 * @param groupId the group
 * @param participant who
 * @param reason why, in the provider's words such as {@code invite_link}; null when it does not say
 */
public record ParticipantJoined(
    Origin origin, GroupId groupId, Participant participant, @Nullable String reason)
    implements GroupEvent {

  /** Refuses a join without time, group or person. */
  public ParticipantJoined {
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
    return EventParts.personKey("participant-joined", origin, groupId, participant);
  }

  @Override
  public void dispatch(Handler handler) {
    handler.on(this);
  }
}
