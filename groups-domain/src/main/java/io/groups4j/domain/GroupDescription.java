package io.groups4j.domain;

import java.util.Objects;

/**
 * What a group is about: at most {@value #MAX_LENGTH} characters.
 *
 * <p>Limit: Meta, "Group management", create group and update group settings. Characters are
 * counted as Unicode code points.
 *
 * @param value the text, as it is
 */
public record GroupDescription(String value) {

  /** The longest description that WhatsApp takes, in characters. */
  public static final int MAX_LENGTH = 2048;

  /** Refuses a text that is too long, or ends in half an emoji. */
  public GroupDescription {
    int length = Text.characters(Objects.requireNonNull(value, "description"));
    if (length > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "description has " + length + " characters, at most " + MAX_LENGTH + " are allowed");
    }
    Text.encodable("description", value);
  }
}
