package io.groups4j.domain;

import java.util.Objects;
import java.util.Optional;

/**
 * WhatsApp has suspended a group: nothing can be done with it until that is lifted.
 *
 * <p>Its delivery key is made of the group and the time.
 *
 * @param origin when, and for which business number
 * @param groupId the group
 */
public record GroupSuspended(Origin origin, GroupId groupId) implements GroupEvent {

  /** Refuses a suspension without time or group. */
  public GroupSuspended {
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(groupId, "groupId");
  }

  @Override
  public Optional<GroupId> group() {
    return Optional.of(groupId);
  }

  @Override
  public String deliveryKey() {
    return EventParts.deliveryKey("group-suspended", groupId.value(), origin.timeInKeys());
  }

  @Override
  public void dispatch(Handler handler) {
    handler.on(this);
  }
}
