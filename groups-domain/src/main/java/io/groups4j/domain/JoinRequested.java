package io.groups4j.domain;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks to join a group that needs approval.
 *
 * <p>Its delivery key is made of the group, the request and the time, since a person may ask again.
 *
 * @param origin when, and for which business number
 * @param groupId the group
 * @param joinRequestId what to approve or reject
 * @param participant who asks; null when the provider does not say
 * @param reason why, in the provider's words; null when it does not say
 */
public record JoinRequested(
    Origin origin,
    GroupId groupId,
    JoinRequestId joinRequestId,
    @Nullable Participant participant,
    @Nullable String reason)
    implements GroupEvent {

  /** Refuses a wish without time, group or id. */
  public JoinRequested {
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
        "join-requested", groupId.value(), joinRequestId.value(), origin.timeInKeys());
  }

  @Override
  public void dispatch(Handler handler) {
    handler.on(this);
  }
}
