package io.groups4j.port;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** What stands for a key on the disk: as good for comparing, and says nothing of people. */
final class KeyDigest {

  /** How long every digest is: SHA-256 in Base64 without padding. */
  static final int LENGTH = 43;

  private KeyDigest() {}

  static String of(String key) {
    try {
      // UTF-16, since UTF-8 has one and the same question mark for every half of a character.
      byte[] sha256 =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_16BE));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  static boolean looksLikeOne(String text) {
    return text.length() == LENGTH && text.chars().allMatch(KeyDigest::isOfBase64);
  }

  private static boolean isOfBase64(int c) {
    return c >= 'A' && c <= 'Z'
        || c >= 'a' && c <= 'z'
        || c >= '0' && c <= '9'
        || c == '-'
        || c == '_';
  }
}
