package io.groups4j.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/**
 * What the server is to answer.
 *
 * <p>Any status but 200 makes the provider deliver again, for up to seven days (Meta, "Webhooks",
 * overview; 360dialog, "Receiving messages") or 36 hours (Meta, "Create a webhook endpoint"), at
 * growing intervals. None documents that it heeds {@code Retry-After}.
 *
 * @param status the HTTP status
 * @param headers the headers to set, {@code Content-Type} among them if there is a body
 * @param body the text to send in UTF-8, empty for none
 */
public record WebhookAnswer(int status, Map<String, String> headers, String body) {

  /** Copies the headers. */
  public WebhookAnswer {
    headers = Map.copyOf(headers);
    Objects.requireNonNull(body, "body");
  }

  static WebhookAnswer empty(int status) {
    return new WebhookAnswer(status, Map.of(), "");
  }

  /** Not now. HTTP counts the wait in whole seconds, and less would be too early. */
  static WebhookAnswer busy(Duration retryAfter) {
    long seconds = retryAfter.plusNanos(999_999_999).toSeconds();
    return new WebhookAnswer(503, Map.of("Retry-After", Long.toString(seconds)), "");
  }

  static WebhookAnswer text(int status, String text) {
    return new WebhookAnswer(status, Map.of("Content-Type", "text/plain; charset=utf-8"), text);
  }

  static WebhookAnswer methodNotAllowed(String allowed, String text) {
    return new WebhookAnswer(
        405, Map.of("Content-Type", "text/plain; charset=utf-8", "Allow", allowed), text);
  }

  /** The body as it goes over the wire. */
  public byte[] bytes() {
    return body.getBytes(StandardCharsets.UTF_8);
  }

  /** Shows no text, since a challenge comes from outside. */
  @Override
  public String toString() {
    return "WebhookAnswer[" + status + ", body=" + body.length() + " characters]";
  }
}
