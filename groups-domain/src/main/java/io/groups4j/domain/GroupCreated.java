package io.groups4j.domain;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A group has come into being.
 *
 * <p>Its delivery key is made of the group: one is created once.
 *
 * @param origin when, and for which business number
 * @param groupId the new group
 * @param requestId the request to create it; null when the provider leaves it out
 * @param subject its name; null when the provider leaves it out
 * @param inviteLink lets people in; null when the provider leaves it out
 * @param joinApprovalMode how people get in; null when the provider leaves it out
 */
public record GroupCreated(
    Origin origin,
    GroupId groupId,
    @Nullable RequestId requestId,
    @Nullable String subject,
    @Nullable InviteLink inviteLink,
    @Nullable JoinApprovalMode joinApprovalMode)
    implements GroupEvent {

  /** Refuses a creation without time or group. */
  public GroupCreated {
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

  /** The request, and the group: 360dialog's answer has an id that may be either. */
  @Override
  public Set<RequestId> ends() {
    return EventParts.namesOf(requestId, new RequestId(groupId.value()));
  }

  /** None: one is created once. */
  @Override
  public Set<RequestId> recurringNames() {
    return Set.of();
  }

  @Override
  public String deliveryKey() {
    return EventParts.deliveryKey("group-created", groupId.value());
  }

  @Override
  public void dispatch(Handler handler) {
    handler.on(this);
  }
}
