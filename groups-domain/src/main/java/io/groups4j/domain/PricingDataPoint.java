package io.groups4j.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What messages cost that were delivered in one stretch of time, and how many there were.
 * Everything may be missing, above all what was not asked for. Every word is open and kept as it
 * came.
 *
 * @param start when it begins; null when the provider does not say
 * @param end when it is over; null when the provider does not say
 * @param phoneNumber from which business number; null when the provider does not say
 * @param country to numbers of which country, such as {@code US}; null when the provider does not
 *     say
 * @param tier in which volume tier; null when the provider does not say
 * @param type whether they were free and why, such as {@code REGULAR}; null when the provider does
 *     not say
 * @param category what they were priced as, such as {@code GROUP_MARKETING}; null when the provider
 *     does not say
 * @param volume how many were delivered, each to each person; null when the provider does not say
 * @param cost about how much they cost, in the currency of the account, which the provider does not
 *     name; null when the provider does not say
 */
public record PricingDataPoint(
    @Nullable Instant start,
    @Nullable Instant end,
    @Nullable String phoneNumber,
    @Nullable String country,
    @Nullable String tier,
    @Nullable String type,
    @Nullable String category,
    @Nullable Long volume,
    @Nullable BigDecimal cost) {

  private static final String TO_GROUPS = "group_";

  /** The category of messages to groups; empty for any other, and when it is not said. */
  public Optional<PricingCategory> groupCategory() {
    return Optional.ofNullable(category)
        .map(word -> word.toLowerCase(Locale.ROOT))
        .filter(word -> word.startsWith(TO_GROUPS))
        .flatMap(PricingCategory::of);
  }

  /** The type, empty when it is not said or not one of messages to groups. */
  public Optional<PricingType> documentedType() {
    for (PricingType documented : PricingType.values()) {
      if (documented.name().equalsIgnoreCase(type)) {
        return Optional.of(documented);
      }
    }
    return Optional.empty();
  }

  /** Shows letters only of words, since they come from outside, and nothing of the number. */
  @Override
  public String toString() {
    return "PricingDataPoint[%s to %s, country=%s, type=%s, category=%s, volume=%s, cost=%s]"
        .formatted(start, end, shown(country), shown(type), shown(category), volume, cost);
  }

  private static String shown(@Nullable String word) {
    return word == null ? "-" : LogText.word(word);
  }
}
