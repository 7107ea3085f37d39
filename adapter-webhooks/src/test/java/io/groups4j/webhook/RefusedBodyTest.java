package io.groups4j.webhook;

import static io.groups4j.webhook.Deliveries.deletion;
import static io.groups4j.webhook.Deliveries.lifecycle;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedBodyTest {

  private final RecordingListener listener = new RecordingListener();
  private final GroupWebhooks webhooks =
      GroupWebhooks.builder(listener, HubSignature.of(Deliveries.SECRET)).build();

  @ParameterizedTest
  @ValueSource(strings = {"{\"object\": \"page\", \"entry\": []}", "{\"entry\": []}", "{}"})
  void whatIsNotOfWhatsAppIsRefused(String body) {
    assertRefused("object is not whatsapp_business_account", body);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "[{}]", "\"{}\"", "12", "<html></html>", "}", "\ufeff{}"})
  void whatIsNoObjectIsRefused(String body) {
    assertRefused("body is not a JSON object", body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " \r\n\t", "{", "{\"object\": \"whats", "{\"a\": \"\\\"}", "{\"a\": [}"})
  void whatBreaksOffIsRefused(String body) {
    assertRefused("body is empty or breaks off", body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{]",
        "{\"a\": tru}",
        "{\"a\": 01}",
        "{\"a\": NaN}",
        "{\"a\": 'x'}",
        "{\"a\": \"x\ny\"}",
        "{\"a\": \"x\0y\"}",
        "{\"a\" 1}",
        "{\"a\": 1,}",
        "{a: 1}",
        "{\"a\": \"\\x\"}",
        "{/* */}",
        "{\"a\": [1, 2}}"
      })
  void whatIsNotJsonIsRefused(String body) {
    assertRefused("body is not JSON", body);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "{}", ",", "}", "\0", "//", "\ufeff"})
  void whatFollowsTheObjectIsRefused(String rest) {
    assertRefused("something follows the JSON object", lifecycle(deletion("a")) + rest);
  }

  @Test
  void whitespaceAroundTheObjectIsFine() {
    assertEquals(200, status(" \r\n\t" + lifecycle(deletion("a")) + " \r\n\t"));
    assertEquals(List.of("a"), listener.groups());
  }

  @Test
  void nestingEndsAtSixtyFourLevels() {
    assertEquals(200, status(nested(64)));
    listener.forget();
    assertRefused("body is nested deeper than 64 levels", nested(65));
    assertRefused("body is nested deeper than 64 levels", nested(10_000));
    assertRefused("body is nested deeper than 64 levels", "{\"a\":".repeat(500_000));
  }

  @Test
  void bracketsInTextAreNoNesting() {
    String text = "[{".repeat(100) + "\\\"" + "[{".repeat(100) + "\\\\";
    assertEquals(
        200, status(lifecycle("{\"type\": \"group_delete\", \"group_id\": \"" + text + "\"}")));
    assertEquals(List.of("[{".repeat(100) + "\"" + "[{".repeat(100) + "\\"), listener.groups());
  }

  @Test
  void siblingsAreNoNesting() {
    assertEquals(
        200,
        status(
            lifecycle(
                "{\"type\": \"group_delete\", \"group_id\": \"a\", \"x\": ["
                    + "[],{},".repeat(100)
                    + "1]}")));
  }

  @Test
  void bodyMayBeAsLargeAsTheLimitAndNoLarger() {
    byte[] body = lifecycle(deletion("a")).getBytes(StandardCharsets.UTF_8);
    GroupWebhooks enough = limitedTo(body.length);
    GroupWebhooks tooLittle = limitedTo(body.length - 1);

    assertEquals(200, enough.receive(Deliveries.signed(body)).status());
    WebhookAnswer refused = tooLittle.receive(Deliveries.signed(body));
    assertEquals(413, refused.status());
    assertEquals("body is larger than " + (body.length - 1) + " bytes", refused.body());
  }

  @Test
  void sizeIsCheckedBeforeTheSignature() {
    assertEquals(413, limitedTo(10).receive(Deliveries.post(new byte[11], "")).status());
    assertEquals(401, limitedTo(10).receive(Deliveries.post(new byte[10], "")).status());
  }

  @Test
  void byDefaultThreeMebibytesAreTaken() {
    assertEquals(400, webhooks.receive(Deliveries.signed(new byte[3 * 1024 * 1024])).status());
    assertEquals(413, webhooks.receive(Deliveries.signed(new byte[3 * 1024 * 1024 + 1])).status());
  }

  @Test
  void limitIsAtLeastOneByte() {
    assertEquals(413, limitedTo(1).receive(Deliveries.signed("{}")).status());
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> limitedTo(0));

    assertEquals("maxBodyBytes is 0, at least 1 is needed", refused.getMessage());
  }

  private GroupWebhooks limitedTo(int bytes) {
    return GroupWebhooks.builder(listener, HubSignature.of(Deliveries.SECRET))
        .maxBodyBytes(bytes)
        .build();
  }

  /** A body with this many levels, the outermost object among them. */
  private static String nested(int levels) {
    return "{\"object\": \"whatsapp_business_account\", \"entry\": "
        + "[".repeat(levels - 1)
        + "]".repeat(levels - 1)
        + "}";
  }

  private int status(String body) {
    return webhooks.receive(Deliveries.signed(body)).status();
  }

  private void assertRefused(String reason, String body) {
    WebhookAnswer answer = webhooks.receive(Deliveries.signed(body));
    assertEquals(WebhookAnswer.text(400, reason), answer);
    assertEquals(reason, answer.body());
    assertEquals(List.of(), listener.events());
  }
}
