package io.groups4j.testkit.fake;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.groups4j.domain.FileContent;
import io.groups4j.domain.MediaFile;
import io.groups4j.domain.MediaId;
import io.groups4j.domain.MediaInfo;
import io.groups4j.domain.MediaKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A file that WhatsApp keeps.
 *
 * @param content nobody else's, and never changed
 * @param until when it is gone
 */
record StoredFile(
    MediaId id, MediaKind kind, String mimeType, byte[] content, byte[] sha256, Instant until) {

  private static final int PIECE = 1 << 16;
  private static final Duration URL_LIFE = Duration.ofMinutes(5);

  StoredFile(MediaId id, MediaKind kind, String mimeType, byte[] content, Instant until) {
    this(id, kind, mimeType, content, sha256(content), until);
  }

  boolean isThereAt(Instant time) {
    return time.isBefore(until);
  }

  MediaInfo describe(Instant time) {
    return new MediaInfo(
        id, url(time), mimeType, HexFormat.of().formatHex(sha256), (long) content.length);
  }

  /** As webhooks write it, which is not as the description does. */
  String base64Digest() {
    return Base64.getEncoder().encodeToString(sha256);
  }

  /** Where it can be got from for 5 minutes. */
  URI url(Instant time) {
    return URI.create("https://lookaside.fbsbx.com" + place(time.plus(URL_LIFE).getEpochSecond()));
  }

  /** Whether somebody was given that place, and not too long ago. */
  boolean isAt(String place, long ends, Instant time) {
    return place(ends).equals(place) && time.getEpochSecond() < ends;
  }

  private String place(long ends) {
    byte[] given = (id.value() + ":" + ends + ":" + base64Digest()).getBytes(US_ASCII);
    String hash = Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(given));
    return Shelf.ATTACHMENTS + "?mid=" + id.value() + "&ext=" + ends + "&hash=" + hash;
  }

  /** In pieces of their own: whoever takes them could change them. */
  void writeTo(OutputStream out) throws IOException {
    for (int from = 0; from < content.length; from += PIECE) {
      out.write(Arrays.copyOfRange(content, from, Math.min(content.length, from + PIECE)));
    }
  }

  MediaFile file() {
    FileContent bytes = () -> new ByteArrayInputStream(content);
    return MediaFile.of(kind, mimeType, content.length, bytes);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  /** Shows what and how large it is. */
  @Override
  public String toString() {
    return "StoredFile[" + mimeType + ", " + content.length + " bytes]";
  }
}
