package io.groups4j.domain;

/** What stands in place of one variable in the body of a template. */
public sealed interface TemplateParameter permits TextParameter, GroupInviteParameter {

  /** A text for the next variable of a template whose variables are numbered. */
  static TemplateParameter text(String text) {
    return new TextParameter(null, text);
  }

  /** A text for the variable of this name, in a template whose variables have names. */
  static TemplateParameter text(String name, String text) {
    return new TextParameter(name, text);
  }

  /** The invite link of a group: {@link GroupInviteParameter}. */
  static TemplateParameter invite(GroupId group) {
    return new GroupInviteParameter(group);
  }
}
