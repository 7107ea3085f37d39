package io.groups4j.domain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaFileTest {

  private static final FileContent UNREAD = InputStream::nullInputStream;

  @ParameterizedTest
  @CsvSource({
    "IMAGE, image/jpeg",
    "IMAGE, IMAGE/PNG",
    "VIDEO, video/3gpp",
    "AUDIO, audio/ogg; codecs=opus",
    "AUDIO, audio/ogg;codecs=opus",
    "AUDIO, 'audio/ogg; codecs=\"opus\"'",
    "VIDEO, 'video/mp4; codecs=\"avc1.42E01E, mp4a.40.2\"; x=y'",
    "DOCUMENT, 'text/plain; x=\";\"'",
    "STICKER, image/webp",
    "DOCUMENT, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "DOCUMENT, text/plain; charset=utf-8"
  })
  void whatIsDocumentedIsKeptAsItIsWritten(MediaKind kind, String type) {
    MediaFile file = MediaFile.of(kind, type, 1, UNREAD);

    assertEquals(type, file.mimeType());
    assertEquals(kind, file.kind());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "IMAGE | image/gif | IMAGE has content of the type image/gif, allowed are image/jpeg,"
            + " image/png",
        "VIDEO | video/mpeg | VIDEO has content of the type video/mpeg, allowed are video/3gpp,"
            + " video/mp4",
        "AUDIO | video/mp4; x=y | AUDIO has content of the type video/mp4, allowed are audio/aac,"
            + " audio/amr, audio/mp4, audio/mpeg, audio/ogg",
        "STICKER | image/png | STICKER has content of the type image/png, allowed are image/webp"
      })
  void everyOtherTypeIsRefused(MediaKind kind, String type, String refusal) {
    assertEquals(refusal, Refusal.of(() -> MediaFile.of(kind, type, 1, UNREAD)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "pdf",
        "application/",
        "/pdf",
        "a/b/c",
        "a/b\r\nX-Evil: 1",
        "a/b; c",
        "a/b;",
        "a/b\"",
        "a/b; c=\"",
        "a/b; c=\"d",
        "a/b; c=\"d\"e",
        "a/b; c=\"d\r\nX-Evil: 1\"",
        "a/b; c=\"d\\\"\"",
        "a/b; c=\"ü\"",
        "a/b; c=\"\t\"",
        "a/ü",
        " a/b"
      })
  void whatIsNotWrittenLikeATypeIsRefused(String type) {
    String refusal = Refusal.of(() -> MediaFile.of(MediaKind.DOCUMENT, type, 1, UNREAD));

    assertTrue(
        refusal.matches(
            "type of content is \"[A-Za-z?]*\", which is not written like one, such as image/jpeg"),
        refusal);
  }

  @Test
  void aTypeIsComparedInNoLanguage() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(new Locale("tr", "TR"));
      assertEquals("IMAGE/PNG", MediaFile.of(MediaKind.IMAGE, "IMAGE/PNG", 1, UNREAD).mimeType());
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyKindHasItsLimit(MediaKind kind) {
    String type = kind.mimeTypes().stream().findAny().orElse("application/pdf");
    assertEquals(kind.maxBytes(), MediaFile.of(kind, type, kind.maxBytes(), UNREAD).size());
    for (long wrong : new long[] {-1, 0, kind.maxBytes() + 1, Long.MAX_VALUE}) {
      assertEquals(
          kind + " has " + wrong + " bytes, 1 to " + kind.maxBytes() + " are allowed",
          Refusal.of(() -> MediaFile.of(kind, type, wrong, UNREAD)));
    }
  }

  @Test
  void aFileInMemoryIsCopied() throws IOException {
    byte[] bytes = {1, 2, 3};
    MediaFile file = MediaFile.of(MediaKind.DOCUMENT, "application/pdf", bytes);
    bytes[0] = 9;

    assertEquals(3, file.size());
    assertArrayEquals(new byte[] {1, 2, 3}, file.open().readAllBytes());
    assertArrayEquals(new byte[] {1, 2, 3}, file.open().readAllBytes());
    assertEquals(
        "STICKER has 0 bytes, 1 to 512000 are allowed",
        Refusal.of(() -> MediaFile.of(MediaKind.STICKER, "image/webp", new byte[0])));
  }

  @Test
  void aFileOfAnotherSizeThanWasSaidCannotBeReadToItsEnd() {
    MediaFile shorter = MediaFile.of(MediaKind.DOCUMENT, "a/b", 4, content(3));
    MediaFile longer = MediaFile.of(MediaKind.DOCUMENT, "a/b", 2, content(3));

    assertEquals(
        "file has 3 bytes now, and had 4 when it was checked",
        assertThrows(IOException.class, () -> shorter.open().readAllBytes()).getMessage());
    assertEquals(
        "file has more bytes now than the 2 that were checked",
        assertThrows(IOException.class, () -> longer.open().readAllBytes()).getMessage());
  }

  private static FileContent content(int size) {
    return () -> new ByteArrayInputStream(new byte[size]);
  }

  @Test
  void whatIsInItIsNotShown() {
    assertEquals(
        "MediaFile[IMAGE, image/png, 7 bytes]",
        MediaFile.of(MediaKind.IMAGE, "image/png", 7, UNREAD).toString());
    assertEquals(
        "MediaInfo[M, url=…, image?png, 7 bytes]",
        new MediaInfo(
                new MediaId("M"), URI.create("https://a/?hash=secret"), "image/png", "digest", 7L)
            .toString());
    assertEquals(
        "MediaInfo[M, url=none, -, null bytes]",
        new MediaInfo(new MediaId("M"), null, null, null, null).toString());
    assertEquals(
        "MediaInfo[M, url=none, a?b?????????????ERROR, 7 bytes]",
        new MediaInfo(new MediaId("M"), null, "a/b\n+17865347866ERROR", null, 7L).toString());
  }

  @Test
  void nullIsNamed() {
    assertEquals("kind", Refusal.ofNull(() -> MediaFile.of(null, "a/b", 1, UNREAD)));
    assertEquals("mimeType", Refusal.ofNull(() -> MediaFile.of(MediaKind.IMAGE, null, 1, UNREAD)));
    assertEquals(
        "content",
        Refusal.ofNull(() -> MediaFile.of(MediaKind.DOCUMENT, "a/b", 1, (FileContent) null)));
    assertEquals("id", Refusal.ofNull(() -> new MediaInfo(null, null, null, null, null)));
  }
}
