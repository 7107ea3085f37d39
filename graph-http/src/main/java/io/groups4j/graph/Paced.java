package io.groups4j.graph;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What has a pace of its own, and which uses are none of its business.
 *
 * <p>A use of a type that is not known concerns everything: to be slow without need costs less than
 * to be turned away.
 */
enum Paced {
  /** Everything but messages. */
  CALLS(Set.of()),

  /** Those that are sent: what manages an account and its groups is counted apart from them. */
  MESSAGES(Set.of("whatsapp_business_management"));

  /** Meta, "Rate limits": the types of its other products, which an app may use as well. */
  private static final Set<String> OF_OTHER_PRODUCTS =
      Set.of(
          "ads_insights",
          "ads_management",
          "custom_audience",
          "instagram",
          "leadgen",
          "messenger",
          "pages");

  private final Set<String> unheard;

  Paced(Set<String> unheard) {
    this.unheard = unheard;
  }

  /** How much is used of what concerns it. */
  Usage of(List<Use> uses) {
    return uses.stream()
        .filter(use -> !unheard.contains(use.type()) && !OF_OTHER_PRODUCTS.contains(use.type()))
        .map(Use::usage)
        .reduce(Usage.NONE, Usage::or);
  }

  /** Its name in a sentence. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
