package io.groups4j.testkit.fake;

import static io.groups4j.testkit.fake.Files.FILM;
import static io.groups4j.testkit.fake.Files.MOVING;
import static io.groups4j.testkit.fake.Files.PDF;
import static io.groups4j.testkit.fake.Files.PICTURE;
import static io.groups4j.testkit.fake.Files.STILL;
import static io.groups4j.testkit.fake.Files.VOICE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.groups4j.domain.MediaFile;
import io.groups4j.domain.MediaKind;
import io.groups4j.port.Media;
import io.groups4j.port.RequestRejectedException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Uploads are held against their types, by how they begin. */
class FirstBytesTest {

  private final Media media = InMemoryWhatsApp.create().media();

  private static void assertRefused(int code, RequestRejectedException refused) {
    assertEquals(code, refused.providerError().orElseThrow().code());
  }

  static Stream<MediaFile> taken() {
    return Stream.of(
        PICTURE,
        PDF,
        VOICE,
        FILM,
        Files.file(MediaKind.IMAGE, "image/PNG", "\u0089PNG\r\n\u001A\n"),
        Files.file(MediaKind.VIDEO, "video/3gpp", "\0\0\0\24ftyp3gp4"),
        Files.file(MediaKind.AUDIO, "audio/mp4", "\0\0\0\24ftypM4A "),
        Files.file(MediaKind.AUDIO, "audio/amr", "#!AMR\n"),
        Files.file(MediaKind.AUDIO, "audio/mpeg", "ID3\4"),
        Files.file(MediaKind.AUDIO, "audio/mpeg", "\u00FF\u00FB"),
        Files.file(MediaKind.AUDIO, "audio/aac", "\u00FF\u00F1"),
        Files.file(MediaKind.AUDIO, "audio/aac", "ADIF"),
        Files.file(MediaKind.DOCUMENT, "text/plain", "x"),
        Files.sticker(STILL, 100 * 1024),
        Files.sticker(MOVING, 500 * 1024));
  }

  @ParameterizedTest
  @MethodSource("taken")
  void whatIsWhatItsTypeSaysIsTaken(MediaFile file) {
    assertEquals(file.size(), media.find(media.upload(file)).size());
  }

  static Stream<MediaFile> refused() {
    return Stream.of(
        Files.file(MediaKind.IMAGE, "image/jpeg", "\u0089PNG\r\n\u001A\n"),
        Files.file(MediaKind.IMAGE, "image/jpeg", "\u00FF\u00D8"),
        Files.file(MediaKind.IMAGE, "image/png", "\u0089PNG\n\u001A\n"),
        Files.file(MediaKind.VIDEO, "video/mp4", "ftypisom"),
        Files.file(MediaKind.AUDIO, "audio/ogg; codecs=opus", "ID3\4"),
        Files.file(MediaKind.AUDIO, "audio/mpeg", "\u00FF"),
        Files.file(MediaKind.AUDIO, "audio/mpeg", "\u00FF\u001B"),
        Files.file(MediaKind.AUDIO, "audio/aac", "\u00FF\u00FB"),
        Files.file(MediaKind.DOCUMENT, "application/pdf", " %PDF-1.7"),
        Files.file(MediaKind.DOCUMENT, "image/jpeg", "%PDF-1.7"),
        Files.file(MediaKind.STICKER, "image/webp", "RIFF\0\0\0\0WAVE"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatIsNotWhatItsTypeSaysIsRefused(MediaFile file) {
    assertRefused(131053, assertThrows(RequestRejectedException.class, () -> media.upload(file)));
  }
}
