package io.groups4j.testkit.simulator;

import com.sun.net.httpserver.Headers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * What a call has to carry to be let in.
 *
 * @param header where
 * @param expected what, the only value that opens
 * @param refusal what a call is answered with that does not carry it
 */
record Key(String header, byte[] expected, Answer refusal) {

  static Key bearer(String token) {
    return new Key("Authorization", bytes("Bearer " + token), Answer.badToken());
  }

  /** 360dialog, "Group Management". */
  static Key dialog360(String key) {
    return new Key("D360-API-KEY", bytes(key), Answer.own(401, "Invalid API key"));
  }

  boolean opens(Headers headers) {
    String given = headers.getFirst(header);
    return given != null && MessageDigest.isEqual(expected, bytes(given));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Shows where, and not what. */
  @Override
  public String toString() {
    return "Key[" + header + "]";
  }
}
