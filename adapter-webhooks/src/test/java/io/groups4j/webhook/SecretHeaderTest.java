package io.groups4j.webhook;

import static io.groups4j.webhook.Deliveries.deletion;
import static io.groups4j.webhook.Deliveries.lifecycle;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretHeaderTest {

  private static final String NAME = "X-Webhook-Secret";
  private static final String SECRET = "kE7-pQ2_vX9~mN4.rT6";
  private static final String BODY = lifecycle(deletion("a"));

  private final RecordingListener listener = new RecordingListener();

  @Test
  void rightSecretLetsTheEventThroughOverASocket() throws Exception {
    try (WebhookServer server = serve(SecretHeader.of(NAME, SECRET))) {
      assertEquals(200, server.post(BODY, NAME, List.of(SECRET)).statusCode());
      assertEquals(List.of("a"), listener.groups());
    }
  }

  @Test
  void whatIsMissingWrongOrSentTwiceWithAnotherIsRefusedOverASocket() throws Exception {
    try (WebhookServer server = serve(SecretHeader.of(NAME, SECRET))) {
      assertEquals(401, server.post(BODY, "X-Other", List.of(SECRET)).statusCode());
      assertEquals(401, server.post(BODY, NAME, List.of("wrong")).statusCode());
      assertEquals(401, server.post(BODY, NAME, List.of(SECRET, "wrong")).statusCode());
      assertEquals(401, server.post(BODY, NAME, List.of("wrong", SECRET)).statusCode());
      assertEquals(List.of(), listener.events());
      assertEquals(200, server.post(BODY, NAME, List.of(SECRET, SECRET)).statusCode());
    }
  }

  @Test
  void aCredentialInTheAuthorizationHeaderWillDo() throws Exception {
    try (WebhookServer server = serve(SecretHeader.of("Authorization", "Bearer " + SECRET))) {
      assertEquals(
          200, server.post(BODY, "authorization", List.of("Bearer " + SECRET)).statusCode());
      assertEquals(401, server.post(BODY, "authorization", List.of(SECRET)).statusCode());
    }
  }

  @Test
  void noChallengeIsAnsweredWithoutAVerifyToken() throws Exception {
    try (WebhookServer server = serve(SecretHeader.of(NAME, SECRET))) {
      var answer = server.get("?hub.mode=subscribe&hub.challenge=42&hub.verify_token=" + SECRET);

      assertEquals(405, answer.statusCode());
      assertEquals("POST", answer.headers().firstValue("Allow").orElseThrow());
      assertFalse(answer.body().contains("42"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"x-webhook-secret", "X-WEBHOOK-SECRET"})
  void headerIsFoundInAnyCase(String name) {
    assertEquals(200, status(SecretHeader.of(name, SECRET), List.of(SECRET)));
    assertEquals(
        200,
        receive(
            SecretHeader.of(NAME, SECRET),
            new WebhookRequest("POST", null, Map.of(name, List.of(SECRET)), bytes(BODY))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "S",
        "SECRETx",
        "xSECRET",
        "SECRET ",
        " SECRET",
        "SECRET,SECRET",
        "secret"
      })
  void anythingElseIsRefused(String template) {
    String value = template.replace("SECRET", SECRET).replace("S", SECRET.substring(0, 18));

    assertEquals(401, status(SecretHeader.of(NAME, SECRET), List.of(value)));
    assertEquals(List.of(), listener.events());
  }

  @Test
  void everyCharacterOfTheSecretCounts() {
    for (int i = 0; i < SECRET.length(); i++) {
      String changed = SECRET.substring(0, i) + "!" + SECRET.substring(i + 1);

      assertEquals(401, status(SecretHeader.of(NAME, SECRET), List.of(changed)));
    }
  }

  @Test
  void anyOfSeveralSecretsWillDoButNotTwoAtOnce() {
    SecretHeader rotating = SecretHeader.of(NAME, "old", "new");

    assertEquals(200, status(rotating, List.of("old")));
    assertEquals(200, status(rotating, List.of("new")));
    assertEquals(401, status(rotating, List.of("old", "new")));
    assertEquals(401, status(rotating, List.of("oldnew")));
  }

  @Test
  void secretsCanBeChangedWhileRunning() {
    AtomicReference<List<String>> secrets = new AtomicReference<>(List.of("old"));
    SecretHeader header = SecretHeader.of(NAME, secrets::get);

    assertEquals(401, status(header, List.of(SECRET)));
    secrets.set(List.of("old", SECRET));
    assertEquals(200, status(header, List.of(SECRET)));
    secrets.set(List.of());
    assertEquals(500, status(header, List.of(SECRET)));
    secrets.set(List.of("ümlaut"));
    assertEquals(500, status(header, List.of("ümlaut")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t", " secret", "secret\n", "\u00a0"})
  void secretThatIsBlankOrHasWhitespaceAroundItIsRefused(String secret) {
    assertThrows(IllegalArgumentException.class, () -> SecretHeader.of(NAME, secret));
    assertThrows(IllegalArgumentException.class, () -> SecretHeader.of(NAME, SECRET, secret));
    assertThrows(
        IllegalArgumentException.class, () -> SecretHeader.of(NAME, () -> List.of(secret)));
  }

  @Test
  void refusedSecretIsToldWhyAndNotShown() {
    assertEquals(
        "secret of a header is blank or has whitespace around it, which no header keeps",
        assertThrows(IllegalArgumentException.class, () -> SecretHeader.of(NAME, SECRET + " "))
            .getMessage());
    assertEquals(
        "secret of a header has a character that is not printable ASCII, and may arrive as another",
        assertThrows(IllegalArgumentException.class, () -> SecretHeader.of(NAME, SECRET + "ü"))
            .getMessage());
    assertEquals(
        "no secret of a header is given, at least one is needed",
        assertThrows(IllegalArgumentException.class, () -> SecretHeader.of(NAME, List::of))
            .getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\u007fb", "a\u0000b", "a\tb", "aüb", "a\u2028b"})
  void secretThatNoHeaderCarriesUnchangedIsRefused(String secret) {
    assertThrows(IllegalArgumentException.class, () -> SecretHeader.of(NAME, secret));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "X Secret", "X-Secret:", "X-Secret\n", "X-Sécret", "X(Secret)"})
  void nameThatIsNoneIsRefusedAndNotShown(String name) {
    assertEquals(
        "header name of "
            + name.length()
            + " characters is none: one or more letters, digits and !#$%&'*+-.^_`|~ are",
        assertThrows(IllegalArgumentException.class, () -> SecretHeader.of(name, SECRET))
            .getMessage());
  }

  @Test
  void everyCharacterOfATokenMayBeInAName() {
    String name = "aZ09!#$%&'*+-.^_`|~";

    assertEquals(
        200,
        receive(
            SecretHeader.of(name, SECRET),
            new WebhookRequest("POST", null, Map.of(name, List.of(SECRET)), bytes(BODY))));
  }

  @Test
  void textShowsNoSecret() {
    assertEquals("SecretHeader[X-Webhook-Secret]", SecretHeader.of(NAME, SECRET).toString());
  }

  private WebhookServer serve(SecretHeader header) {
    return new WebhookServer(GroupWebhooks.builder(listener, header).build());
  }

  private int status(SecretHeader header, List<String> values) {
    return receive(header, new WebhookRequest("POST", null, Map.of(NAME, values), bytes(BODY)));
  }

  private int receive(SecretHeader header, WebhookRequest request) {
    return GroupWebhooks.builder(listener, header).build().receive(request).status();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
