package io.groups4j.domain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message to one person has come further, or has failed: an invitation to a group, for instance.
 *
 * <p>Its delivery key is made of the business number, the message, the status and the person, or
 * the codes of the errors where nobody is named, as that of {@link MessageStatusChanged} is.
 *
 * @param origin when, and for which business number
 * @param messageId the message
 * @param status how far it has come
 * @param recipient whom it was sent to; null when the provider does not say
 * @param pricing what it costs, in kind; null when the provider does not say
 * @param errors why it failed; empty when it did not
 * @param reference what the application had given the message to know it by; null when there is
 *     nothing
 * @param raw the status as it came: may hold phone numbers
 */
public record PrivateStatusChanged(
    Origin origin,
    MessageId messageId,
    MessageStatus status,
    @Nullable ParticipantId recipient,
    @Nullable Pricing pricing,
    List<ProviderError> errors,
    @Nullable String reference,
    String raw)
    implements GroupEvent {

  /** Refuses a status without time, message or text, and copies the reasons. */
  public PrivateStatusChanged {
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(messageId, "messageId");
    Objects.requireNonNull(status, "status");
    errors = List.copyOf(errors);
    Objects.requireNonNull(raw, "raw");
  }

  @Override
  public Optional<GroupId> group() {
    return Optional.empty();
  }

  @Override
  public String deliveryKey() {
    return EventParts.statusKey(
        "private-status-changed", origin, messageId, status, recipient, errors);
  }

  @Override
  public void dispatch(Handler handler) {
    handler.on(this);
  }

  /** Shows neither whom it concerns nor the application's reference. */
  @Override
  public String toString() {
    return "PrivateStatusChanged[origin=%s, status=%s, pricing=%s, errors=%s, raw=%d characters]"
        .formatted(origin, status, pricing, errors, raw.length());
  }
}
