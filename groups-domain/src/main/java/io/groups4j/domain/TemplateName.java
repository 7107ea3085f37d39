package io.groups4j.domain;

import java.util.Objects;
import java.util.regex.Pattern;

/** What a template may be called: Meta, "Templates"; 360dialog, "Create and manage templates". */
final class TemplateName {

  static final int MAX_LENGTH = 512;

  private static final Pattern ALLOWED = Pattern.compile("[a-z0-9_]+");

  private TemplateName() {}

  static void check(String field, String name) {
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
}
