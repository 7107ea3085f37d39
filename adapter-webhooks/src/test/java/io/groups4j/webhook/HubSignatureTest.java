package io.groups4j.webhook;

import static io.groups4j.webhook.Deliveries.HEADER;
import static io.groups4j.webhook.Deliveries.SECRET;
import static io.groups4j.webhook.Deliveries.deletion;
import static io.groups4j.webhook.Deliveries.lifecycle;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HubSignatureTest {

  private static final byte[] BODY = lifecycle(deletion("a")).getBytes(StandardCharsets.UTF_8);
  private static final String HEX = HandMadeHmac.hex(SECRET, BODY);

  private final RecordingListener listener = new RecordingListener();

  @Test
  void signatureThatOpensslMadeIsAccepted() {
    byte[] body =
        "{\"object\":\"whatsapp_business_account\",\"entry\":[]}".getBytes(StandardCharsets.UTF_8);
    String hex = "cecfa36f46ea73c8481071dc29a6c031566b17ca38f5da884ce85fdf6bc085c5";

    assertEquals(200, status(HubSignature.of(SECRET), Deliveries.post(body, "sha256=" + hex)));
  }

  @Test
  void rightSignatureLetsTheEventThrough() {
    assertEquals(200, status(HubSignature.of(SECRET), Deliveries.post(BODY, "sha256=" + HEX)));
    assertEquals(List.of("a"), listener.groups());
  }

  @Test
  void capitalHexIsAccepted() {
    String capital = "sha256=" + HEX.toUpperCase(Locale.ROOT);

    assertEquals(200, status(HubSignature.of(SECRET), Deliveries.post(BODY, capital)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x-hub-signature-256", "X-HUB-SIGNATURE-256", "X-hub-Signature-256"})
  void headerIsFoundInAnyCase(String name) {
    WebhookRequest request =
        new WebhookRequest("POST", null, Map.of(name, List.of("sha256=" + HEX)), BODY);

    assertEquals(200, status(HubSignature.of(SECRET), request));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "sha256=",
        "sha256=zz",
        "sha256=abc",
        "sha256=00",
        "sha256=0000000000000000000000000000000000000000000000000000000000000000",
        "sha1=HEX",
        "SHA256=HEX",
        "HEX",
        "sha256=HEX00",
        "sha256=HEX ",
        " sha256=HEX",
        "sha256:HEX",
        "sha256=sha256=HEX"
      })
  void anythingElseIsRefusedAlike(String template) {
    WebhookAnswer refused =
        webhooks(HubSignature.of(SECRET))
            .receive(Deliveries.post(BODY, template.replace("HEX", HEX)));

    assertEquals(401, refused.status());
    assertEquals(answerToAWrongSignature(), refused);
    assertEquals(List.of(), listener.events());
  }

  @Test
  void missingSignatureIsRefusedAlike() {
    WebhookRequest unsigned = new WebhookRequest("POST", null, Map.of(), BODY);

    assertEquals(answerToAWrongSignature(), webhooks(HubSignature.of(SECRET)).receive(unsigned));
    assertEquals(List.of(), listener.events());
  }

  @Test
  void twoSignaturesAreRefusedEvenIfOneIsRight() {
    for (List<String> values :
        List.of(List.of("sha256=" + HEX, "sha256=00"), List.of("sha256=00", "sha256=" + HEX))) {
      WebhookRequest request = new WebhookRequest("POST", null, Map.of(HEADER, values), BODY);

      assertEquals(401, status(HubSignature.of(SECRET), request));
    }
  }

  @Test
  void everyBitOfTheSignatureCounts() {
    for (int i = 0; i < HEX.length(); i++) {
      char other = HEX.charAt(i) == '0' ? '1' : '0';
      String changed = HEX.substring(0, i) + other + HEX.substring(i + 1);
      assertEquals(
          401, status(HubSignature.of(SECRET), Deliveries.post(BODY, "sha256=" + changed)));
    }
  }

  @Test
  void changedBodyIsRefused() {
    byte[] changed = lifecycle(deletion("b")).getBytes(StandardCharsets.UTF_8);

    assertEquals(401, status(HubSignature.of(SECRET), Deliveries.post(changed, "sha256=" + HEX)));
  }

  @Test
  void otherSecretIsRefused() {
    assertEquals(401, status(HubSignature.of("another"), Deliveries.post(BODY, "sha256=" + HEX)));
  }

  @Test
  void anyOfSeveralSecretsWillDo() {
    WebhookRequest request = Deliveries.post(BODY, "sha256=" + HEX);

    assertEquals(200, status(HubSignature.of(SECRET, "new"), request));
    assertEquals(200, status(HubSignature.of("new", SECRET), request));
    assertEquals(200, status(HubSignature.of("new", SECRET, "newer"), request));
    assertEquals(401, status(HubSignature.of("new", "newer"), request));
  }

  @Test
  void secretsCanBeChangedWhileRunning() {
    AtomicReference<List<String>> secrets = new AtomicReference<>(List.of("old"));
    HubSignature signature = HubSignature.of(secrets::get);
    WebhookRequest request = Deliveries.post(BODY, "sha256=" + HEX);

    assertEquals(401, status(signature, request));
    secrets.set(List.of("old", SECRET));
    assertEquals(200, status(signature, request));
    secrets.set(List.of("newer"));
    assertEquals(401, status(signature, request));
  }

  @Test
  void secretsThatCannotBeHadLetNothingThrough() {
    AtomicReference<List<String>> secrets = new AtomicReference<>(List.of(SECRET));
    HubSignature signature = HubSignature.of(secrets::get);
    WebhookRequest request = Deliveries.post(BODY, "sha256=" + HEX);

    secrets.set(List.of());
    assertEquals(500, status(signature, request));
    secrets.set(List.of(SECRET, ""));
    assertEquals(500, status(signature, request));
    secrets.set(null);
    assertEquals(500, status(signature, request));
    assertEquals(List.of(), listener.events());
  }

  @Test
  void emptyBodyIsNotEvenReadWithoutASignature() {
    assertEquals(
        401,
        status(HubSignature.of(SECRET), new WebhookRequest("POST", null, Map.of(), bytes(""))));
    assertEquals(400, status(HubSignature.of(SECRET), Deliveries.signed("")));
  }

  @Test
  void signatureIsCheckedBeforeTheBodyIsLookedAt() {
    byte[] nonsense = bytes("nonsense");

    assertEquals(401, status(HubSignature.of(SECRET), Deliveries.post(nonsense, "sha256=" + HEX)));
  }

  @Test
  void secretLongerThanABlockWorks() {
    String secret = "s".repeat(200);

    assertEquals(
        200,
        status(
            HubSignature.of(secret),
            Deliveries.post(BODY, "sha256=" + HandMadeHmac.hex(secret, BODY))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", " secret", "secret\n"})
  void secretThatIsBlankOrHasWhitespaceAroundItIsRefused(String secret) {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> HubSignature.of(secret));
    assertThrows(IllegalArgumentException.class, () -> HubSignature.of(SECRET, secret));
    assertThrows(IllegalArgumentException.class, () -> HubSignature.of(() -> List.of(secret)));

    assertEquals(
        "app secret is blank or has whitespace around it, give it as Meta shows it",
        refused.getMessage());
  }

  @Test
  void atLeastOneSecretIsNeeded() {
    assertThrows(IllegalArgumentException.class, () -> HubSignature.of(List::of));
  }

  @Test
  void textShowsNoSecret() {
    assertEquals("HubSignature[X-Hub-Signature-256]", HubSignature.of(SECRET).toString());
    assertFalse(Deliveries.post(BODY, "sha256=" + HEX).toString().contains(HEX));
    assertTrue(Deliveries.post(BODY, "sha256=" + HEX).toString().startsWith("WebhookRequest[POST"));
  }

  private WebhookAnswer answerToAWrongSignature() {
    return webhooks(HubSignature.of(SECRET))
        .receive(Deliveries.post(BODY, "sha256=" + HandMadeHmac.hex("another", BODY)));
  }

  private int status(HubSignature signature, WebhookRequest request) {
    return webhooks(signature).receive(request).status();
  }

  private GroupWebhooks webhooks(HubSignature signature) {
    return GroupWebhooks.builder(listener, signature).build();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
