package io.groups4j.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupSubjectTest {

  private static final String EMOJI = "😀";

  @Test
  void theLimitIsTheDocumentedOne() {
    assertEquals(128, GroupSubject.MAX_LENGTH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n \u2003"})
  void nothingButWhitespaceIsRefused(String blank) {
    assertEquals(
        "subject has 0 characters, 1 to 128 are allowed",
        Refusal.of(() -> new GroupSubject(blank)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 127, 128})
  void upTo128CharactersAreKeptAsTheyAre(int length) {
    String name = "x".repeat(length);
    assertEquals(name, new GroupSubject(name).value());
  }

  @Test
  void with129CharactersItIsRefused() {
    assertEquals(
        "subject has 129 characters, 1 to 128 are allowed",
        Refusal.of(() -> new GroupSubject("x".repeat(129))));
  }

  @Test
  void anEmojiCountsAsOneCharacter() {
    String name = EMOJI.repeat(128);
    assertEquals(name, new GroupSubject(name).value());
    assertEquals(
        "subject has 129 characters, 1 to 128 are allowed",
        Refusal.of(() -> new GroupSubject(EMOJI.repeat(129))));
  }

  @Test
  void surroundingWhitespaceIsRemovedBeforeCounting() {
    String padded = "\u2003 \n" + "x".repeat(128) + " \t";
    assertEquals("x".repeat(128), new GroupSubject(padded).value());
  }

  @Test
  void whitespaceInsideStays() {
    assertEquals("Book  club", new GroupSubject(" Book  club ").value());
  }

  @Test
  void aNameCutThroughAnEmojiIsRefused() {
    // What substring(0, 127) leaves of a longer name, and what no encoder can send.
    assertEquals(
        "subject has half a surrogate pair, none is allowed",
        Refusal.of(() -> new GroupSubject("Book club " + EMOJI.charAt(0))));
    assertEquals(
        "subject has half a surrogate pair, none is allowed",
        Refusal.of(() -> new GroupSubject(EMOJI.charAt(1) + " club")));
  }

  @Test
  void nullIsNamed() {
    assertEquals("subject", Refusal.ofNull(() -> new GroupSubject(null)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u00a0", "\u200b\u2060", "\u3000\u00a0\ufeff"})
  void nothingToSeeIsNoName(String invisible) {
    assertEquals(
        "subject has 0 characters, 1 to 128 are allowed",
        assertThrows(IllegalArgumentException.class, () -> new GroupSubject(invisible))
            .getMessage());
  }
}
