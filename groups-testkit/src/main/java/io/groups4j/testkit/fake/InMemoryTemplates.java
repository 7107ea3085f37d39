package io.groups4j.testkit.fake;

import io.groups4j.domain.PricingCategory;
import io.groups4j.domain.TemplateMessage;
import io.groups4j.domain.TemplateReview;
import io.groups4j.domain.TemplateStatus;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The templates of the account of an {@link InMemoryWhatsApp}, and what WhatsApp thinks of them.
 *
 * <pre>{@code
 * whatsApp.invitations().create(new TemplateDraft("join_us", "en", "group_invite_link"));
 * whatsApp.templates().approves("join_us");
 *
 * whatsApp.templates().has("meeting_moved", "en_US", PricingCategory.UTILITY, 2);
 * }</pre>
 *
 * <p>A template can be sent while it is approved, and by a message that fits: with as many
 * parameters as it has variables, of the same kinds, and with the same header. What the texts say
 * is not looked at. To judge is for every language that the template has; what cannot be, such as
 * approving what is not there, is a {@link CannotHappenException} and changes nothing.
 *
 * <p>Nothing of this is told to listeners: ask for the {@linkplain
 * io.groups4j.port.Invitations#reviews reviews}. Safe for use by several threads.
 */
public final class InMemoryTemplates {

  private final Chats chats;
  private final Templates templates;

  InMemoryTemplates(Chats chats, Templates templates) {
    this.chats = chats;
    this.templates = templates;
  }

  /**
   * Gives the account a template that is approved already.
   *
   * @param name as in {@link TemplateMessage}
   * @param language the code of its language, such as {@code en_US}
   * @param category {@link PricingCategory#UTILITY} or {@link PricingCategory#MARKETING}
   * @param variables how many its body has; they are texts, and numbered
   * @throws CannotHappenException if the account has one of this name in this language
   */
  public void has(String name, String language, PricingCategory category, int variables) {
    if (variables < 0) {
      throw new IllegalArgumentException("variables is " + variables + ", at least 0 is needed");
    }
    add(TemplateMessage.of(name, language), word(category), TemplateShape.ofTexts(variables));
  }

  /**
   * Gives the account a template that is approved already, and that messages like this one fit.
   *
   * <pre>{@code
   * whatsApp.templates().has(
   *     TemplateMessage.of("meeting_moved", "en_US").with(TemplateParameter.text("day", "Monday")),
   *     PricingCategory.UTILITY);
   * }</pre>
   *
   * @param example has its name, its language, its header and the kinds and names of its variables
   * @param category {@link PricingCategory#UTILITY} or {@link PricingCategory#MARKETING}
   * @throws CannotHappenException if the account has one of this name in this language
   */
  public void has(TemplateMessage example, PricingCategory category) {
    add(example, word(category), TemplateShape.of(example));
  }

  /**
   * Gives the account a template for one-time passwords that is approved already and has one
   * variable: groups refuse it. Meta, "Groups API", overview.
   *
   * @throws CannotHappenException if the account has one of this name in this language
   */
  public void hasForAuthentication(String name, String language) {
    add(TemplateMessage.of(name, language), Templates.AUTHENTICATION, TemplateShape.ofTexts(1));
  }

  private void add(TemplateMessage called, String category, TemplateShape shape) {
    chats.locked(
        () -> {
          if (templates.find(called.name(), called.language()).isPresent()) {
            throw new CannotHappenException(
                "the account has a template of this name in this language already, take another"
                    + " name");
          }
          return templates.add(
              called.name(), called.language(), TemplateStatus.APPROVED, category, shape);
        });
  }

  private static String word(PricingCategory category) {
    if (Objects.requireNonNull(category, "category") == PricingCategory.SERVICE) {
      throw new IllegalArgumentException(
          "template is priced as SERVICE, allowed are UTILITY and MARKETING");
    }
    return category.name();
  }

  /** All templates of the account and how they stand, in the order in which they came. */
  public List<TemplateReview> all() {
    return chats.locked(templates::all);
  }

  /**
   * Approves what is called so and under review, rejected or paused: it can be sent.
   *
   * @throws CannotHappenException if there is none
   */
  public void approves(String name) {
    judge(
        name,
        Set.of(TemplateStatus.PENDING, TemplateStatus.REJECTED, TemplateStatus.PAUSED),
        TemplateStatus.APPROVED,
        null);
  }

  /**
   * Rejects what is called so and under review.
   *
   * @param reason in WhatsApp's words, such as {@code TAG_CONTENT_MISMATCH}
   * @throws CannotHappenException if there is none
   */
  public void rejects(String name, String reason) {
    Objects.requireNonNull(reason, "reason");
    judge(name, Set.of(TemplateStatus.PENDING), TemplateStatus.REJECTED, reason);
  }

  /**
   * Pauses what is called so and approved, as WhatsApp does with what people dislike. {@link
   * #approves} ends it.
   *
   * @throws CannotHappenException if there is none
   */
  public void pauses(String name) {
    judge(name, Set.of(TemplateStatus.APPROVED), TemplateStatus.PAUSED, null);
  }

  /**
   * Disables what is called so and approved or paused, for good.
   *
   * @throws CannotHappenException if there is none
   */
  public void disables(String name) {
    judge(
        name,
        Set.of(TemplateStatus.APPROVED, TemplateStatus.PAUSED),
        TemplateStatus.DISABLED,
        null);
  }

  private void judge(
      String name, Set<TemplateStatus> before, TemplateStatus after, @Nullable String reason) {
    Objects.requireNonNull(name, "name");
    if (!chats.locked(() -> templates.judge(name, before, after, reason))) {
      throw new CannotHappenException(
          "the account has no template of this name, or none that can become "
              + after.value()
              + " from what it is");
    }
  }
}
