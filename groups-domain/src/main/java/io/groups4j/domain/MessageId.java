package io.groups4j.domain;

/**
 * Names a message: opaque, and the same in the answer to sending it and in all that follows.
 *
 * <p>It is what the provider calls {@code wamid}. The documented examples hold a phone number when
 * decoded, so it is personal data and {@link #toString()} does not show it.
 *
 * @param value the identifier, not blank, without control characters
 */
public record MessageId(String value) {

  /** Refuses a blank identifier and control characters. */
  public MessageId {
    Text.identifier("message id", value);
  }

  /** Shows that it is one, and not which. */
  @Override
  public String toString() {
    return "MessageId[…]";
  }
}
