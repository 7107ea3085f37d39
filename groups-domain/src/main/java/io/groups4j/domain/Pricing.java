package io.groups4j.domain;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What WhatsApp says a message costs, in kind and not in money.
 *
 * <p>It comes with some statuses and not with others: if a message was charged for, at least one of
 * delivered and read has it (Meta, "Groups API pricing"). Every word is open and kept as it came.
 *
 * @param type whether it was free and why, such as {@link #REGULAR}; null when it is not said
 * @param category what it was priced as, such as {@code group_marketing}; null when it is not said
 * @param billable whether it is charged for; null when it is not said. To be given up by WhatsApp
 * @param model {@code PMP}, per message; {@code CBP}, per conversation, before July 2025; null when
 *     it is not said
 * @param subtype more of the type, such as {@code paid_exempt}; null when it is not said
 */
public record Pricing(
    @Nullable String type,
    @Nullable String category,
    @Nullable Boolean billable,
    @Nullable String model,
    @Nullable String subtype) {

  /** The type of what is charged for. */
  public static final String REGULAR = "regular";

  /** The type of what is free because the group's customer service window was open. */
  public static final String FREE_GROUP_CUSTOMER_SERVICE = "free_group_customer_service";

  private static final Set<String> FREE =
      Set.of(FREE_GROUP_CUSTOMER_SERVICE, "free_customer_service", "free_entry_point");

  /** The category, empty when it is not said or not documented. */
  public Optional<PricingCategory> documentedCategory() {
    return category == null ? Optional.empty() : PricingCategory.of(category);
  }

  /**
   * Whether it is charged for, empty when that is not said.
   *
   * <p>{@link #billable} counts first, since it says just that; from the type it can only be
   * concluded.
   */
  public Optional<Boolean> charged() {
    if (billable != null) {
      return Optional.of(billable);
    }
    if (REGULAR.equals(type)) {
      return Optional.of(true);
    }
    return type != null && FREE.contains(type) ? Optional.of(false) : Optional.empty();
  }

  /** Shows letters only: the words come from outside, and logs repeat them. */
  @Override
  public String toString() {
    return "Pricing[type=%s, category=%s, billable=%s, model=%s, subtype=%s]"
        .formatted(shown(type), shown(category), billable, shown(model), shown(subtype));
  }

  private static String shown(@Nullable String word) {
    return word == null ? "-" : LogText.word(word);
  }
}
