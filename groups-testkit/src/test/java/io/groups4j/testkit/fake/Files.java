package io.groups4j.testkit.fake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.groups4j.domain.MediaFile;
import io.groups4j.domain.MediaKind;
import io.groups4j.testkit.fixture.Jpeg;
import java.util.Arrays;

/** Files that are nothing but how they begin, for tests. */
final class Files {

  static final MediaFile PICTURE =
      MediaFile.of(MediaKind.IMAGE, "image/jpeg", Jpeg.square(1).bytes());
  static final MediaFile PDF = file(MediaKind.DOCUMENT, "application/pdf", "%PDF-1.7");
  static final MediaFile VOICE = file(MediaKind.AUDIO, "audio/ogg; codecs=opus", "OggS\0\2");
  static final MediaFile FILM = file(MediaKind.VIDEO, "video/mp4", "\0\0\0\24ftypisom");
  static final String STILL = "RIFF\0\0\0\0WEBPVP8 ";
  static final String MOVING = "RIFF\0\0\0\0WEBPVP8X\12\0\0\0\2\0\0\0";

  private Files() {}

  static MediaFile file(MediaKind kind, String mimeType, String bytes) {
    return MediaFile.of(kind, mimeType, bytes.getBytes(ISO_8859_1));
  }

  static MediaFile sticker(String head, int size) {
    return MediaFile.of(
        MediaKind.STICKER, "image/webp", Arrays.copyOf(head.getBytes(ISO_8859_1), size));
  }
}
