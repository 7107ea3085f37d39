package io.groups4j.testkit.simulator;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupSettingsUpdated;
import io.groups4j.domain.ProviderError;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import io.groups4j.testkit.fake.SettingPart;
import io.groups4j.testkit.fixture.Jpeg;
import io.groups4j.testkit.fixture.RecordingListener;
import io.groups4j.testkit.fixture.Reply;
import io.groups4j.testkit.fixture.ScriptedServer;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings over HTTP, to the letter: Meta, "Group management", update group settings. */
class SimulatorSettingsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final byte[] JPEG = Jpeg.square(640).bytes();

  private final RecordingListener events = new RecordingListener();
  private final InMemoryWhatsApp whatsApp = InMemoryWhatsApp.create().listen(events);
  private final ScriptedServer receiver = ScriptedServer.start();
  private final List<Exchange> exchanges = new ArrayList<>();
  private final GroupsSimulator simulator =
      GroupsSimulator.over(whatsApp)
          .webhook(receiver.uri(), "distinctive-app-secret")
          .onExchange(exchanges::add)
          .start();
  private final Api api = new Api(simulator.baseUri());
  private String group = "";

  @BeforeEach
  void createAGroup() {
    receiver.answers(Reply.of(200, "text/plain", ""), Reply.of(200, "text/plain", ""));
    whatsApp.groups().create(GroupDraft.named("Book club"));
    group = whatsApp.groups().active().findFirst().orElseThrow().id().value();
  }

  @AfterEach
  void close() {
    simulator.close();
    receiver.close();
  }

  private Api.Seen upload(String part, String type, byte[] file) {
    return upload("whatsapp", part, type, file);
  }

  private Api.Seen upload(String product, String part, String type, byte[] file) {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    String head =
        "--b|Content-Disposition: form-data; name=\"messaging_product\"||%s|"
            + "--b|Content-Disposition: form-data; name=\"%s\"; filename=\"x.png\"|"
            + "Content-Type: %s||";
    form.writeBytes(crlf(head.formatted(product, part, type)));
    form.writeBytes(file);
    form.writeBytes(crlf("|--b--|"));
    return send(form.toByteArray());
  }

  private Api.Seen send(byte[] form) {
    HttpRequest request =
        HttpRequest.newBuilder(simulator.baseUri().resolve("/v25.0/" + group))
            .header("Authorization", "Bearer test-token")
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(BodyPublishers.ofByteArray(form))
            .build();
    try {
      HttpResponse<String> answer =
          HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
      return new Api.Seen(answer.statusCode(), Api.json(answer.body()), answer.headers());
    } catch (IOException | InterruptedException failed) {
      throw new AssertionError("no answer", failed);
    }
  }

  private static byte[] crlf(String text) {
    return text.replace("|", "\r\n").getBytes(ISO_8859_1);
  }

  private GroupSettingsUpdated end() {
    return events.await(GroupSettingsUpdated.class, Duration.ZERO);
  }

  private JsonObject webhook() {
    String body = receiver.awaitRequests(2, PATIENCE).get(1).body();
    JsonObject change =
        Api.json(body)
            .getJsonArray("entry")
            .getJsonObject(0)
            .getJsonArray("changes")
            .getJsonObject(0);
    assertEquals("group_settings_update", change.getString("field"));
    return change.getJsonObject("value").getJsonArray("groups").getJsonObject(0);
  }

  private void assertRefused(int code, Api.Seen seen) {
    assertEquals(code, seen.errorCode(), () -> seen.body().toString());
    assertEquals(400, seen.status());
    assertFalse(events.events().stream().anyMatch(event -> event instanceof GroupSettingsUpdated));
  }

  @Test
  void textsAreChangedByJsonAndAnsweredWithARequest() {
    Api.Seen seen =
        api.post(
            group,
            "{\"messaging_product\":\"whatsapp\",\"subject\":\"Chess\",\"description\":\"Fri\"}");

    assertEquals(200, seen.status());
    assertEquals(
        Api.json(
            "{\"messaging_product\":\"whatsapp\",\"request_id\":\"%s\"}"
                .formatted(end().requestId().value())),
        seen.body());
    JsonObject told = webhook();
    assertEquals("group_settings_update", told.getString("type"));
    assertEquals(seen.body().getString("request_id"), told.getString("request_id"));
    assertEquals(
        Api.json("{\"text\":\"Chess\",\"update_successful\":true}"), told.get("group_subject"));
    assertEquals(
        Api.json("{\"text\":\"Fri\",\"update_successful\":true}"), told.get("group_description"));
    assertFalse(told.containsKey("profile_picture") || told.containsKey("errors"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "profile_picture_file"})
  void aPictureIsChangedByAFormUnderEitherName(String part) throws Exception {
    Api.Seen seen = upload(part, "image/jpeg", JPEG);

    assertEquals(200, seen.status());
    JsonObject told = webhook();
    assertEquals(seen.body().getString("request_id"), told.getString("request_id"));
    String digest =
        Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(JPEG));
    assertEquals(
        Api.json(
            "{\"mime_type\":\"image/jpeg\",\"sha256\":\"%s\",\"update_successful\":true}"
                .formatted(digest)),
        told.get("profile_picture"));
    assertFalse(told.containsKey("group_subject") || told.containsKey("group_description"));
  }

  @Test
  void whatFailsIsToldPartByPart() {
    whatsApp.failNext().update(SettingPart.DESCRIPTION, ProviderError.of(131000, "why"));

    api.post(
        group,
        "{\"messaging_product\":\"whatsapp\",\"subject\":\"Chess\",\"description\":\"Fri\"}");

    JsonObject told = webhook();
    assertTrue(told.getJsonObject("group_subject").getBoolean("update_successful"));
    JsonObject description = told.getJsonObject("group_description");
    assertFalse(description.getBoolean("update_successful"));
    assertEquals(131000, description.getJsonArray("errors").getJsonObject(0).getInt("code"));
    assertEquals(131000, told.getJsonArray("errors").getJsonObject(0).getInt("code"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"messaging_product\":\"whatsapp\"}",
        "{\"subject\":\"x\"}",
        "{\"messaging_product\":\"whatsapp\",\"subject\":\"\"}",
        "{\"messaging_product\":\"whatsapp\",\"subject\":7}",
        "{\"messaging_product\":\"whatsapp\",\"subject\":\"x\",\"description\":{}}",
        "{\"messaging_product\":\"whatsapp\",\"profile_picture_file\":\"/a.jpg\"}"
      })
  void aBodyThatChangesNothingOrWhatItMustNotIsRefused(String body) {
    assertRefused(100, api.post(group, body));
  }

  @Test
  void aPictureThatTheProviderWouldNotTakeIsRefusedWithItsCode() {
    assertRefused(131209, upload("file", "image/jpeg", Jpeg.ofPixels(640, 480).bytes()));
    assertRefused(131210, upload("file", "image/jpeg", Jpeg.square(191).progressive().bytes()));
    assertRefused(131053, upload("file", "image/png", JPEG));
    assertRefused(131053, upload("file", "image/jpeg", "\u0089PNG".getBytes(ISO_8859_1)));
    assertRefused(131053, upload("file", "image/jpeg", new byte[0]));
    byte[] cutOff = Jpeg.square(192).bytes();
    cutOff[cutOff.length - 1] = 0;
    assertRefused(131053, upload("file", "image/jpeg", cutOff));
    assertRefused(
        131053,
        upload("file", "image/jpeg", Jpeg.square(192).paddedTo(5 * 1024 * 1024 + 1).bytes()));
  }

  @Test
  void theSmallestAndTheLargestPictureAreTaken() {
    assertEquals(200, upload("file", "image/jpeg", Jpeg.square(192).bytes()).status());
    byte[] largest = Jpeg.square(640).withThumbnail().paddedTo(5 * 1024 * 1024).bytes();
    assertEquals(200, upload("file", "image/jpeg", largest).status());
  }

  @Test
  void aFormOfSomethingElseIsRefused() {
    assertRefused(100, upload("whatsapp", "subject", "text/plain", JPEG));
    assertRefused(100, upload("sms", "file", "image/jpeg", JPEG));
    assertRefused(100, send(crlf("x")));
    assertRefused(100, send(crlf("--b|Content-Disposition: form-data; name=\"file\"||1|--b--")));
  }

  @Test
  void aPictureOfAnUnknownGroupIsRefused() {
    group = "unknown";

    assertRefused(131041, upload("file", "image/jpeg", JPEG));
    assertRefused(131041, api.post("x", "{\"messaging_product\":\"whatsapp\",\"subject\":\"x\"}"));
  }

  @Test
  void whoLooksOnIsNotShownThePicture() {
    upload("file", "image/jpeg", JPEG);

    assertTrue(
        exchanges.get(0).requestBody().matches("\\(a form of \\d+ bytes\\)"),
        exchanges.get(0).requestBody());
  }
}
