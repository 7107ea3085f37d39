package io.groups4j.testkit.fake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.groups4j.domain.MediaKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Whether a file begins like its type does, and no more than that.
 *
 * <p>A type that is not known here is believed.
 */
final class FirstBytes {

  private static final Map<String, Predicate<byte[]>> BEGINNINGS =
      Map.ofEntries(
          Map.entry("image/jpeg", file -> has(file, 0, "\u00FF\u00D8\u00FF")),
          Map.entry("image/png", file -> has(file, 0, "\u0089PNG\r\n\u001A\n")),
          Map.entry("image/webp", file -> has(file, 0, "RIFF") && has(file, 8, "WEBP")),
          Map.entry("video/mp4", FirstBytes::isIsoMedia),
          Map.entry("video/3gpp", FirstBytes::isIsoMedia),
          Map.entry("audio/mp4", FirstBytes::isIsoMedia),
          Map.entry("audio/ogg", file -> has(file, 0, "OggS")),
          Map.entry("audio/amr", file -> has(file, 0, "#!AMR")),
          Map.entry("audio/mpeg", file -> has(file, 0, "ID3") || isSynchronised(file, 0xE0, 0xE0)),
          Map.entry("audio/aac", file -> has(file, 0, "ADIF") || isSynchronised(file, 0xF6, 0xF0)),
          Map.entry("application/pdf", file -> has(file, 0, "%PDF-")));

  private static final int WEBP_FLAGS = 20;
  private static final int ANIMATION = 0x02;

  private FirstBytes() {}

  /** The type without its parameters, in lower case. */
  static String essence(String mimeType) {
    return mimeType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /** What a file of this type is taken for: the provider is not told anything else. */
  static MediaKind kind(String mimeType) {
    String essence = essence(mimeType);
    return Arrays.stream(MediaKind.values())
        .filter(kind -> kind.mimeTypes().contains(essence))
        .findFirst()
        .orElse(MediaKind.DOCUMENT);
  }

  static boolean fit(String mimeType, byte[] file) {
    return BEGINNINGS.getOrDefault(essence(mimeType), any -> true).test(file);
  }

  /** Whether it is a sticker that moves: its extended header says so. */
  static boolean areOfMovingWebp(byte[] file) {
    return has(file, 8, "WEBPVP8X")
        && file.length > WEBP_FLAGS
        && (file[WEBP_FLAGS] & ANIMATION) != 0;
  }

  private static boolean isIsoMedia(byte[] file) {
    return has(file, 4, "ftyp");
  }

  /** Eleven or twelve bits that begin every frame, and what comes after them. */
  private static boolean isSynchronised(byte[] file, int mask, int expected) {
    return has(file, 0, "\u00FF") && file.length > 1 && (file[1] & mask) == expected;
  }

  private static boolean has(byte[] file, int from, String expected) {
    byte[] bytes = expected.getBytes(ISO_8859_1);
    int to = from + bytes.length;
    return file.length >= to && Arrays.equals(file, from, to, bytes, 0, bytes.length);
  }
}
