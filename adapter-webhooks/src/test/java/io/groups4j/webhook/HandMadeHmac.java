package io.groups4j.webhook;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** HMAC-SHA256 as RFC 2104 writes it down, so that signatures do not check themselves. */
final class HandMadeHmac {

  private static final int BLOCK = 64;

  private HandMadeHmac() {}

  static String hex(String secret, byte[] message) {
    byte[] key = secret.getBytes(StandardCharsets.UTF_8);
    byte[] block = Arrays.copyOf(key.length > BLOCK ? sha256(key, new byte[0]) : key, BLOCK);
    byte[] inner = sha256(xor(block, 0x36), message);
    return HexFormat.of().formatHex(sha256(xor(block, 0x5c), inner));
  }

  private static byte[] xor(byte[] block, int pad) {
    byte[] padded = new byte[block.length];
    for (int i = 0; i < block.length; i++) {
      padded[i] = (byte) (block[i] ^ pad);
    }
    return padded;
  }

  private static byte[] sha256(byte[] first, byte[] second) {
    try {
      ByteArrayOutputStream both = new ByteArrayOutputStream();
      both.writeBytes(first);
      both.writeBytes(second);
      return MessageDigest.getInstance("SHA-256").digest(both.toByteArray());
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
