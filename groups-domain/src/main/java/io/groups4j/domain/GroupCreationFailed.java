package io.groups4j.domain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A group could not be created.
 *
 * <p>Its delivery key is made of the request, or of number, time and subject without one.
 *
 * @param origin when, and for which business number
 * @param requestId the request to create it; null when the provider leaves it out
 * @param subject the name it was to have; null when the provider leaves it out
 * @param description what it was to be about; null when there was none, or the provider leaves it
 *     out
 * @param errors why, at least one
 */
public record GroupCreationFailed(
    Origin origin,
    @Nullable RequestId requestId,
    @Nullable String subject,
    @Nullable String description,
    List<ProviderError> errors)
    implements GroupEvent {

  /** Refuses a failure without time or reason. */
  public GroupCreationFailed {
    Objects.requireNonNull(origin, "origin");
    errors = EventParts.reasons(errors);
  }

  /** The failure of a group without description. */
  public GroupCreationFailed(
      Origin origin,
      @Nullable RequestId requestId,
      @Nullable String subject,
      List<ProviderError> errors) {
    this(origin, requestId, subject, null, errors);
  }

  /** Always empty: a group that the provider may name here does not exist. */
  @Override
  public Optional<GroupId> group() {
    return Optional.empty();
  }

  @Override
  public Optional<RequestId> request() {
    return Optional.ofNullable(requestId);
  }

  @Override
  public Set<RequestId> ends() {
    return requestId == null ? Set.of() : Set.of(requestId);
  }

  @Override
  public String deliveryKey() {
    return requestId == null
        ? EventParts.deliveryKey(
            "group-creation-failed",
            origin.phoneNumberId() == null ? "" : origin.phoneNumberId().value(),
            origin.timeInKeys(),
            subject == null ? "" : subject)
        : EventParts.deliveryKey("group-creation-failed", requestId.value());
  }

  @Override
  public void dispatch(Handler handler) {
    handler.on(this);
  }
}
