package io.groups4j.domain;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A group is gone, and everybody is out of it.
 *
 * <p>Events of what happened before may still arrive: Meta, "Groups FAQ". Its delivery key is made
 * of the group: one is deleted once.
 *
 * @param origin when, and for which business number
 * @param groupId the group
 * @param requestId the request to delete it; null when the provider leaves it out
 */
public record GroupDeleted(Origin origin, GroupId groupId, @Nullable RequestId requestId)
    implements GroupEvent {

  /** Refuses a deletion without time or group. */
  public GroupDeleted {
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(groupId, "groupId");
  }

  @Override
  public Optional<GroupId> group() {
    return Optional.of(groupId);
  }

  @Override
  public Optional<RequestId> request() {
    return Optional.ofNullable(requestId);
  }

  /** The request, and what stands in for it. */
  @Override
  public Set<RequestId> ends() {
    return EventParts.namesOf(requestId, RequestId.ofDeleting(groupId));
  }

  /** None: one is deleted once. */
  @Override
  public Set<RequestId> recurringNames() {
    return Set.of();
  }

  @Override
  public String deliveryKey() {
    return EventParts.deliveryKey("group-deleted", groupId.value());
  }

  @Override
  public void dispatch(Handler handler) {
    handler.on(this);
  }
}
