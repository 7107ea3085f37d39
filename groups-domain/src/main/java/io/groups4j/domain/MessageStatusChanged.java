package io.groups4j.domain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message to a group has come further, or has failed: Meta, "Status messages webhook reference".
 *
 * <p>One event per message, status and person, even where the provider tells of several at once.
 * Sent and failed concern the message as a whole and name nobody. Order is not guaranteed, and
 * delivered may be missing where read came at once: see {@link MessageTracker}.
 *
 * <p>Its delivery key is made of the business number, the message, the status and the person. A
 * person is known to it by WhatsApp id if there is one, and by user id otherwise, so that a receipt
 * that comes with the number, and later with number and user id, is one. One that comes with the
 * number alone, and later with the user id alone, cannot be known to be the same and is told twice:
 * that does a tracker no harm, whereas a receipt that was dropped would be lost. Where nobody is
 * named, the codes of the errors stand for the person: two failures for different reasons are two.
 *
 * @param origin when, and for which business number
 * @param groupId the group
 * @param messageId the message
 * @param status how far it has come
 * @param recipient with whom; null when the provider names nobody
 * @param pricing what it costs, in kind; null when the provider does not say
 * @param errors why it failed; empty when it did not
 * @param reference what the application had given the message to know it by; null when there is
 *     nothing
 */
public record MessageStatusChanged(
    Origin origin,
    GroupId groupId,
    MessageId messageId,
    MessageStatus status,
    @Nullable ParticipantId recipient,
    @Nullable Pricing pricing,
    List<ProviderError> errors,
    @Nullable String reference)
    implements GroupEvent {

  /** Refuses a status without time, group or message, and copies the reasons. */
  public MessageStatusChanged {
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(groupId, "groupId");
    Objects.requireNonNull(messageId, "messageId");
    Objects.requireNonNull(status, "status");
    errors = List.copyOf(errors);
  }

  @Override
  public Optional<GroupId> group() {
    return Optional.of(groupId);
  }

  @Override
  public String deliveryKey() {
    return EventParts.statusKey(
        "message-status-changed", origin, messageId, status, recipient, errors);
  }

  @Override
  public void dispatch(Handler handler) {
    handler.on(this);
  }

  /** Shows neither whom it concerns nor the application's reference. */
  @Override
  public String toString() {
    return "MessageStatusChanged[origin=%s, groupId=%s, status=%s, pricing=%s, errors=%s]"
        .formatted(origin, groupId, status, pricing, errors);
  }
}
