package io.groups4j.webhook;

import java.util.List;
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

  private final BodySignature signature;

  private HubSignature(Supplier<List<String>> appSecrets) {
    signature =
        new BodySignature(
            HEADER,
            true,
            new Keyring<>("app secret", "give it as Meta shows it", appSecrets, KeyedMac::new));
  }

  /**
   * Checks with secrets that stay the same.
   *
   * @throws IllegalArgumentException if one is blank or has whitespace around it
   */
  public static HubSignature of(String appSecret, String... others) {
    return new HubSignature(Keyring.fixed(appSecret, others));
  }

  /**
   * Checks with secrets that may change while the application runs.
   *
   * @param appSecrets asked now and for every signed delivery, so it answers from memory
   * @throws IllegalArgumentException if there is none now, or if one is blank or has whitespace
   *     around it; the same later on is answered with 500
   */
  public static HubSignature of(Supplier<List<String>> appSecrets) {
    return new HubSignature(appSecrets);
  }

  @Override
  public boolean confirms(WebhookRequest request) {
    return signature.confirms(request);
  }

  /** Shows no secret. */
  @Override
  public String toString() {
    return "HubSignature[" + HEADER + "]";
  }
}
