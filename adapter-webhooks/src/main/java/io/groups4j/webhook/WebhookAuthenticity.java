package io.groups4j.webhook;

/**
 * Tells a delivery of the provider from one that somebody else made up.
 *
 * <p>{@link HubSignature} does so for Meta; {@link SecretHeader}, and for partners {@link
 * Dialog360Signature}, for 360dialog. Implement it for a host that proves itself differently.
 * Implementations are safe for use by several threads at once, compare secrets in constant time,
 * and log neither headers nor bodies.
 */
@FunctionalInterface
public interface WebhookAuthenticity {

  /**
   * Whether the request comes from the provider, whole and unchanged.
   *
   * <p>Asked before the body is looked at in any other way. What cannot be decided, as when a
   * secret cannot be had, is thrown and answered with 500; nothing is ever let through by a
   * failure.
   */
  boolean confirms(WebhookRequest request);

  /**
   * Checks nothing: whoever finds the URL can make events up.
   *
   * <p>For tests, and behind a gateway that has checked. A {@link GroupWebhooks} that is built with
   * it says so in a warning.
   */
  static WebhookAuthenticity anybodyMayPost() {
    return AnybodyMayPost.WITHOUT_PROOF;
  }
}
