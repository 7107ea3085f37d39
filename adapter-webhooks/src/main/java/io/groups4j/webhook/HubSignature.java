package io.groups4j.webhook;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Meta's signature: {@code X-Hub-Signature-256: sha256=<hex>}, an HMAC-SHA256 over the raw body
 * keyed with the app secret.
 *
 * <p>The app secret is the one of the app's basic settings, neither the access token nor the verify
 * token. While it is being changed, give the old one and the new one: a delivery under any of them
 * is accepted. The header has no time in it, so a recorded delivery stays valid; {@link
 * io.groups4j.port.EventInbox} is what stops a replay.
 *
 * <p>Safe for use by several threads at once.
 */
public final class HubSignature implements WebhookAuthenticity {

  private static final String HEADER = "X-Hub-Signature-256";
  private static final String PREFIX = "sha256=";

  private final Supplier<List<String>> appSecrets;
  private volatile Keys keys;

  private HubSignature(Supplier<List<String>> appSecrets) {
    this.appSecrets = appSecrets;
    this.keys = new Keys(appSecrets.get());
  }

  /**
   * Checks with secrets that stay the same.
   *
   * @throws IllegalArgumentException if one is blank or has whitespace around it
   */
  public static HubSignature of(String appSecret, String... others) {
    List<String> all = new ArrayList<>();
    all.add(Objects.requireNonNull(appSecret, "appSecret"));
    all.addAll(List.of(others));
    List<String> fixed = List.copyOf(all);
    return new HubSignature(() -> fixed);
  }

  /**
   * Checks with secrets that may change while the application runs.
   *
   * @param appSecrets asked now and for every delivery, so it answers from memory
   * @throws IllegalArgumentException if there is none now, or if one is blank or has whitespace
   *     around it; the same later on is answered with 500
   */
  public static HubSignature of(Supplier<List<String>> appSecrets) {
    return new HubSignature(Objects.requireNonNull(appSecrets, "appSecrets"));
  }

  @Override
  public boolean confirms(WebhookRequest request) {
    Keys current = currentKeys();
    List<String> signatures = request.header(HEADER);
    // Two signatures would leave it to chance which one is meant.
    return signatures.size() == 1 && current.anySigned(request.body(), decode(signatures.get(0)));
  }

  /** Shows no secret. */
  @Override
  public String toString() {
    return "HubSignature[" + HEADER + "]";
  }

  /** The bytes of the signature; none, which no HMAC equals, if it is malformed. */
  private static byte[] decode(String signature) {
    if (!signature.startsWith(PREFIX)) {
      return new byte[0];
    }
    try {
      return HexFormat.of().parseHex(signature, PREFIX.length(), signature.length());
    } catch (IllegalArgumentException malformed) {
      return new byte[0];
    }
  }

  private Keys currentKeys() {
    List<String> secrets = appSecrets.get();
    Keys known = keys;
    if (!known.secrets.equals(secrets)) {
      known = new Keys(secrets);
      keys = known;
    }
    return known;
  }

  /** Not a record, whose text would show the secrets. */
  private static final class Keys {

    private final List<String> secrets;
    private final List<KeyedMac> macs;

    Keys(List<String> appSecrets) {
      secrets = List.copyOf(appSecrets);
      if (secrets.isEmpty()) {
        throw new IllegalArgumentException("no app secret is given, at least one is needed");
      }
      for (String secret : secrets) {
        if (secret.isBlank() || !secret.equals(secret.strip())) {
          throw new IllegalArgumentException(
              "an app secret is blank or has whitespace around it, give it as Meta shows it");
        }
      }
      macs = secrets.stream().map(KeyedMac::new).toList();
    }

    /** Tries every key, so that the time taken does not tell which one it was. */
    boolean anySigned(byte[] body, byte[] signature) {
      boolean any = false;
      for (KeyedMac mac : macs) {
        any |= MessageDigest.isEqual(mac.of(body), signature);
      }
      return any;
    }
  }
}
