package io.groups4j.testkit.fake;

import io.groups4j.domain.TemplateReview;
import io.groups4j.domain.TemplateStatus;
import org.jspecify.annotations.Nullable;

/**
 * A template of the account in one language at one moment.
 *
 * @param category what it is priced as, in WhatsApp's words
 * @param rejectedReason why it was rejected; null when it was not
 */
record Template(
    String id,
    String name,
    String language,
    TemplateStatus status,
    String category,
    @Nullable String rejectedReason,
    TemplateShape shape) {

  boolean isCalled(String wantedName, String wantedLanguage) {
    return name.equals(wantedName) && language.equals(wantedLanguage);
  }

  Template judged(TemplateStatus newStatus, @Nullable String reason) {
    return new Template(id, name, language, newStatus, category, reason, shape);
  }

  TemplateReview review() {
    return new TemplateReview(name, language, status, category, rejectedReason, id);
  }
}
