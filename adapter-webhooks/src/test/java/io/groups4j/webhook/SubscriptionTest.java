package io.groups4j.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubscriptionTest {

  private static final String TOKEN = "a verify+token&ü";
  private static final String ENCODED = "a%20verify%2Btoken%26%C3%BC";

  private final GroupWebhooks webhooks =
      GroupWebhooks.builder(new RecordingListener(), HubSignature.of(Deliveries.SECRET))
          .verifyToken(TOKEN)
          .build();

  @Test
  void challengeComesBackAsPlainText() {
    WebhookAnswer answer =
        get("hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=" + ENCODED);

    assertEquals(200, answer.status());
    assertEquals("1158201444", answer.body());
    assertEquals(Map.of("Content-Type", "text/plain; charset=utf-8"), answer.headers());
  }

  @Test
  void orderAndOtherParametersDoNotMatter() {
    WebhookAnswer answer =
        get("x&=y&hub.verify_token=" + ENCODED + "&z=%zz&hub.challenge=c&hub.mode=subscribe&");

    assertEquals("c", answer.body());
  }

  @Test
  void challengeIsDecodedOnceAndSentInUtf8() {
    WebhookAnswer answer =
        get("hub.mode=subscribe&hub.challenge=%3Cb%3E+%2541%C3%BC&hub.verify_token=" + ENCODED);

    assertEquals("<b> %41ü", answer.body());
    assertEquals(9, answer.bytes().length);
  }

  @Test
  void namesMayBeEncoded() {
    assertEquals(
        200, get("hub%2Emode=subscribe&hub%2Echallenge=1&hub%2Everify_token=" + ENCODED).status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hub.mode=subscribe",
        "hub.mode=subscribe&hub.challenge=1",
        "hub.mode=subscribe&hub.challenge=1&hub.verify_token=",
        "hub.mode=subscribe&hub.challenge=1&hub.verify_token=wrong",
        "hub.mode=subscribe&hub.challenge=1&hub.verify_token=" + ENCODED + "x",
        "hub.mode=subscribe&hub.challenge=1&hub.verify_token=%zz",
        "hub.mode=subscribe&hub.challenge=1&hub.verify_token=wrong&hub.verify_token=" + ENCODED,
        "hub.mode=unsubscribe&hub.challenge=1&hub.verify_token=" + ENCODED,
        "hub.challenge=1&hub.verify_token=" + ENCODED,
        "hub.mode=subscribe&hub.verify_token=" + ENCODED,
        "HUB.MODE=subscribe&hub.challenge=1&hub.verify_token=" + ENCODED
      })
  void anythingElseIsForbidden(String query) {
    WebhookAnswer answer = get(query);

    assertEquals(403, answer.status());
    assertEquals("mode, challenge or verify token missing or wrong", answer.body());
  }

  @Test
  void requestWithoutQueryIsForbidden() {
    assertEquals(403, get(null).status());
  }

  @Test
  void withoutAVerifyTokenNothingCanBeSubscribed() {
    GroupWebhooks closed =
        GroupWebhooks.builder(new RecordingListener(), HubSignature.of(Deliveries.SECRET)).build();
    WebhookAnswer answer =
        closed.receive(request("GET", "hub.mode=subscribe&hub.challenge=1&hub.verify_token=null"));

    assertEquals(405, answer.status());
    assertEquals("POST", answer.headers().get("Allow"));
    assertEquals("no verify token is set, so nothing can be subscribed", answer.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "HEAD", "OPTIONS", "get", ""})
  void otherMethodsAreNotAllowed(String method) {
    WebhookAnswer answer = webhooks.receive(request(method, null));

    assertEquals(405, answer.status());
    assertEquals("GET, POST", answer.headers().get("Allow"));
  }

  @Test
  void blankVerifyTokenIsRefused() {
    GroupWebhooks.Builder builder =
        GroupWebhooks.builder(new RecordingListener(), HubSignature.of(Deliveries.SECRET));

    assertThrows(IllegalArgumentException.class, () -> builder.verifyToken(" "));
  }

  @Test
  void textShowsNeitherTokenNorChallenge() {
    String query = "hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=" + ENCODED;

    assertFalse(request("GET", query).toString().contains(ENCODED));
    assertEquals("WebhookAnswer[200, body=10 characters]", get(query).toString());
  }

  private WebhookAnswer get(String query) {
    return webhooks.receive(request("GET", query));
  }

  private static WebhookRequest request(String method, String query) {
    return new WebhookRequest(method, query, Map.of(), new byte[0]);
  }
}
