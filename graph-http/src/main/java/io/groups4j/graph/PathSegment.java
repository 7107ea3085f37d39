package io.groups4j.graph;

import java.nio.charset.StandardCharsets;

/** Writes text so that it is one segment of a path, or one value of a query, and nothing else. */
public final class PathSegment {

  private static final String HEX = "0123456789ABCDEF";

  private PathSegment() {}

  /** Percent-encodes all but the unreserved characters of RFC 3986, as UTF-8. */
  public static String encode(String text) {
    if (isUnreserved(text)) {
      // Nearly every id is: it stays the text it is.
      return text;
    }
    StringBuilder encoded = new StringBuilder(text.length() + 16);
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      if (isUnreserved((char) b)) {
        encoded.append((char) b);
      } else {
        encoded.append('%').append(HEX.charAt(b >> 4 & 0xF)).append(HEX.charAt(b & 0xF));
      }
    }
    return encoded.toString();
  }

  private static boolean isUnreserved(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isUnreserved(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUnreserved(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '-'
        || c == '.'
        || c == '_'
        || c == '~';
  }
}
