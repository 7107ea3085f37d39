package io.groups4j.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A template that WhatsApp has written, to be copied as it is into an account: Meta, "Template
 * library". Everything but the name may be missing.
 *
 * @param name what the library calls it
 * @param language the code of its language, such as {@code en}
 * @param category what it is priced as, in WhatsApp's words
 * @param header the text above; null for none
 * @param body the text, with its variables in double braces
 * @param parameterTypes what the variables of its body stand for, in WhatsApp's words and in order
 * @param hasButtons whether it has buttons, for which {@link TemplateDraft} has no place
 */
public record LibraryTemplate(
    String name,
    @Nullable String language,
    @Nullable String category,
    @Nullable String header,
    @Nullable String body,
    List<String> parameterTypes,
    boolean hasButtons) {

  /** Copies the types, and refuses a blank name. */
  public LibraryTemplate {
    Text.identifier("library template name", name);
    parameterTypes = List.copyOf(parameterTypes);
  }
}
