package io.groups4j.testkit.simulator;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.DocumentedError;
import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.MediaFile;
import io.groups4j.domain.MediaId;
import io.groups4j.domain.MediaKind;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import io.groups4j.testkit.fixture.Jpeg;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Files over HTTP, to the letter: Meta, "Media"; 360dialog, the page of that name. */
class SimulatorMediaTest {

  private static final byte[] PDF = "%PDF-1.7".getBytes(US_ASCII);
  private static final String DIGEST =
      "86edbaa24831badfa0a8b04bb410141e2ee4182b6d0014493fe262a7a331c20b";

  /** Where each provider has its files, and what it wants to see. */
  enum At {
    META("/v25.0/12784358810/media", "/v25.0/", "Authorization", "Bearer test-token"),
    DIALOG360("/media", "/", "D360-API-KEY", "test-token");

    private final String uploads;
    private final String files;
    private final String header;
    private final String secret;

    At(String uploads, String files, String header, String secret) {
      this.uploads = uploads;
      this.files = files;
      this.header = header;
      this.secret = secret;
    }
  }

  private final List<Exchange> exchanges = new ArrayList<>();
  private final InMemoryWhatsApp whatsApp =
      InMemoryWhatsApp.builder()
          .clock(Clock.fixed(Instant.ofEpochSecond(1763716530), ZoneOffset.UTC))
          .build();
  private final GroupsSimulator simulator =
      GroupsSimulator.over(whatsApp).onExchange(exchanges::add).start();
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    simulator.close();
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException | InterruptedException failed) {
      throw new AssertionError("no answer", failed);
    }
  }

  private HttpRequest.Builder request(At at, String target) {
    return HttpRequest.newBuilder(simulator.baseUri().resolve(target)).header(at.header, at.secret);
  }

  private static Api.Seen seen(HttpResponse<byte[]> answer) {
    return new Api.Seen(
        answer.statusCode(), Api.json(new String(answer.body(), US_ASCII)), answer.headers());
  }

  private Api.Seen upload(At at, Form form) {
    return seen(
        send(
            request(at, at.uploads)
                .header("Content-Type", Form.TYPE)
                .POST(BodyPublishers.ofByteArray(form.end()))));
  }

  private Api.Seen get(At at, String id) {
    return seen(send(request(at, at.files + id)));
  }

  private String uploaded() {
    return whatsApp
        .media()
        .upload(MediaFile.of(MediaKind.DOCUMENT, "application/pdf", PDF))
        .value();
  }

  /** The path and query of a file's URL, which each provider's clients ask the API's host for. */
  private String place(At at, String id) {
    URI url = URI.create(get(at, id).body().getString("url"));
    return url.getRawPath() + "?" + url.getRawQuery();
  }

  private static void assertRefused(int code, Api.Seen seen) {
    assertEquals(List.of(400, code), List.of(seen.status(), seen.errorCode()), seen::toString);
  }

  @ParameterizedTest
  @EnumSource
  void aFormBecomesAFileThatIsDescribedAndDeleted(At at) {
    Api.Seen made = upload(at, Form.ofFile("application/pdf", PDF));

    assertEquals(200, made.status());
    assertEquals(Api.json("{\"id\":\"1037543000000001\"}"), made.body());
    JsonObject info = get(at, "1037543000000001").body();
    String host = at == At.META ? simulator.baseUri().toString() : "https://lookaside.fbsbx.com";
    assertTrue(
        info.getString("url")
            .startsWith(
                host
                    + "/whatsapp_business/attachments/"
                    + "?mid=1037543000000001&ext=1763716830&hash="),
        info::toString);
    assertEquals(
        Api.json(
            "{\"messaging_product\":\"whatsapp\",\"mime_type\":\"application/pdf\",\"sha256\":\""
                + DIGEST
                + "\",\"file_size\":\"8\",\"id\":\"1037543000000001\",\"url\":\""
                + info.getString("url")
                + "\"}"),
        info);

    Api.Seen deleted = seen(send(request(at, at.files + "1037543000000001").DELETE()));
    assertEquals(Api.json("{\"success\":true}"), deleted.body());
    assertRefused(100, get(at, "1037543000000001"));
  }

  @ParameterizedTest
  @EnumSource
  void theTypeMayBeAPartOfItsOwn(At at) {
    Form both = Form.ofFile("application/pdf", PDF).text("type", "application/pdf");
    Form alone =
        new Form()
            .text("messaging_product", "whatsapp")
            .text("type", "application/pdf")
            .file("file", "", PDF);

    for (Form form : List.of(both, alone)) {
      String id = upload(at, form).body().getString("id");
      assertEquals("application/pdf", get(at, id).body().getString("mime_type"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void bytesComeAsTheyAreWithTheirTypeAndTheCredential(At at) {
    String place = place(at, uploaded());

    HttpResponse<byte[]> file = send(request(at, place));

    assertEquals(200, file.statusCode());
    assertArrayEquals(PDF, file.body());
    assertEquals("application/pdf", file.headers().firstValue("Content-Type").orElseThrow());
    assertEquals("8", file.headers().firstValue("Content-Length").orElseThrow());
    assertEquals("(a file of 8 bytes)", exchanges.get(1).responseBody());
    assertEquals(
        401, send(HttpRequest.newBuilder(simulator.baseUri().resolve(place))).statusCode());
    assertEquals(
        401,
        send(HttpRequest.newBuilder(simulator.baseUri().resolve(place)).header(at.header, "x"))
            .statusCode());
    HttpResponse<byte[]> head = send(request(at, place).method("HEAD", BodyPublishers.noBody()));
    assertEquals(400, head.statusCode());
    assertEquals(400, send(request(at, place).DELETE()).statusCode());
  }

  @ParameterizedTest
  @EnumSource
  void aUrlThatIsWrongOrOldIsA404(At at) {
    String id = uploaded();
    String place = place(at, id);

    assertEquals(404, send(request(at, place + "x")).statusCode());
    assertEquals(404, send(request(at, place.replace("hash=", "hash=%C3%A4"))).statusCode());
    assertEquals(404, send(request(at, "/whatsapp_business/attachments/")).statusCode());
    assertEquals(404, send(request(At.META, "/whatsapp_business/other")).statusCode());
    whatsApp.advanceClock(Duration.ofMinutes(5));
    assertEquals(404, send(request(at, place)).statusCode());
    assertEquals(200, send(request(at, place(at, id))).statusCode());
  }

  static Stream<Form> wrongForms() {
    return Stream.of(
        new Form().file("file", "application/pdf", PDF),
        new Form().text("messaging_product", "sms").file("file", "application/pdf", PDF),
        new Form().text("messaging_product", "whatsapp"),
        new Form().text("messaging_product", "whatsapp").file("picture", "application/pdf", PDF),
        Form.ofFile("application/pdf", PDF).text("name", "menu.pdf"),
        Form.ofFile("", PDF));
  }

  @ParameterizedTest
  @MethodSource("wrongForms")
  void aFormThatIsNotAsDocumentedIsRefused(Form form) {
    assertRefused(100, upload(At.META, form));
  }

  static Stream<Form> wrongFiles() {
    return Stream.of(
        Form.ofFile("image/png", Jpeg.square(1).bytes()),
        Form.ofFile("application/pdf", PDF).text("type", "image/jpeg"),
        Form.ofFile("pdf", PDF),
        Form.ofFile("application/pdf", new byte[0]));
  }

  @ParameterizedTest
  @MethodSource("wrongFiles")
  void aFileOfTheWrongTypeOrSizeIsRefused(Form form) {
    assertRefused(131053, upload(At.META, form));
    assertRefused(131053, upload(At.DIALOG360, form));
  }

  @Test
  void aFilmOf16MegabytesIsTakenAndALongBodyIsReadNowhereElse() {
    byte[] film = Arrays.copyOf("\0\0\0\24ftypisom".getBytes(US_ASCII), 16 << 20);
    String id = upload(At.DIALOG360, Form.ofFile("video/mp4", film)).body().getString("id");

    assertArrayEquals(film, send(request(At.META, place(At.META, id))).body());
    for (String path : List.of("/v25.0/12784358810/groups", "/v25.0/x", "/groups", "/" + id)) {
      At at = path.startsWith("/v") ? At.META : At.DIALOG360;
      assertEquals(
          413, send(request(at, path).POST(BodyPublishers.ofByteArray(film))).statusCode(), path);
    }
    HttpRequest.Builder stranger =
        HttpRequest.newBuilder(simulator.baseUri().resolve(At.META.uploads))
            .header("Content-Type", Form.TYPE)
            .POST(BodyPublishers.ofByteArray(Form.ofFile("video/mp4", film).end()));
    assertEquals(401, send(stranger).statusCode());
    assertEquals(
        "(a form of " + ((8 << 20) + 1) + " bytes)",
        exchanges.get(exchanges.size() - 1).requestBody());
  }

  @Test
  void filesAndGroupsAreToldApartAndOnlyBelowTheNumber() {
    whatsApp.groups().create(GroupDraft.named("Book club"));
    String group = whatsApp.groups().active().findFirst().orElseThrow().id().value();
    String id = uploaded();

    assertEquals(group, get(At.META, group).body().getString("id"));
    assertEquals(id, get(At.META, id).body().getString("id"));
    assertEquals(id, get(At.META, id + "?phone_number_id=12784358810").body().getString("id"));
    assertRefused(100, get(At.META, id + "?phone_number_id=1"));
    assertRefused(100, get(At.META, "1"));
    assertRefused(131041, get(At.META, "unknown"));
    assertRefused(100, get(At.DIALOG360, "unknown"));
    assertRefused(100, seen(send(request(At.META, "/v25.0/1/media"))));
    assertRefused(100, seen(send(request(At.META, At.META.uploads))));
    assertRefused(100, seen(send(request(At.DIALOG360, "/" + id).PUT(BodyPublishers.noBody()))));
  }

  @Test
  void aDownloadFailsOnRequestLikeEveryCall() {
    String place = place(At.META, uploaded());
    simulator.failNext(DocumentedError.SOMETHING_WENT_WRONG);

    assertEquals(500, send(request(At.META, place)).statusCode());
    assertArrayEquals(PDF, send(request(At.META, place)).body());
    assertFalse(exchanges.toString().contains("test-token"));
    assertEquals(8, whatsApp.media().find(new MediaId("1037543000000001")).size());
  }
}
