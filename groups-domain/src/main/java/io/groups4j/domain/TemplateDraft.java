package io.groups4j.domain;

/**
 * A copy of a {@link LibraryTemplate} that an account is to have, unchanged: an edited one is no
 * longer priced as utility. Meta, "Group management", send group invite link template message.
 *
 * <p>It has no place for what a template with buttons asks for besides: such a one is refused. Take
 * one that {@linkplain LibraryTemplate#hasButtons() has none}.
 *
 * @param name what the account calls it: 1 to {@value #MAX_NAME} lower case letters, digits and
 *     underscores
 * @param language the code of its language, such as {@code en}
 * @param libraryTemplate what the library calls it
 */
public record TemplateDraft(String name, String language, String libraryTemplate) {

  /** The longest name, in characters: Meta, "Templates". */
  public static final int MAX_NAME = TemplateName.MAX_LENGTH;

  /** Refuses a name that no template can have, and a blank language or library template. */
  public TemplateDraft {
    TemplateName.check("template name", name);
    Text.identifier("template language", language);
    Text.identifier("library template name", libraryTemplate);
  }
}
