package io.groups4j.graph;

import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a digest, which documents show as hexadecimal in one place and as base64 in another. */
final class Sha256 {

  private static final Pattern HEX = Pattern.compile("[0-9A-Fa-f]{64}");
  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{43}=?");

  private Sha256() {}

  /** The digest; null when it is written in no such way. */
  static byte @Nullable [] read(String text) {
    String digest = text.strip();
    if (HEX.matcher(digest).matches()) {
      return HexFormat.of().parseHex(digest);
    }
    if (BASE64.matcher(digest).matches()) {
      return Base64.getDecoder().decode(digest.replace('-', '+').replace('_', '/'));
    }
    return null;
  }
}
