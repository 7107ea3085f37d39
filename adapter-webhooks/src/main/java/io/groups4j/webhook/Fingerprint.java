package io.groups4j.webhook;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A digest of JSON, in which the order of members makes no difference and nothing can be read. */
final class Fingerprint {

  private Fingerprint() {}

  /**
   * A digest of a value and of where or when it was found.
   *
   * @param found tells it from the same value elsewhere; null if nothing does
   */
  static String of(@Nullable String found, JsonValue value) {
    StringBuilder text = new StringBuilder();
    append(text, found == null ? "" : found);
    append(text, value);
    try {
      byte[] sha256 =
          MessageDigest.getInstance("SHA-256")
              .digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sha256);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  private static void append(StringBuilder text, JsonValue value) {
    if (value instanceof JsonObject object) {
      text.append('{');
      new TreeMap<>(object)
          .forEach(
              (name, member) -> {
                append(text, name);
                append(text, member);
              });
      text.append('}');
    } else if (value instanceof JsonArray array) {
      text.append('[');
      array.forEach(item -> append(text, item));
      text.append(']');
    } else {
      append(text, value.toString());
    }
  }

  /** Behind its length, so that it ends where it ends, whatever is in it. */
  private static void append(StringBuilder text, String part) {
    text.append(part.length()).append(':').append(part);
  }
}
