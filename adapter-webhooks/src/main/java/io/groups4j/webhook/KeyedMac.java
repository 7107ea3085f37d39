package io.groups4j.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA256 under one key, for any number of threads.
 *
 * <p>The key is set up once and each message gets a clone, which is as fast as one per thread and
 * leaves nothing behind in threads.
 */
final class KeyedMac {

  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;
  private final Mac untouched;

  KeyedMac(String secret) {
    key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    untouched = ready(key);
  }

  byte[] of(byte[] message) {
    return copy().doFinal(message);
  }

  private Mac copy() {
    try {
      return (Mac) untouched.clone();
    } catch (CloneNotSupportedException notWithThisProvider) {
      return ready(key);
    }
  }

  private static Mac ready(SecretKeySpec key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
    }
  }
}
