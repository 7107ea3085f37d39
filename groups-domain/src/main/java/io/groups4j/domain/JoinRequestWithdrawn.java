package io.groups4j.domain;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody no longer asks to join a group.
 *
 * <p>Its delivery key is made of the group, the request and the time, since a person may ask and
 * withdraw again.
 *
 * @param origin when, and for which business number
 * @param groupId the group
 * @param joinRequestId what is withdrawn
 * @param participant who asked; null when the provider does not say
 * @param reason why, in the provider's words; null when it does not say
 */
public record JoinRequestWithdrawn(
    Origin origin,
    GroupId groupId,
    JoinRequestId joinRequestId,
    @Nullable Participant participant,
    @Nullable String reason)
    implements GroupEvent {

  /** Refuses a withdrawal without time, group or id. */
  public JoinRequestWithdrawn {
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(groupId, "groupId");
    Objects.requireNonNull(joinRequestId, "joinRequestId");
  }

  @Override
  public Optional<GroupId> group() {
    return Optional.of(groupId);
  }

  @Override
  public String deliveryKey() {
    return EventParts.deliveryKey(
        "join-request-withdrawn", groupId.value(), joinRequestId.value(), origin.timeInKeys());
  }

  @Override
  public void dispatch(Handler handler) {
    handler.on(this);
  }
}
