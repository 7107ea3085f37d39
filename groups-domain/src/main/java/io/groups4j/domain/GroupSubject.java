package io.groups4j.domain;

import java.util.Objects;

/**
 * The name of a group: 1 to {@value #MAX_LENGTH} characters once surrounding whitespace is removed.
 *
 * <p>Limit: Meta, "Group management", create group and update group settings. Characters are
 * counted as Unicode code points.
 *
 * @param value the name without surrounding whitespace
 */
public record GroupSubject(String value) {

  /** The longest name that WhatsApp takes, in characters. */
  public static final int MAX_LENGTH = 128;

  /** Strips the name and refuses it when nothing is left or too much, or half an emoji. */
  public GroupSubject {
    value = Objects.requireNonNull(value, "subject").strip();
    // A no-break or zero-width space is not stripped, and is no name either.
    int length = Text.isInvisible(value) ? 0 : Text.characters(value);
    if (length == 0 || length > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "subject has " + length + " characters, 1 to " + MAX_LENGTH + " are allowed");
    }
    Text.encodable("subject", value);
  }
}
