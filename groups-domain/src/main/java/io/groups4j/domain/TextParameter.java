package io.groups4j.domain;

import org.jspecify.annotations.Nullable;

/**
 * A text in place of a variable.
 *
 * @param name the variable's name; null where the template numbers its variables
 * @param text what stands in its place: one line, without tabs and without more than {@value
 *     #MAX_SPACES} spaces in a row, which WhatsApp refuses (Meta, "Templates")
 */
public record TextParameter(@Nullable String name, String text) implements TemplateParameter {

  /** How many spaces may follow one another. */
  public static final int MAX_SPACES = 4;

  private static final String TOO_MANY_SPACES = " ".repeat(MAX_SPACES + 1);

  /** Refuses a blank name or text, line breaks, tabs, and too many spaces in a row. */
  public TextParameter {
    if (name != null) {
      Text.identifier("template parameter name", name);
    }
    // The text is not shown: it is about a person as a rule.
    Text.identifier("template parameter text", text);
    if (text.contains(TOO_MANY_SPACES)) {
      throw new IllegalArgumentException(
          "template parameter text has more than "
              + MAX_SPACES
              + " spaces in a row, which WhatsApp refuses");
    }
  }

  /** Shows the name, and not the text. */
  @Override
  public String toString() {
    return "TextParameter[" + (name == null ? "" : name + "=") + "…]";
  }
}
