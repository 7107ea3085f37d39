package io.groups4j.domain;

import java.util.Objects;
import java.util.Optional;

/**
 * WhatsApp has lifted the suspension of a group.
 *
 * <p>Its delivery key is made of the group and the time.
 *
 * @param origin when, and for which business number
 * @param groupId the group
 */
public record GroupSuspensionCleared(Origin origin, GroupId groupId) implements GroupEvent {

  /** Refuses a lifting without time or group. */
  public GroupSuspensionCleared {
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(groupId, "groupId");
  }

  @Override
  public Optional<GroupId> group() {
    return Optional.of(groupId);
  }

  @Override
  public String deliveryKey() {
    return EventParts.deliveryKey("group-suspension-cleared", groupId.value(), origin.timeInKeys());
  }

  @Override
  public void dispatch(Handler handler) {
    handler.on(this);
  }
}
