package io.groups4j.testkit.fake;

import io.groups4j.domain.DocumentedError;
import io.groups4j.domain.LibraryTemplate;
import io.groups4j.domain.PricingCategory;
import io.groups4j.domain.TemplateDraft;
import io.groups4j.domain.TemplateMessage;
import io.groups4j.domain.TemplateReview;
import io.groups4j.domain.TemplateStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The templates of the account. Everything is called under the lock of {@link Chats}. */
final class Templates {

  static final String AUTHENTICATION = "AUTHENTICATION";

  private final List<Template> all = new ArrayList<>();

  /** Copies a template of the library, which has to be approved. */
  TemplateReview copy(TemplateDraft draft, String attempt) {
    LibraryTemplate original =
        InviteLibrary.find(draft.libraryTemplate(), draft.language())
            .orElseThrow(
                () ->
                    Refusals.parameter(
                        attempt, "The library has no template of this name in this language"));
    if (original.hasButtons()) {
      throw Refusals.parameter(
          attempt,
          "This template has a button, for which library_template_button_inputs is needed");
    }
    if (find(draft.name(), draft.language()).isPresent()) {
      throw Refusals.parameter(
          attempt, "The account has a template of this name in this language already");
    }
    return add(
            draft.name(),
            draft.language(),
            TemplateStatus.PENDING,
            PricingCategory.UTILITY.name(),
            InviteLibrary.shape(original))
        .review();
  }

  Template add(
      String name, String language, TemplateStatus status, String category, TemplateShape shape) {
    Template template =
        new Template(
            Numbering.template(all.size() + 1L), name, language, status, category, null, shape);
    all.add(template);
    return template;
  }

  Optional<Template> find(String name, String language) {
    return all.stream().filter(template -> template.isCalled(name, language)).findFirst();
  }

  List<TemplateReview> all() {
    return all.stream().map(Template::review).toList();
  }

  List<TemplateReview> reviews(String name) {
    return all().stream().filter(review -> review.name().equals(name)).toList();
  }

  /**
   * Judges what is called so, in every language in which it stands like that.
   *
   * @return whether there was any
   */
  boolean judge(
      String name, Set<TemplateStatus> before, TemplateStatus after, @Nullable String reason) {
    boolean found = false;
    for (int i = 0; i < all.size(); i++) {
      Template template = all.get(i);
      if (template.name().equals(name) && before.contains(template.status())) {
        all.set(i, template.judged(after, reason));
        found = true;
      }
    }
    return found;
  }

  /** What a message to a group is priced as by its template, if it may be sent. */
  PricingCategory admitToGroup(TemplateMessage message, String attempt) {
    Template template = admit(message, attempt);
    if (template.category().equals(AUTHENTICATION)) {
      throw Refusals.template(
          attempt,
          DocumentedError.MESSAGE_TYPE_UNSUPPORTED,
          "Unsupported message type",
          "Authentication templates are not supported in groups");
    }
    return category(template);
  }

  /** What a message to a person is priced as by its template, if it may be sent. */
  PricingCategory admitToPerson(TemplateMessage message, String attempt) {
    return category(admit(message, attempt));
  }

  /** Of one that is not for authentication, which has no variable for a group. */
  private static PricingCategory category(Template template) {
    return PricingCategory.of(template.category().toLowerCase(Locale.ROOT)).orElseThrow();
  }

  private Template admit(TemplateMessage message, String attempt) {
    Template template =
        find(message.name(), message.language())
            .orElseThrow(() -> unknown(message, "does not exist in", attempt));
    TemplateStatus status = template.status();
    if (status.equals(TemplateStatus.PAUSED)) {
      throw Refusals.template(
          attempt, DocumentedError.TEMPLATE_PAUSED, "Template is paused", "It is of low quality");
    }
    if (status.equals(TemplateStatus.DISABLED)) {
      throw Refusals.template(
          attempt,
          DocumentedError.TEMPLATE_DISABLED,
          "Template is disabled",
          "It was paused too often");
    }
    if (!status.equals(TemplateStatus.APPROVED)) {
      throw unknown(message, "is not approved in", attempt);
    }
    template.shape().check(message, attempt);
    return template;
  }

  private static RuntimeException unknown(TemplateMessage message, String how, String attempt) {
    return Refusals.template(
        attempt,
        DocumentedError.TEMPLATE_UNKNOWN,
        "Template name does not exist in the translation",
        "template name (" + message.name() + ") " + how + " " + message.language());
  }
}
