package io.groups4j.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Meta, "Text messages". */
class TextMessageTest {

  private static final String EMOJI = "😀";

  @ParameterizedTest
  @ValueSource(ints = {1, 4095, 4096})
  void upTo4096CharactersAreSentAsTheyAre(int length) {
    assertEquals("x".repeat(length), TextMessage.of("x".repeat(length)).body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t", "\u00a0\u200b"})
  void aTextWithNothingToSeeIsRefused(String invisible) {
    assertEquals(
        "text has 0 characters, 1 to 4096 are allowed",
        Refusal.of(() -> TextMessage.of(invisible)));
  }

  @Test
  void aTextOf4097CharactersIsRefused() {
    assertEquals(
        "text has 4097 characters, 1 to 4096 are allowed",
        Refusal.of(() -> TextMessage.of("x".repeat(4097))));
  }

  @Test
  void anEmojiCountsAsOneCharacterAndHalfOfOneIsRefused() {
    assertEquals(8192, TextMessage.of(EMOJI.repeat(4096)).body().length());
    assertEquals(
        "text has half a surrogate pair, none is allowed",
        Refusal.of(() -> TextMessage.of("x" + EMOJI.charAt(0))));
  }

  @Test
  void lineBreaksAndSurroundingSpacesStay() {
    assertEquals(" a\n\tb ", TextMessage.of(" a\n\tb ").body());
  }

  @Test
  void thereIsAPreviewOnlyForWhoWantsOne() {
    assertFalse(TextMessage.of("https://example.com").preview());
    assertTrue(TextMessage.of("https://example.com").withPreview().preview());
    assertEquals("a", TextMessage.of("a").withPreview().body());
  }

  @Test
  void whatItSaysIsNotShown() {
    assertEquals("TextMessage[6 characters, preview=false]", TextMessage.of("secret").toString());
  }

  @Test
  void nullIsNamed() {
    assertEquals("text", Refusal.ofNull(() -> TextMessage.of(null)));
  }
}
