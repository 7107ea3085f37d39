package io.groups4j.domain;

import java.util.Objects;

/**
 * A group in place of a variable: WhatsApp puts the group's invite link there when it delivers the
 * message. Meta, "Group management", send group invite link template message.
 *
 * <p>Documented for a template that is sent to a person, and refused in one that is sent to a
 * group: see {@link Invitation} and {@link MessageDraft}.
 *
 * @param group whose invite link
 */
public record GroupInviteParameter(GroupId group) implements TemplateParameter {

  /** Refuses null. */
  public GroupInviteParameter {
    Objects.requireNonNull(group, "group");
  }
}
