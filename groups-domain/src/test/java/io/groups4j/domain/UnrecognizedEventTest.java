package io.groups4j.domain;

import static io.groups4j.domain.Samples.AT_NOON;
import static io.groups4j.domain.Samples.GROUP;
import static io.groups4j.domain.Samples.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnrecognizedEventTest {

  private static final String RAW = "{\"wa_id\":\"4915112345678\",\"text\":\"see you\"}";
  private static final UnrecognizedEvent EVENT =
      new UnrecognizedEvent(AT_NOON, null, "messages", "", "unknown type", RAW);

  @Test
  void theTextIsKeptAsItCame() {
    assertEquals(RAW, EVENT.raw());
  }

  @Test
  void toStringHidesTheText() {
    assertEquals(
        "UnrecognizedEvent[topic=messages, type=, reason=unknown type, raw=42 characters]",
        EVENT.toString());
  }

  @Test
  void itEndsNothingAndMayNameAGroup() {
    assertEquals(Set.of(), EVENT.ends());
    assertEquals(Optional.empty(), EVENT.request());
    assertEquals(Optional.empty(), EVENT.group());
    assertEquals(
        Optional.of(GROUP), new UnrecognizedEvent(AT_NOON, GROUP, "t", "", "r", "").group());
  }

  @Test
  void itsDeliveryKeyHoldsADigestAndNotTheText() {
    // SHA-256 of the empty text, as every table of test vectors has it.
    assertEquals(
        "unrecognized|||t||e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855|||",
        new UnrecognizedEvent(AT_NOON, GROUP, "t", "", "r", "").deliveryKey());
    assertEquals(-1, EVENT.deliveryKey().indexOf("4915112345678"));
  }

  @Test
  void theSamePartOfTwoFactsIsTwoFacts() {
    Origin later = Origin.at(AT_NOON.occurredAt().plusSeconds(1));
    Set<String> keys =
        Set.of(
            part(AT_NOON, GROUP, "added_participants").deliveryKey(),
            part(later, GROUP, "added_participants").deliveryKey(),
            part(AT_NOON, new GroupId("g2"), "added_participants").deliveryKey(),
            part(AT_NOON, null, "added_participants").deliveryKey(),
            part(AT_NOON, GROUP, "removed_participants").deliveryKey(),
            part(AT_NOON, GROUP, null).deliveryKey());
    assertEquals(6, keys.size());
    assertEquals(
        part(AT_NOON, GROUP, "x").deliveryKey(),
        part(Origin.at(AT_NOON.occurredAt()), GROUP, "x").deliveryKey());
  }

  @Test
  void theSameTextOfTwoAccountsOrNumbersIsTwoFacts() {
    PhoneNumberId number = new PhoneNumberId("1");
    Set<String> keys =
        Set.of(
            part(new Origin(NOON, null, null), null, null).deliveryKey(),
            part(new Origin(NOON, null, "1"), null, null).deliveryKey(),
            part(new Origin(NOON, number, null), null, null).deliveryKey(),
            part(new Origin(NOON, number, "1"), null, null).deliveryKey(),
            part(new Origin(NOON, null, null, "1"), null, null).deliveryKey());
    assertEquals(5, keys.size());
  }

  @Test
  void aFingerprintStandsForTheText() {
    assertEquals(marked("{\"a\":1}", "f").deliveryKey(), marked("{}", "f").deliveryKey());
    assertNotEquals(marked("{}", "f").deliveryKey(), marked("{}", "g").deliveryKey());
  }

  private static UnrecognizedEvent marked(String raw, String fingerprint) {
    return new UnrecognizedEvent(AT_NOON, GROUP, "t", "k", null, "why", raw, fingerprint);
  }

  @Test
  void toStringSaysOfWhatItIsAPartAndMasksIt() {
    assertEquals(
        "UnrecognizedEvent[topic=t, type=k, part=wa_id?????, reason=why, raw=2 characters]",
        part(AT_NOON, GROUP, "wa_id\n7866").toString());
  }

  private static UnrecognizedEvent part(Origin origin, GroupId group, String part) {
    return new UnrecognizedEvent(origin, group, "t", "k", part, "why", "{}");
  }

  @Test
  void nullIsNamed() {
    assertEquals("origin", Refusal.ofNull(() -> new UnrecognizedEvent(null, null, "", "", "", "")));
    assertEquals(
        "topic", Refusal.ofNull(() -> new UnrecognizedEvent(AT_NOON, null, null, "", "", "")));
    assertEquals(
        "type", Refusal.ofNull(() -> new UnrecognizedEvent(AT_NOON, null, "", null, "", "")));
    assertEquals(
        "reason", Refusal.ofNull(() -> new UnrecognizedEvent(AT_NOON, null, "", "", null, "")));
    assertEquals(
        "raw", Refusal.ofNull(() -> new UnrecognizedEvent(AT_NOON, null, "", "", "", null)));
  }

  @Test
  void wordsFromOutsideCannotPoseAsALineOfALog() {
    var event =
        new UnrecognizedEvent(
            Origin.at(java.time.Instant.EPOCH),
            null,
            "a\nWARN all is lost",
            "x".repeat(65),
            "r",
            "");

    assertEquals(
        "UnrecognizedEvent[topic=a?WARN?all?is?lost, type="
            + "x".repeat(64)
            + "…, reason=r, raw=0 characters]",
        event.toString());
  }
}
