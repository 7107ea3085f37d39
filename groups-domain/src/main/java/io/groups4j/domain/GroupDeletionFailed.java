package io.groups4j.domain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A group could not be deleted, and is still there.
 *
 * <p>Its delivery key is made of the group and the request, or the time without one.
 *
 * @param origin when, and for which business number
 * @param groupId the group
 * @param requestId the request to delete it; null when the provider leaves it out
 * @param errors why, at least one
 */
public record GroupDeletionFailed(
    Origin origin, GroupId groupId, @Nullable RequestId requestId, List<ProviderError> errors)
    implements GroupEvent {

  /** Refuses a failure without time, group or reason. */
  public GroupDeletionFailed {
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(groupId, "groupId");
    errors = EventParts.reasons(errors);
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

  @Override
  public String deliveryKey() {
    return EventParts.deliveryKey(
        "group-deletion-failed", groupId.value(), EventParts.requestOrTime(requestId, origin));
  }

  @Override
  public void dispatch(Handler handler) {
    handler.on(this);
  }
}
