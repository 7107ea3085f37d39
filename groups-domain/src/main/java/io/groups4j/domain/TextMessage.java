package io.groups4j.domain;

import java.util.Objects;

/**
 * A text of 1 to {@value #MAX_LENGTH} characters, which may have a preview of the page it links to.
 *
 * <p>Limit: Meta, "Text messages". Characters are counted as Unicode code points, and the text is
 * sent as it is, with its line breaks and surrounding spaces.
 *
 * @param body the text
 * @param preview whether WhatsApp is to show a preview of the first link that begins with {@code
 *     http://} or {@code https://}; makes no difference to a text without one
 */
public record TextMessage(String body, boolean preview) implements GroupMessage {

  /** The longest text that WhatsApp takes, in characters. */
  public static final int MAX_LENGTH = 4096;

  /** Refuses a text with nothing to see, one that is too long, and half an emoji. */
  public TextMessage {
    Objects.requireNonNull(body, "text");
    Text.visible("text", body, MAX_LENGTH);
  }

  /** A text without preview. */
  public static TextMessage of(String body) {
    return new TextMessage(body, false);
  }

  /** The same text with a preview. */
  public TextMessage withPreview() {
    return new TextMessage(body, true);
  }

  /** Shows how long it is, and not what it says. */
  @Override
  public String toString() {
    return "TextMessage[" + Text.characters(body) + " characters, preview=" + preview + "]";
  }
}
