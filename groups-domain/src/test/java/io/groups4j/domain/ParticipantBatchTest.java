package io.groups4j.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParticipantBatchTest {

  private static final ParticipantId ANA = ParticipantId.ofWaId("17865347866");
  private static final ParticipantId BEN = ParticipantId.ofUserId("US.134912");

  private static List<ParticipantId> people(int count) {
    return IntStream.range(0, count).mapToObj(n -> ParticipantId.ofWaId("1555555010" + n)).toList();
  }

  private static String refusalOf(ParticipantId... participants) {
    return Refusal.of(() -> ParticipantBatch.of(List.of(participants)));
  }

  @Test
  void peopleStayInTheirOrder() {
    assertEquals(List.of(BEN, ANA), ParticipantBatch.of(List.of(BEN, ANA)).participants());
  }

  @Test
  void oneToEightAreAllowed() {
    assertEquals(8, ParticipantBatch.MAX);
    assertEquals(1, ParticipantBatch.of(people(1)).participants().size());
    assertEquals(8, ParticipantBatch.of(people(8)).participants().size());
    assertEquals(
        "participants are 0, 1 to 8 are allowed in one call",
        Refusal.of(() -> ParticipantBatch.of(List.of())));
    assertEquals(
        "participants are 9, 1 to 8 are allowed in one call",
        Refusal.of(() -> ParticipantBatch.of(people(9))));
  }

  @Test
  void theSamePersonTwiceIsRefusedWithoutShowingThem() {
    assertEquals(
        "participants have the same person twice, at index 0 and at index 2; name each once",
        refusalOf(ANA, BEN, ANA));
  }

  @ParameterizedTest
  @ValueSource(strings = {"+1 786 534-7866", "+17865347866", "1 (786) 534-7866", "17865347866"})
  void twoSpellingsOfOneNumberAreTheSamePerson(String input) {
    assertEquals(
        "participants have the same person twice, at index 1 and at index 2; name each once",
        refusalOf(BEN, ParticipantId.ofInput(input), ANA));
  }

  @Test
  void whoeverSharesAnIdentityIsTheSamePerson() {
    ParticipantId both = new ParticipantId("17865347866", "US.7");
    assertEquals(
        "participants have the same person twice, at index 0 and at index 1; name each once",
        refusalOf(both, ParticipantId.ofUserId("US.7")));
    assertEquals(
        "participants have the same person twice, at index 0 and at index 1; name each once",
        refusalOf(ParticipantId.ofInput("US.7"), both));
  }

  @Test
  void whatCannotBeRecognisedAsTheSamePersonIsSent() {
    List<ParticipantId> perhapsOne =
        List.of(ANA, ParticipantId.ofInput("786 534-7866"), ParticipantId.ofUserId("US.7"));

    assertEquals(perhapsOne, ParticipantBatch.of(perhapsOne).participants());
  }

  @Test
  void whatHasNoFormOnTheWireIsRefusedWithoutShowingIt() {
    assertEquals(
        "participant at index 1 has half a surrogate pair, none is allowed",
        refusalOf(ANA, ParticipantId.ofUserId("US.\ud83d")));
    assertEquals(
        "participant at index 1 has a control character at index 3, none is allowed",
        refusalOf(BEN, ParticipantId.ofWaId("178\n65347866")));
    assertEquals(
        "participant at index 0 has a control character at index 0, none is allowed",
        refusalOf(ParticipantId.ofInput("\t17865347866")));
  }

  @Test
  void whatIsNotSentIsNobodysBusiness() {
    ParticipantId odd = new ParticipantId("17865347866", "\ud83d", "\n");

    assertEquals(List.of(odd), ParticipantBatch.of(List.of(odd)).participants());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ana",
        "@ana.reads",
        "+",
        "() -",
        "+1 786 534-7866 ext. 2",
        "1.786.534.7866",
        // An address book's no-break hyphen, and a mark that nobody sees.
        "+1 786 534\u20117866",
        "\u202a+17865347866",
        "١٧٨٦٥٣٤٧٨٦٦",
        "US.",
        "US.1 "
      })
  void anInputThatNamesNobodyIsRefusedWithoutShowingIt(String input) {
    assertEquals(
        "participant at index 1 has an input that is neither a phone number, made of digits, +, -,"
            + " brackets and spaces, nor a business-scoped user id such as US.1349",
        refusalOf(ANA, ParticipantId.ofInput(input)));
  }

  @Test
  void aUserIdOfTheProvidersIsTakenAsItIs() {
    ParticipantId odd = new ParticipantId(null, "abc", "abc");

    assertEquals(List.of(odd), ParticipantBatch.of(List.of(odd)).participants());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abc",
        "+",
        "1+7865347866",
        "++17865347866",
        "1 786 534-7866",
        "US.1",
        "١٧٨٦٥٣٤٧٨٦٦"
      })
  void aWhatsAppIdIsDigitsAndRefusedOtherwiseWithoutShowingIt(String waId) {
    assertEquals(
        "participant at index 1 has a WhatsApp id that is not made of digits; a phone number"
            + " that is written otherwise is an input",
        refusalOf(ANA, new ParticipantId(waId, "US.1", "17865347866")));
  }

  @Test
  void theListIsCopied() {
    List<ParticipantId> mine = new ArrayList<>(List.of(ANA));
    ParticipantBatch batch = new ParticipantBatch(mine);
    mine.clear();

    assertEquals(List.of(ANA), batch.participants());
    assertThrows(UnsupportedOperationException.class, () -> batch.participants().clear());
  }

  @Test
  void toStringSaysHowManyAndNotWho() {
    assertEquals("ParticipantBatch[2]", ParticipantBatch.of(List.of(ANA, BEN)).toString());
  }
}
