package io.groups4j.domain;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What a template may be called, and which language it may be in: Meta, "Templates"; 360dialog,
 * "Create and manage templates".
 */
public final class TemplateName {

  static final int MAX_LENGTH = 512;

  private static final Pattern ALLOWED = Pattern.compile("[a-z0-9_]+");

  private TemplateName() {}

  /**
   * Refuses a name that no template can have.
   *
   * @param field what the message calls it
   * @throws IllegalArgumentException unless it is 1 to {@value TemplateDraft#MAX_NAME} lower case
   *     letters, digits and underscores
   */
  public static void check(String field, String name) {
    Objects.requireNonNull(name, field);
    if (name.isEmpty() || name.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          field + " has " + name.length() + " characters, 1 to " + MAX_LENGTH + " are allowed");
    }
    if (!ALLOWED.matcher(name).matches()) {
      throw new IllegalArgumentException(
          field + " has other characters than lower case letters, digits and underscores");
    }
  }

  /**
   * Refuses what cannot be the code of a language. Which languages there are is the provider's.
   *
   * @param field what the message calls it
   * @throws IllegalArgumentException if it is blank or has control characters
   */
  public static void checkLanguage(String field, String language) {
    Text.identifier(field, language);
  }
}
