package io.groups4j.domain;

import java.util.Objects;

/**
 * A message of a type that this version does not know, kept as it came.
 *
 * @param type the type in WhatsApp's words; empty when there is none
 * @param raw the whole message as it came: holds what was written and by whom
 */
public record ReceivedOther(String type, String raw) implements MessageContent {

  /** Refuses null. */
  public ReceivedOther {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(raw, "raw");
  }

  /** Shows letters only of the type, which comes from outside, and how long the raw text is. */
  @Override
  public String toString() {
    return "ReceivedOther[type=%s, raw=%d characters]".formatted(LogText.word(type), raw.length());
  }
}
