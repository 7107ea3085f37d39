package io.groups4j.webhook;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The question whether this URL is meant to receive webhooks: Meta, "Create a webhook endpoint".
 *
 * <p>{@code GET ?hub.mode=subscribe&hub.challenge=…&hub.verify_token=…} is answered with the
 * challenge if the token is the one agreed on.
 */
final class SubscriptionChallenge {

  private final byte[] verifyToken;

  SubscriptionChallenge(String verifyToken) {
    this.verifyToken = verifyToken.getBytes(StandardCharsets.UTF_8);
  }

  /** The text to send back; null if the question is not rightly put. */
  @Nullable String answerTo(@Nullable String rawQuery) {
    Map<String, String> question = decode(rawQuery == null ? "" : rawQuery);
    byte[] token = question.getOrDefault("hub.verify_token", "").getBytes(StandardCharsets.UTF_8);
    boolean trusted = MessageDigest.isEqual(verifyToken, token);
    return trusted && "subscribe".equals(question.get("hub.mode"))
        ? question.get("hub.challenge")
        : null;
  }

  private static Map<String, String> decode(String rawQuery) {
    Map<String, String> parameters = new HashMap<>();
    for (String pair : rawQuery.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        try {
          parameters.putIfAbsent(
              URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
              URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformed) {
          // A parameter that cannot be read is a missing one, and a missing one is refused.
          continue;
        }
      }
    }
    return parameters;
  }
}
