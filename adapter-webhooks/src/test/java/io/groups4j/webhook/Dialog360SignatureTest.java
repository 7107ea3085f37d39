package io.groups4j.webhook;

import static io.groups4j.webhook.Deliveries.SECRET;
import static io.groups4j.webhook.Deliveries.deletion;
import static io.groups4j.webhook.Deliveries.lifecycle;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page leaves open whether {@code sha256=} stands before the hex: either will do. */
class Dialog360SignatureTest {

  private static final String HEADER = "x-360dialog-signature";
  private static final String BODY = lifecycle(deletion("ü"));
  private static final String HEX = HandMadeHmac.hex(SECRET, bytes(BODY));

  private final RecordingListener listener = new RecordingListener();

  @ParameterizedTest
  @ValueSource(strings = {"", "sha256="})
  void signatureThatOpensslMadeIsAccepted(String prefix) throws Exception {
    String body = "{\"object\":\"whatsapp_business_account\",\"entry\":[]}";
    String hex = "cecfa36f46ea73c8481071dc29a6c031566b17ca38f5da884ce85fdf6bc085c5";

    assertEquals(200, post(Dialog360Signature.of(SECRET), body, prefix + hex));
  }

  @ParameterizedTest
  @ValueSource(strings = {"HEX", "sha256=HEX"})
  void rightSignatureLetsTheEventThroughOverASocket(String template) throws Exception {
    String signature = template.replace("HEX", HEX);

    assertEquals(200, post(Dialog360Signature.of(SECRET), BODY, signature));
    assertEquals(List.of("ü"), listener.groups());
  }

  @ParameterizedTest
  @ValueSource(strings = {"HEX", "sha256=HEX"})
  void capitalHexIsAccepted(String template) throws Exception {
    String signature = template.replace("HEX", HEX.toUpperCase(Locale.ROOT));

    assertEquals(200, post(Dialog360Signature.of(SECRET), BODY, signature));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "sha256=",
        "zz",
        "00",
        "sha256=00",
        "0000000000000000000000000000000000000000000000000000000000000000",
        "sha1=HEX",
        "SHA256=HEX",
        "HEX00",
        "HEX, HEX",
        "0xHEX",
        "sha256:HEX",
        "sha256= HEX",
        "sha256=sha256=HEX",
        "=HEX",
        "HEXsha256="
      })
  void anythingElseIsRefused(String template) throws Exception {
    String signature = template.replace("HEX", HEX);

    assertEquals(401, post(Dialog360Signature.of(SECRET), BODY, signature));
    assertEquals(List.of(), listener.events());
  }

  @Test
  void everyDigitOfTheSignatureCounts() {
    for (int i = 0; i < HEX.length(); i++) {
      char other = HEX.charAt(i) == '0' ? '1' : '0';
      String changed = HEX.substring(0, i) + other + HEX.substring(i + 1);

      assertEquals(401, status(Dialog360Signature.of(SECRET), List.of(changed)));
    }
  }

  @Test
  void missingSignatureIsRefused() throws Exception {
    assertEquals(401, status(Dialog360Signature.of(SECRET), List.of()));
    try (WebhookServer server = serve(Dialog360Signature.of(SECRET))) {
      assertEquals(401, server.post(BODY, "X-Other", List.of(HEX)).statusCode());
    }
    assertEquals(List.of(), listener.events());
  }

  @Test
  void metasHeaderIsNoneOf360dialogs() throws Exception {
    try (WebhookServer server = serve(Dialog360Signature.of(SECRET))) {
      List<String> signature = List.of("sha256=" + HEX);
      assertEquals(401, server.post(BODY, Deliveries.HEADER, signature).statusCode());
    }
  }

  @Test
  void twoThatDifferAreRefusedAndTheSameTwiceIsOne() {
    Dialog360Signature signature = Dialog360Signature.of(SECRET);

    assertEquals(401, status(signature, List.of(HEX, "00")));
    assertEquals(401, status(signature, List.of("00", HEX)));
    assertEquals(401, status(signature, List.of(HEX, "sha256=" + HEX)));
    assertEquals(200, status(signature, List.of(HEX, HEX)));
  }

  @Test
  void changedBodyIsRefused() throws Exception {
    assertEquals(401, post(Dialog360Signature.of(SECRET), BODY + " ", HEX));
  }

  @Test
  void anyOfSeveralSecretsWillDo() {
    assertEquals(200, status(Dialog360Signature.of(SECRET, "new"), List.of(HEX)));
    assertEquals(200, status(Dialog360Signature.of("new", SECRET), List.of(HEX)));
    assertEquals(401, status(Dialog360Signature.of("new", "newer"), List.of(HEX)));
  }

  @Test
  void secretsCanBeChangedWhileRunning() {
    AtomicReference<List<String>> secrets = new AtomicReference<>(List.of("old"));
    Dialog360Signature signature = Dialog360Signature.of(secrets::get);

    assertEquals(401, status(signature, List.of(HEX)));
    secrets.set(List.of("old", SECRET));
    assertEquals(200, status(signature, List.of(HEX)));
    secrets.set(List.of());
    assertEquals(500, status(signature, List.of(HEX)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", " secret", "secret\n"})
  void secretThatIsBlankOrHasWhitespaceAroundItIsRefused(String secret) {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> Dialog360Signature.of(secret));
    assertThrows(IllegalArgumentException.class, () -> Dialog360Signature.of(SECRET, secret));

    assertEquals(
        "platform secret is blank or has whitespace around it, give it as 360dialog shows it",
        refused.getMessage());
  }

  @Test
  void atLeastOneSecretIsNeeded() {
    assertEquals(
        "no platform secret is given, at least one is needed",
        assertThrows(IllegalArgumentException.class, () -> Dialog360Signature.of(List::of))
            .getMessage());
    assertThrows(NullPointerException.class, () -> Dialog360Signature.of((String) null));
  }

  @Test
  void textShowsNoSecret() {
    assertEquals(
        "Dialog360Signature[x-360dialog-signature]", Dialog360Signature.of(SECRET).toString());
  }

  private WebhookServer serve(Dialog360Signature signature) {
    return new WebhookServer(GroupWebhooks.builder(listener, signature).build());
  }

  private int post(Dialog360Signature signature, String body, String value) throws Exception {
    try (WebhookServer server = serve(signature)) {
      return server.post(body, HEADER, List.of(value)).statusCode();
    }
  }

  private int status(Dialog360Signature signature, List<String> values) {
    WebhookRequest request = new WebhookRequest("POST", null, Map.of(HEADER, values), bytes(BODY));
    return GroupWebhooks.builder(listener, signature).build().receive(request).status();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
