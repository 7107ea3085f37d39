package io.groups4j.domain;

/**
 * Names somebody's wish to join a group: opaque.
 *
 * <p>The documented example holds the person's phone number when decoded, so it is personal data
 * and {@link #toString()} does not show it.
 *
 * @param value the identifier, not blank, without control characters
 */
public record JoinRequestId(String value) {

  /** Refuses a blank identifier and control characters. */
  public JoinRequestId {
    Text.identifier("join request id", value);
  }

  /** Shows that it is one, and not which. */
  @Override
  public String toString() {
    return "JoinRequestId[…]";
  }
}
