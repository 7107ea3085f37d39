package io.groups4j.testkit.fake;

import io.groups4j.domain.PhoneNumberId;
import java.time.Clock;
import java.util.Objects;

/** Makes an {@link InMemoryWhatsApp} that is not like any other. Not safe for several threads. */
public final class InMemoryWhatsAppBuilder {

  Clock clock = Clock.systemUTC();
  PhoneNumberId phoneNumberId = new PhoneNumberId("12784358810");
  String businessNumber = "15550783881";
  String accountId = "102290129340398";
  int groupLimit = InMemoryWhatsApp.MAX_GROUPS;

  InMemoryWhatsAppBuilder() {}

  /** Tells the time, which events and groups carry to the second; the system's by default. */
  public InMemoryWhatsAppBuilder clock(Clock value) {
    clock = Objects.requireNonNull(value, "clock");
    return this;
  }

  /** Which business number this is; the one of Meta's examples by default. */
  public InMemoryWhatsAppBuilder phoneNumberId(PhoneNumberId value) {
    phoneNumberId = Objects.requireNonNull(value, "phoneNumberId");
    return this;
  }

  /** The business number as people see it; the one of Meta's examples by default. */
  public InMemoryWhatsAppBuilder businessNumber(String value) {
    businessNumber = Objects.requireNonNull(value, "businessNumber");
    return this;
  }

  /** The WhatsApp Business Account; the one of Meta's examples by default. */
  public InMemoryWhatsAppBuilder accountId(String value) {
    accountId = Objects.requireNonNull(value, "accountId");
    return this;
  }

  /**
   * How many groups there can be, to see the limit without {@value InMemoryWhatsApp#MAX_GROUPS}
   * groups.
   */
  public InMemoryWhatsAppBuilder groupLimit(int value) {
    if (value < 0 || value > InMemoryWhatsApp.MAX_GROUPS) {
      throw new IllegalArgumentException(
          "group limit is " + value + ", 0 to " + InMemoryWhatsApp.MAX_GROUPS + " are allowed");
    }
    groupLimit = value;
    return this;
  }

  /** An empty WhatsApp. */
  public InMemoryWhatsApp build() {
    return new InMemoryWhatsApp(this);
  }
}
