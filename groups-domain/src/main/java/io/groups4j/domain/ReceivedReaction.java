package io.groups4j.domain;

import java.util.Objects;

/**
 * A sign that somebody has put under a message.
 *
 * <p>Documented between two; the documents say nothing of reactions in groups.
 *
 * @param to the message
 * @param emoji the sign; empty when it was taken back
 */
public record ReceivedReaction(MessageId to, String emoji) implements MessageContent {

  /** Refuses null. */
  public ReceivedReaction {
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(emoji, "emoji");
  }

  /** Whether the sign was taken back. */
  public boolean isTakenBack() {
    return emoji.isEmpty();
  }

  /** Shows that it is one, and not which. */
  @Override
  public String toString() {
    return isTakenBack() ? "ReceivedReaction[taken back]" : "ReceivedReaction[…]";
  }
}
