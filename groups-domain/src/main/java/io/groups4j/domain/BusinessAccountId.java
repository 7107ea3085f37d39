package io.groups4j.domain;

/**
 * Names a WhatsApp Business account, which owns numbers and templates: opaque.
 *
 * @param value the identifier, not blank, without control characters
 */
public record BusinessAccountId(String value) {

  /** Refuses a blank identifier, control characters, {@code .} and {@code ..}. */
  public BusinessAccountId {
    Text.pathSegment("business account id", value);
  }
}
