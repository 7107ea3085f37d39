package io.groups4j.domain;

import java.util.Objects;

/**
 * A text that somebody has written.
 *
 * @param body the text as it came
 */
public record ReceivedText(String body) implements MessageContent {

  /** Refuses null. */
  public ReceivedText {
    Objects.requireNonNull(body, "body");
  }

  /** Shows how long it is, and not what it says. */
  @Override
  public String toString() {
    return "ReceivedText[" + Text.characters(body) + " characters]";
  }
}
