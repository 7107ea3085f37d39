package io.groups4j.domain;

import java.util.Optional;

/**
 * What a message to a group is priced as: Meta, "Groups API pricing".
 *
 * <p>Authentication is missing because it is not allowed in groups.
 */
public enum PricingCategory {
  /** Advertises: a marketing template. */
  MARKETING("marketing"),
  /** Follows up on what somebody did or asked for: a utility template. */
  UTILITY("utility"),
  /** Everything that is not a template; only while the customer service window is open. */
  SERVICE("service");

  private static final String OF_A_GROUP = "group_";

  private final String word;

  PricingCategory(String word) {
    this.word = word;
  }

  /**
   * The category that WhatsApp's word means, empty for one that is not documented.
   *
   * <p>The documents say {@code group_marketing}; another client has seen {@code marketing}.
   */
  public static Optional<PricingCategory> of(String word) {
    String bare = word.startsWith(OF_A_GROUP) ? word.substring(OF_A_GROUP.length()) : word;
    for (PricingCategory category : values()) {
      if (category.word.equals(bare)) {
        return Optional.of(category);
      }
    }
    return Optional.empty();
  }
}
