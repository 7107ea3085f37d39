package io.groups4j.webhook;

import java.util.List;
import java.util.function.Supplier;

/**
 * 360dialog's signature for partners: {@code x-360dialog-signature}, an HMAC-SHA256 over the raw
 * body keyed with the platform secret, in hex (360dialog, "Signature Validation").
 *
 * <p>The page does not say whether {@code sha256=} stands before the hex, so it may. Only the URLs
 * of partners get this header; everybody else sets a secret of their own and checks it with {@link
 * SecretHeader}. While the platform secret is being changed, give the old one and the new one: a
 * delivery under any of them is accepted. The header has no time in it, so a recorded delivery
 * stays valid; {@link io.groups4j.port.EventInbox} is what stops a replay.
 *
 * <p>Safe for use by several threads at once.
 */
public final class Dialog360Signature implements WebhookAuthenticity {

  private static final String HEADER = "x-360dialog-signature";

  private final BodySignature signature;

  private Dialog360Signature(Supplier<List<String>> platformSecrets) {
    signature =
        new BodySignature(
            HEADER,
            false,
            new Keyring<>(
                "platform secret",
                "give it as 360dialog shows it",
                platformSecrets,
                KeyedMac::new));
  }

  /**
   * Checks with secrets that stay the same.
   *
   * @throws IllegalArgumentException if one is blank or has whitespace around it
   */
  public static Dialog360Signature of(String platformSecret, String... others) {
    return new Dialog360Signature(Keyring.fixed(platformSecret, others));
  }

  /**
   * Checks with secrets that may change while the application runs.
   *
   * @param platformSecrets asked now and for every signed delivery, so it answers from memory
   * @throws IllegalArgumentException if there is none now, or if one is blank or has whitespace
   *     around it; the same later on is answered with 500
   */
  public static Dialog360Signature of(Supplier<List<String>> platformSecrets) {
    return new Dialog360Signature(platformSecrets);
  }

  @Override
  public boolean confirms(WebhookRequest request) {
    return signature.confirms(request);
  }

  /** Shows no secret. */
  @Override
  public String toString() {
    return "Dialog360Signature[" + HEADER + "]";
  }
}
