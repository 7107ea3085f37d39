package io.groups4j.domain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The business has removed people from a group, or some of them, or none.
 *
 * <p>Ends the request to remove them. Its delivery key is made of the group, the request, or the
 * time without one, and the people with what became of them: one request may be told of in parts.
 *
 * @param origin when, and for which business number
 * @param groupId the group
 * @param requestId the request to remove them; null when the provider leaves it out
 * @param removed who is out
 * @param failed who is still in, each with the reasons
 * @param errors what went wrong as a whole; empty if nothing did
 * @param unreadable how many people are left out here since what was said of them cannot be read;
 *     each follows as an {@link UnrecognizedEvent}
 */
public record ParticipantsRemoved(
    Origin origin,
    GroupId groupId,
    @Nullable RequestId requestId,
    List<Participant> removed,
    List<FailedRemoval> failed,
    List<ProviderError> errors,
    int unreadable)
    implements GroupEvent {

  /**
   * Somebody who could not be removed.
   *
   * @param participant who
   * @param errors why; empty where only the whole request has reasons
   */
  public record FailedRemoval(Participant participant, List<ProviderError> errors) {

    /** Refuses a failure without person, and copies the reasons. */
    public FailedRemoval {
      Objects.requireNonNull(participant, "participant");
      errors = List.copyOf(errors);
    }
  }

  /** Refuses a removal without time or group, and copies the lists. */
  public ParticipantsRemoved {
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(groupId, "groupId");
    removed = List.copyOf(removed);
    failed = List.copyOf(failed);
    errors = List.copyOf(errors);
    EventParts.checkUnreadable(unreadable);
  }

  /** A removal of which everything could be read. */
  public ParticipantsRemoved(
      Origin origin,
      GroupId groupId,
      @Nullable RequestId requestId,
      List<Participant> removed,
      List<FailedRemoval> failed,
      List<ProviderError> errors) {
    this(origin, groupId, requestId, removed, failed, errors, 0);
  }

  /** Whether everybody who was to be removed is surely out. */
  public boolean isComplete() {
    return failed.isEmpty() && errors.isEmpty() && unreadable == 0;
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
    return EventParts.namesOf(requestId, RequestId.ofRemoving(groupId));
  }

  @Override
  public String deliveryKey() {
    return EventParts.deliveryKey(
        "participants-removed",
        groupId.value(),
        EventParts.requestOrTime(requestId, origin),
        EventParts.keyOf(removed),
        EventParts.keyOf(failed.stream().map(FailedRemoval::participant).toList()));
  }

  @Override
  public void dispatch(Handler handler) {
    handler.on(this);
  }
}
