package io.groups4j.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** What may be sent of each kind: Meta, the pages of the message types. */
class MediaKindTest {

  @Test
  void sizesAreTheDocumentedOnes() {
    assertEquals(5_242_880, MediaKind.IMAGE.maxBytes());
    assertEquals(16_777_216, MediaKind.VIDEO.maxBytes());
    assertEquals(16_777_216, MediaKind.AUDIO.maxBytes());
    assertEquals(104_857_600, MediaKind.DOCUMENT.maxBytes());
    assertEquals(512_000, MediaKind.STICKER.maxBytes());
    assertEquals(102_400, MediaKind.MAX_STATIC_STICKER);
  }

  @Test
  void typesOfContentAreTheDocumentedOnes() {
    assertEquals(Set.of("image/jpeg", "image/png"), MediaKind.IMAGE.mimeTypes());
    assertEquals(Set.of("video/mp4", "video/3gpp"), MediaKind.VIDEO.mimeTypes());
    assertEquals(
        Set.of("audio/aac", "audio/amr", "audio/mpeg", "audio/mp4", "audio/ogg"),
        MediaKind.AUDIO.mimeTypes());
    assertEquals(Set.of(), MediaKind.DOCUMENT.mimeTypes());
    assertEquals(Set.of("image/webp"), MediaKind.STICKER.mimeTypes());
  }
}
