package io.groups4j.domain;

/**
 * Names a business phone number to the provider: opaque, and not the number itself.
 *
 * @param value the identifier, not blank, without control characters
 */
public record PhoneNumberId(String value) {

  /** Refuses a blank identifier, control characters, {@code .} and {@code ..}. */
  public PhoneNumberId {
    Text.pathSegment("phone number id", value);
  }
}
