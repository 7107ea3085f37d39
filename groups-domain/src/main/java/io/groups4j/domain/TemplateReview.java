package io.groups4j.domain;

import org.jspecify.annotations.Nullable;

/**
 * How the review of a template stands, in one language. Everything but the name may be missing.
 *
 * @param name what the account calls it
 * @param language the code of its language
 * @param status how it stands
 * @param category what it is priced as, in WhatsApp's words, such as {@code UTILITY}; WhatsApp may
 *     choose another than was asked for
 * @param rejectedReason why it was rejected, in WhatsApp's words; null when it was not, or the
 *     provider does not say
 * @param id what the provider calls it
 */
public record TemplateReview(
    String name,
    @Nullable String language,
    @Nullable TemplateStatus status,
    @Nullable String category,
    @Nullable String rejectedReason,
    @Nullable String id) {

  /** Refuses a blank name. */
  public TemplateReview {
    Text.identifier("template name", name);
  }

  /** Whether it can be sent. */
  public boolean isApproved() {
    return TemplateStatus.APPROVED.equals(status);
  }

  /** Shows letters only and no id: the words come from outside, and logs repeat them. */
  @Override
  public String toString() {
    return "TemplateReview[%s, language=%s, status=%s, category=%s, rejectedReason=%s]"
        .formatted(
            LogText.word(name),
            shown(language),
            shown(status == null ? null : status.value()),
            shown(category),
            shown(rejectedReason));
  }

  private static String shown(@Nullable String word) {
    return word == null ? "-" : LogText.word(word);
  }
}
