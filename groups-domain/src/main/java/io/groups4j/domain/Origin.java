package io.groups4j.domain;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When an event happened, and which business number it happened to.
 *
 * @param occurredAt the provider's time, to the second; the time of receipt where it gives none
 * @param phoneNumberId the business number it concerns; null when the provider does not say
 * @param accountId the WhatsApp Business Account; null when the provider does not say
 * @param fingerprint stands for the time in delivery keys where the provider gives none, since the
 *     time of receipt is another for each repeat; null where it gives one
 */
public record Origin(
    Instant occurredAt,
    @Nullable PhoneNumberId phoneNumberId,
    @Nullable String accountId,
    @Nullable String fingerprint) {

  /** Refuses an event without time. */
  public Origin {
    Objects.requireNonNull(occurredAt, "occurredAt");
  }

  /** An event of a time that the provider gives. */
  public Origin(
      Instant occurredAt, @Nullable PhoneNumberId phoneNumberId, @Nullable String accountId) {
    this(occurredAt, phoneNumberId, accountId, null);
  }

  /** An event of which only the time is known. */
  public static Origin at(Instant occurredAt) {
    return new Origin(occurredAt, null, null);
  }

  /** What tells two events apart that differ in nothing but their time. */
  String timeInKeys() {
    return fingerprint == null ? KeyTime.of(occurredAt) : fingerprint;
  }
}
