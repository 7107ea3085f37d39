package io.groups4j.webhook;

import java.security.MessageDigest;
import java.util.HexFormat;

/** A header with an HMAC-SHA256 over the raw body in hex, under any of several secrets. */
final class BodySignature {

  private static final String PREFIX = "sha256=";
  private static final byte[] MALFORMED = {};

  private final String header;
  private final boolean prefixed;
  private final Keyring<KeyedMac> secrets;

  /**
   * Checks one header.
   *
   * @param prefixed whether {@code sha256=} has to stand before the hex, or only may
   */
  BodySignature(String header, boolean prefixed, Keyring<KeyedMac> secrets) {
    this.header = header;
    this.prefixed = prefixed;
    this.secrets = secrets;
  }

  boolean confirms(WebhookRequest request) {
    String signature = request.unambiguous(header);
    if (signature == null) {
      return false;
    }
    byte[] claimed = decode(signature);
    return secrets.any(mac -> MessageDigest.isEqual(mac.of(request.body()), claimed));
  }

  /** The bytes of the signature; none, which no HMAC equals, if it is malformed. */
  private byte[] decode(String signature) {
    boolean has = signature.startsWith(PREFIX);
    if (prefixed && !has) {
      return MALFORMED;
    }
    try {
      return HexFormat.of().parseHex(signature, has ? PREFIX.length() : 0, signature.length());
    } catch (IllegalArgumentException malformed) {
      return MALFORMED;
    }
  }
}
