package io.groups4j.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupDescriptionTest {

  private static final String EMOJI = "😀";

  @Test
  void theLimitIsTheDocumentedOne() {
    assertEquals(2048, GroupDescription.MAX_LENGTH);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2047, 2048})
  void upTo2048CharactersAreAllowed(int length) {
    String text = "x".repeat(length);
    assertEquals(text, new GroupDescription(text).value());
  }

  @Test
  void with2049CharactersItIsRefused() {
    assertEquals(
        "description has 2049 characters, at most 2048 are allowed",
        Refusal.of(() -> new GroupDescription("x".repeat(2049))));
  }

  @Test
  void anEmojiCountsAsOneCharacter() {
    String text = EMOJI.repeat(2048);
    assertEquals(text, new GroupDescription(text).value());
    assertEquals(
        "description has 2049 characters, at most 2048 are allowed",
        Refusal.of(() -> new GroupDescription(EMOJI.repeat(2049))));
  }

  @Test
  void theTextIsKeptAsItIs() {
    assertEquals(
        "  We meet\non Thursdays. ", new GroupDescription("  We meet\non Thursdays. ").value());
  }

  @Test
  void aTextCutThroughAnEmojiIsRefused() {
    assertEquals(
        "description has half a surrogate pair, none is allowed",
        Refusal.of(() -> new GroupDescription("We read " + EMOJI.charAt(0))));
  }

  @Test
  void nullIsNamed() {
    assertEquals("description", Refusal.ofNull(() -> new GroupDescription(null)));
  }
}
