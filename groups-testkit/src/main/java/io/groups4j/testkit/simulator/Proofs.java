package io.groups4j.testkit.simulator;

import io.groups4j.testkit.fixture.Signatures;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** How webhooks prove where they come from: one way of Meta's, two of 360dialog's. */
final class Proofs {

  private static final Pattern HEADER_NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
  private static final Pattern HEADER_VALUE = Pattern.compile("[!-~](?:[ -~]*[!-~])?");

  private Proofs() {}

  /** Meta, "Webhooks", validating payloads. */
  static Receiver.Proof hubSignature(String appSecret) {
    notBlank("app secret", appSecret);
    return body -> Map.of("X-Hub-Signature-256", Signatures.hubSignature(body, appSecret));
  }

  /** The only proof that 360dialog gives to who is no partner: 360dialog, "Webhook". */
  static Receiver.Proof header(String name, String value) {
    if (!HEADER_NAME.matcher(Objects.requireNonNull(name, "name")).matches()) {
      throw new IllegalArgumentException("webhook header has a name that no header can have");
    }
    if (!HEADER_VALUE.matcher(Objects.requireNonNull(value, "value")).matches()) {
      throw new IllegalArgumentException(
          "webhook header has a value that is empty, begins or ends with a space, or is not ASCII");
    }
    checkIsSendable(name, value);
    return body -> Map.of(name, value);
  }

  /** Or no webhook would ever leave, which shows much later. */
  private static void checkIsSendable(String name, String value) {
    try {
      HttpRequest.newBuilder().setHeader(name, value);
    } catch (IllegalArgumentException reserved) {
      // Without the cause, which might show what was given.
      throw new IllegalArgumentException(
          "webhook header has a name that HTTP itself needs, such as Host; take another");
    }
  }

  /**
   * What 360dialog gives to its partners: "Signature validation". The page does not say whether
   * there is a prefix; most who read it know none.
   */
  static Receiver.Proof dialog360Signature(String platformSecret) {
    notBlank("platform secret", platformSecret);
    return body ->
        Map.of(
            "x-360dialog-signature",
            Signatures.hubSignature(body, platformSecret).substring("sha256=".length()));
  }

  private static void notBlank(String name, String secret) {
    if (Objects.requireNonNull(secret, name).isBlank()) {
      throw new IllegalArgumentException(name + " is blank");
    }
  }
}
