package io.groups4j.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParticipantTest {

  private static final String NUMBER = "4915112345678";
  private static final String USER = "US.13491208655302741918";

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n"})
  void blankCountsAsAbsent(String blank) {
    assertEquals(ParticipantId.ofWaId(NUMBER), new ParticipantId(NUMBER, blank));
    assertEquals(ParticipantId.ofUserId(USER), new ParticipantId(blank, USER));
    assertNull(new ParticipantId(NUMBER, blank).userId());
    assertNull(new ParticipantId(blank, USER).waId());
  }

  @Test
  void withoutAnyIdentityItIsRefused() {
    for (String one : Arrays.asList(null, "", " ")) {
      for (String other : Arrays.asList(null, "", " ")) {
        assertEquals(
            "participant has neither a WhatsApp id nor a user id nor an input, one is needed",
            Refusal.of(() -> new ParticipantId(one, other, " ")));
      }
    }
  }

  @Test
  void bothIdentitiesCount() {
    ParticipantId both = new ParticipantId(NUMBER, USER);
    assertEquals(NUMBER, both.waId());
    assertEquals(USER, both.userId());
    assertNotEquals(ParticipantId.ofWaId(NUMBER), both);
  }

  @Test
  void toStringSaysWhichIdentitiesAreKnownAndNotWhat() {
    assertEquals("ParticipantId[waId]", ParticipantId.ofWaId(NUMBER).toString());
    assertEquals("ParticipantId[userId]", ParticipantId.ofUserId(USER).toString());
    assertEquals("ParticipantId[input]", ParticipantId.ofInput(NUMBER).toString());
    assertEquals("ParticipantId[waId, userId]", new ParticipantId(NUMBER, USER).toString());
  }

  @Test
  void aParticipantShowsNeitherNameNorNumber() {
    Participant ana = new Participant(new ParticipantId(NUMBER, USER), "US.99", "ana.reads");
    assertEquals("Participant[ParticipantId[waId, userId]]", ana.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"+1 786 534-7866", "17865347866", "+1 (786) 534-7866", " 17865347866 "})
  void anInputIsTheNumberHoweverItIsWritten(String input) {
    ParticipantId asked = ParticipantId.ofInput(input);
    assertTrue(asked.isSameAs(ParticipantId.ofWaId("17865347866")));
    assertTrue(ParticipantId.ofWaId("17865347866").isSameAs(asked));
    assertTrue(asked.isSameAs(ParticipantId.ofInput("+17865347866")));
    assertFalse(asked.isSameAs(ParticipantId.ofWaId("17865347867")));
    assertFalse(asked.isSameAs(ParticipantId.ofUserId(USER)));
  }

  @Test
  void dotsAreInNoNumber() {
    ParticipantId dotted = ParticipantId.ofInput("1.786.534.7866");
    assertFalse(dotted.isSameAs(ParticipantId.ofWaId("17865347866")));
  }

  @Test
  void anInputCanBeAUserId() {
    assertTrue(ParticipantId.ofInput(USER).isSameAs(new ParticipantId(NUMBER, USER)));
    assertFalse(ParticipantId.ofInput(USER).isSameAs(ParticipantId.ofWaId(NUMBER)));
    // The digits of a user id are no number.
    assertFalse(ParticipantId.ofUserId("US.17865347866").isSameAs(ParticipantId.ofWaId(NUMBER)));
    assertFalse(
        ParticipantId.ofUserId("US.17865347866").isSameAs(ParticipantId.ofWaId("17865347866")));
  }

  @Test
  void oneSharedIdentityIsEnough() {
    ParticipantId known = new ParticipantId(NUMBER, USER);
    assertTrue(known.isSameAs(ParticipantId.ofWaId(NUMBER)));
    assertTrue(known.isSameAs(ParticipantId.ofUserId(USER)));
    assertTrue(known.isSameAs(new ParticipantId("1", USER)));
    assertFalse(known.isSameAs(new ParticipantId("1", "US.1")));
    assertFalse(ParticipantId.ofWaId(NUMBER).isSameAs(ParticipantId.ofUserId(USER)));
  }

  @Test
  void aRequestCallsThemByWhatIsSurest() {
    String number = "+1 786 534-7866";
    assertAddressed(NUMBER, false, new ParticipantId(NUMBER, USER, number));
    assertAddressed(USER, true, new ParticipantId(null, USER, number));
    assertAddressed(number, false, ParticipantId.ofInput(number));
    assertAddressed("anything", true, ParticipantId.ofUserId("anything"));
    // The id that is known as one stays one, whatever it looks like.
    assertAddressed("US.1", false, ParticipantId.ofWaId("US.1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {USER, "US.a1B2", "us.1", "US.ENT.134912"})
  void anInputThatIsWrittenLikeAUserIdIsOne(String input) {
    assertAddressed(input, true, ParticipantId.ofInput(input));
  }

  @ParameterizedTest
  @ValueSource(strings = {"US.", "USA.1", "U.1", "US1", "US.1-2", "US.ENT.", "1.2", "17865347866"})
  void anInputThatIsNotWrittenLikeAUserIdIsNone(String input) {
    assertAddressed(input, false, ParticipantId.ofInput(input));
    assertAddressed("US." + "1".repeat(129), false, ParticipantId.ofInput("US." + "1".repeat(129)));
  }

  private static void assertAddressed(String address, boolean byUserId, ParticipantId who) {
    assertEquals(address, who.address());
    assertEquals(byUserId, who.isAddressedByUserId());
  }

  @Test
  void aNationalSpellingIsNotTakenForTheInternationalNumber() {
    assertFalse(
        ParticipantId.ofInput("786 534-7866").isSameAs(ParticipantId.ofWaId("17865347866")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t"})
  void aBlankNameIsNone(String blank) {
    Participant nameless = new Participant(ParticipantId.ofWaId(NUMBER), null, null);
    assertEquals(nameless, new Participant(ParticipantId.ofWaId(NUMBER), blank, blank));
  }

  @Test
  void aLongTextThatIsNoNumberIsComparedInOnePass() {
    // Going back over it for each digit would take hours.
    ParticipantId digits = ParticipantId.ofInput("1".repeat(3_000_000) + "x");
    assertFalse(digits.isSameAs(ParticipantId.ofWaId(NUMBER)));
  }

  @Test
  void nullIsNamed() {
    assertEquals("id", Refusal.ofNull(() -> new Participant(null, null, null)));
  }
}
