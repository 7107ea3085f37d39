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
 */
public record Origin(
    Instant occurredAt, @Nullable PhoneNumberId phoneNumberId, @Nullable String accountId) {

  /** Refuses an event without time. */
  public Origin {
    Objects.requireNonNull(occurredAt, "occurredAt");
  }

  /** An event of which only the time is known. */
  public static Origin at(Instant occurredAt) {
    return new Origin(occurredAt, null, null);
  }
}
