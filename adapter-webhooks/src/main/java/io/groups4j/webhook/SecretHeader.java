package io.groups4j.webhook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * A header with a secret that you make up and have the provider send along with every delivery.
 *
 * <p>It is the only proof that 360dialog gives to its direct clients: the header is set together
 * with the webhook's URL ({@code headers} of {@code POST /v1/configs/webhook}). Make the secret up
 * at random, 32 characters or more. While it is being changed, give the old one and the new one.
 *
 * <p>It proves less than a signature: who sent the delivery, and not what was sent. Whoever sees
 * one delivery can make up others, so it takes https all the way to you, and a proxy that writes
 * headers to its log gives the secret away. Partners of 360dialog have {@link Dialog360Signature}.
 *
 * <p>The comparison takes as long whatever part of the secret is right. Safe for use by several
 * threads at once.
 */
public final class SecretHeader implements WebhookAuthenticity {

  /** RFC 9110, 5.6.2: a token. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

  private static final Pattern VALUE = Pattern.compile("[ -~]+");

  private final String name;
  private final Keyring<byte[]> secrets;

  private SecretHeader(String name, Supplier<List<String>> secrets) {
    if (!NAME.matcher(name).matches()) {
      // Not shown: it could be the secret, given in the wrong place.
      throw new IllegalArgumentException(
          "header name of "
              + name.length()
              + " characters is none: one or more letters, digits and !#$%&'*+-.^_`|~ are");
    }
    this.name = name;
    this.secrets =
        new Keyring<>(
            "secret of a header", "which no header keeps", secrets, SecretHeader::digestOfSecret);
  }

  /**
   * Checks with secrets that stay the same.
   *
   * @param name of the header, in any case
   * @param secret the whole value of the header, such as {@code Bearer} and a word if that is how
   *     you set it
   * @throws IllegalArgumentException if the name is none, or if a secret is blank, has whitespace
   *     around it or is not printable ASCII
   */
  public static SecretHeader of(String name, String secret, String... others) {
    return new SecretHeader(name, Keyring.fixed(secret, others));
  }

  /**
   * Checks with secrets that may change while the application runs.
   *
   * @param name of the header, in any case
   * @param secrets asked now and for every delivery with that header, so it answers from memory
   * @throws IllegalArgumentException if the name is none, if there is no secret now, or if one is
   *     blank, has whitespace around it or is not printable ASCII; the same later on is answered
   *     with 500
   */
  public static SecretHeader of(String name, Supplier<List<String>> secrets) {
    return new SecretHeader(name, secrets);
  }

  @Override
  public boolean confirms(WebhookRequest request) {
    String value = request.unambiguous(name);
    if (value == null) {
      return false;
    }
    byte[] claimed = digest(value);
    return secrets.any(secret -> MessageDigest.isEqual(secret, claimed));
  }

  /** Shows no secret. */
  @Override
  public String toString() {
    return "SecretHeader[" + name + "]";
  }

  private static byte[] digestOfSecret(String secret) {
    if (!VALUE.matcher(secret).matches()) {
      throw new IllegalArgumentException(
          "secret of a header has a character that is not printable ASCII, and may arrive as"
              + " another");
    }
    return digest(secret);
  }

  /** Of one length whatever the secret's is, so that comparing tells nothing about that either. */
  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
