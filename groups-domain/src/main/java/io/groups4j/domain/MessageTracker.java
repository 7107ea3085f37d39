package io.groups4j.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Who has got a message to a group, and who has read it, by its statuses.
 *
 * <p>Give it every {@link MessageStatusChanged} of the message and store what comes back.
 * <strong>No order is needed, and repeats do no harm</strong>: the same statuses give the same
 * state however they arrive. Who has read a message has got it, and who has listened to it has read
 * it, whether or not the provider has said so by itself.
 *
 * <p>People are told apart by {@link ParticipantId#isSameAs}, across all the ways in which they
 * were ever named. A receipt with the number alone and one with the user id alone count as two
 * people's until one comes that names both.
 *
 * @param messageId the message
 * @param receipts how far it has come with whom, one receipt for each person, and at most one for
 *     what was said without naming anybody
 * @param errors why it failed, each reason once; empty while it is not known to have
 */
public record MessageTracker(
    MessageId messageId, List<Receipt> receipts, List<ProviderError> errors) {

  private static final Comparator<ProviderError> BY_EVERYTHING =
      Comparator.comparingInt(ProviderError::code)
          .thenComparing(ProviderError::title)
          .thenComparing(ProviderError::message)
          .thenComparing(ProviderError::details)
          .thenComparing(ProviderError::isTransient)
          .thenComparing(ProviderError::traceId);

  /** Refuses a tracker of no message, and copies the lists. */
  public MessageTracker {
    Objects.requireNonNull(messageId, "messageId");
    receipts = receipts.stream().sorted(Receipt.ORDER).toList();
    errors = errors.stream().distinct().sorted(BY_EVERYTHING).toList();
  }

  /** A message of which nothing is known but that there is one. */
  public static MessageTracker of(MessageId messageId) {
    return new MessageTracker(messageId, List.of(), List.of());
  }

  /**
   * What is known once this status is taken into account.
   *
   * @throws IllegalArgumentException if the status is of another message
   */
  public MessageTracker after(MessageStatusChanged event) {
    if (!event.messageId().equals(messageId)) {
      throw new IllegalArgumentException(
          "status is not of this message, give it to the tracker of its own message");
    }
    Receipt receipt = Receipt.of(event.recipient(), event.status(), event.occurredAt());
    List<Receipt> others = new ArrayList<>();
    for (Receipt known : receipts) {
      // One receipt may join several: it can be the first that has both number and user id.
      if (known.isSameAs(receipt)) {
        receipt = known.and(receipt);
      } else {
        others.add(known);
      }
    }
    others.add(receipt);
    return new MessageTracker(
        messageId, others, Stream.concat(errors.stream(), event.errors().stream()).toList());
  }

  /** Who has got it, as far as people were named. */
  public List<ParticipantId> deliveredTo() {
    return people(MessageStatus::meansDelivered);
  }

  /** Who has read it, as far as people were named. */
  public List<ParticipantId> readBy() {
    return people(MessageStatus::meansRead);
  }

  /** Whether this person is known to have got it. */
  public boolean isDeliveredTo(ParticipantId person) {
    return isWith(person, MessageStatus::meansDelivered);
  }

  /** Whether this person is known to have read it. */
  public boolean isReadBy(ParticipantId person) {
    return isWith(person, MessageStatus::meansRead);
  }

  /** Since when WhatsApp is known to have it; empty while it is not. */
  public Optional<Instant> sentAt() {
    return first(status -> status.equals(MessageStatus.SENT) || status.meansDelivered());
  }

  /**
   * When it failed; empty while it is not known to have.
   *
   * <p>It can have failed for one person and be read by another.
   */
  public Optional<Instant> failedAt() {
    return first(MessageStatus.FAILED::equals);
  }

  private boolean isWith(ParticipantId person, Predicate<MessageStatus> counts) {
    return receipts.stream()
        .filter(receipt -> receipt.isOf(person))
        .anyMatch(receipt -> receipt.first(counts).isPresent());
  }

  private List<ParticipantId> people(Predicate<MessageStatus> counts) {
    return receipts.stream()
        .filter(receipt -> receipt.first(counts).isPresent())
        .flatMap(receipt -> receipt.person().stream())
        .toList();
  }

  private Optional<Instant> first(Predicate<MessageStatus> counts) {
    return receipts.stream()
        .flatMap(receipt -> receipt.first(counts).stream())
        .min(Comparator.naturalOrder());
  }
}
