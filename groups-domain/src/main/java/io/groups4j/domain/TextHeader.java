package io.groups4j.domain;

import java.util.Objects;

/**
 * A text in place of the one variable that a header of text has.
 *
 * @param parameter the text, at most {@value #MAX_LENGTH} characters: Meta, "Templates"
 */
public record TextHeader(TextParameter parameter) implements TemplateHeader {

  /** The longest header that WhatsApp takes, in characters. */
  public static final int MAX_LENGTH = 60;

  /** Refuses a text that is longer than a header may be. */
  public TextHeader {
    int length = Text.characters(Objects.requireNonNull(parameter, "header").text());
    if (length > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "template header has " + length + " characters, at most " + MAX_LENGTH + " are allowed");
    }
  }
}
