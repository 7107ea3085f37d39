package io.groups4j.domain;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An invitation to a group that is to be sent to a person: an approved template with the group in
 * place of a variable, where WhatsApp puts the invite link. Meta, "Group management", send group
 * invite link template message.
 *
 * <pre>{@code
 * Invitation invitation = Invitation.of(
 *     TemplateMessage.of("join_us", "en")
 *         .with(TemplateParameter.invite(group))
 *         .with(TemplateParameter.text("Ana")));
 * }</pre>
 *
 * @param template what is sent
 * @param reference what the application calls it: see {@link MessageDraft#reference()}
 */
public record Invitation(TemplateMessage template, @Nullable String reference) {

  /** Refuses a template without a group, and a reference that is blank or too long. */
  public Invitation {
    Objects.requireNonNull(template, "template");
    MessageDraft.checkReference(reference);
    if (!isIn(template)) {
      throw new IllegalArgumentException(
          "invitation has no group in place of a variable of its template, one is needed: "
              + "TemplateParameter.invite(group)");
    }
  }

  /** An invitation without reference. */
  public static Invitation of(TemplateMessage template) {
    return new Invitation(template, null);
  }

  /** An invitation by a template that has no other variable. */
  public static Invitation to(GroupId group, String templateName, String language) {
    return of(TemplateMessage.of(templateName, language).with(TemplateParameter.invite(group)));
  }

  /** The same under this reference. */
  public Invitation referredToAs(String reference) {
    return new Invitation(template, Objects.requireNonNull(reference, "reference"));
  }

  static boolean isIn(TemplateMessage template) {
    return template.body().stream().anyMatch(GroupInviteParameter.class::isInstance);
  }

  /** Shows the template as it shows itself, and whether there is a reference. */
  @Override
  public String toString() {
    return "Invitation[" + template + ", reference=" + (reference == null ? "none" : "…") + "]";
  }
}
