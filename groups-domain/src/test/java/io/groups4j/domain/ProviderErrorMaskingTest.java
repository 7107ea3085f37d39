package io.groups4j.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A provider may repeat what was sent; a log must not. */
class ProviderErrorMaskingTest {

  private static String shown(String text) {
    return ProviderError.of(7, text).toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4915112345678",
        "+4915112345678",
        "+49 151 12345678",
        "+49 (0) 151 1234-5678",
        "+49(0)151/12345678",
        "0151/123456",
        "(555) 123-4567",
        "1 (555) 123-4567",
        "+1.555.123.4567",
        "+1 - 555 - 123 - 4567",
        "+1 555  123  4567",
        "1-5-5-5-1-2-3-4-5-6-7",
        "555-0123",
        "5550123",
        "+49\u00a0151\u00a012345678",
        "+49\u202f151\u202f12345678",
        "+49\u2011151\u201112345678",
        "+49\u2013151\u201312345678",
        "+49\t151\t12345678",
        "+49\u2060151\u206012345678",
        "\u0661\u0665\u0665\u0665\u0661\u0662\u0663\u0664",
        "\uff11\uff15\uff15\uff15\uff11\uff12\uff13\uff14"
      })
  void aPhoneNumberIsMaskedHoweverItIsSpelled(String number) {
    // An opening bracket that belongs to the number may stay; a digit may not.
    assertEquals("code 7: to … failed", shown("to " + number + " failed").replace("(…", "…"));
    assertEquals("code 7: …", shown(number).replace("(…", "…"));
  }

  @Test
  void aNumberInAnAddressIsMasked() {
    assertEquals("code 7: …@s.whatsapp.net left", shown("4915112345678@s.whatsapp.net left"));
  }

  @Test
  void everyNumberIsMasked() {
    assertEquals("code 7: … and …", shown("+4915112345678 and +15551234567"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(#131008) Required parameter is missing",
        "error 131215, see 131041",
        "subject must have 1 to 128 characters",
        "(#131009) 2048 characters are allowed",
        "limit 1024, 10000 groups",
        "use v25.0 of the API",
        "missing permission whatsapp_business_management",
        "see https://developers.facebook.com/documentation/business-messaging/whatsapp"
      })
  void codesLimitsAndPlainWordsStay(String text) {
    assertEquals("code 7: " + text, shown(text));
  }

  @Test
  void anAccessTokenThatIsRepeatedIsMasked() {
    // What Graph really answers to a token that it cannot read.
    assertEquals(
        "code 190, access token expired: Malformed access token … (renew the access token)",
        ProviderError.of(190, "Malformed access token EAAGm0PX4ZCpsBAKZBq3bTfZAdwZDZD").toString());
  }

  @Test
  void anInviteLinkThatIsRepeatedIsMasked() {
    assertEquals(
        "code 7: link https://chat.whatsapp.com/… is dead",
        shown("link https://chat.whatsapp.com/LfXaQzK is dead"));
  }

  @Test
  void aGroupIdThatHoldsANumberInBase64IsMasked() {
    assertEquals(
        "code 7: object '…' does not exist",
        shown("object 'Y2FwaV9ncm91cDoxNTU1MDAwMTIzOjEyMDM2MwZD' does not exist"));
  }

  @Test
  void aHugeTextIsMaskedInBoundedTimeAndStack() {
    for (String part : new String[] {"1", "1 ", "a", "a1", "(", "chat.whatsapp.com/"}) {
      String huge = part.repeat(1_000_000);
      String line = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> shown(huge));
      assertEquals("code 7: ", line.substring(0, 8));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"+49 151 12345678", "EAAGm0PX4ZCpsBAKZBq3bTfZAdwZDZD"})
  void whereverAHugeTextIsCutNoPartOfASecretShows(String secret) {
    // What is masked in front brings whatever is behind it to where it would be shown.
    for (int length = 7_900; length <= 8_000; length++) {
      String text = "1".repeat(length) + " to " + secret + " failed".repeat(1_000);
      String line = shown(text).substring("code 7: ".length());
      assertFalse(line.matches(".*(?:\\d|EAA).*"), line);
      assertTrue(line.startsWith("…") && line.endsWith("…"), line);
    }
  }

  @Test
  void ofAHugeTextTheBeginIsShown() {
    assertEquals(
        "code 7: " + "failed ".repeat(71) + "fai…", shown("\n" + "failed ".repeat(100_000)));
    assertEquals("code 7: no …", shown("no " + "1".repeat(100_000)));
  }
}
