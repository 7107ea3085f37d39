package io.groups4j.dialog360;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.MediaFile;
import io.groups4j.domain.MediaId;
import io.groups4j.domain.MediaKind;
import io.groups4j.graph.GraphConnection;
import io.groups4j.port.Media;
import io.groups4j.port.OutcomeUnknownException;
import io.groups4j.port.UnreadableResponseException;
import io.groups4j.testkit.fixture.ReceivedRequest;
import io.groups4j.testkit.fixture.Reply;
import io.groups4j.testkit.fixture.ScriptedServer;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What differs from Meta: 360dialog, "Upload, retrieve or delete media" and its API reference. */
final class Dialog360MediaTest {

  private static final String KEY = "distinctive-api-key";
  private static final MediaId ID = new MediaId("1037543291543636");
  private static final String TEXT = "We meet on Thursday.";
  private static final MediaFile PICTURE =
      MediaFile.of(MediaKind.IMAGE, "image/png", new byte[] {1, 2, 3});
  private static final Reply UPLOADED = Reply.json(200, "{\"id\":\"1037543291543636\"}");

  private final ScriptedServer server = ScriptedServer.start();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @AfterEach
  void close() {
    server.close();
  }

  private Media media(Reply... replies) {
    return media(server.uri(), replies);
  }

  private Media media(URI base, Reply... replies) {
    server.answers(replies);
    return ((GraphConnection) Dialog360Groups.builder(() -> KEY).baseUri(base).build()).media();
  }

  private static Reply info(String url) {
    return Reply.json(
        200,
        """
        {"messaging_product": "whatsapp", "url": "%s", "mime_type": "text/plain",
         "sha256": "457ec693a2d74fdbd0e7fb169dddfb1e51797553e59c7a87b170b21f228b789a",
         "file_size": 20, "id": "1037543291543636"}
        """
            .formatted(url));
  }

  @Test
  void everythingIsAtTheRootWithTheKey() {
    Media media = media(UPLOADED, info("https://a/b"), Reply.json(200, "{\"success\":true}"));

    assertEquals(ID, media.upload(PICTURE));
    assertEquals(Long.valueOf(20), media.find(ID).size());
    media.delete(ID);

    assertEquals(
        List.of("POST /media", "GET /1037543291543636", "DELETE /1037543291543636"),
        server.requests().stream().map(ReceivedRequest::head).toList());
    for (ReceivedRequest request : server.requests()) {
      assertEquals(List.of(KEY), request.headers().get("D360-API-KEY"));
      assertEquals(Optional.empty(), request.header("Authorization"));
    }
    String form = server.requests().get(0).body();
    assertTrue(form.contains("name=\"messaging_product\"\r\n\r\nwhatsapp\r\n"), form);
    assertTrue(
        form.contains(
            "name=\"file\"; filename=\"file\"\r\nContent-Type: image/png\r\n\r\n\1\2\3\r\n"),
        form);
  }

  @ParameterizedTest
  @CsvSource({
    "https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=1&ext=2&hash=A%2FB,"
        + " /whatsapp_business/attachments/?mid=1&ext=2&hash=A%2FB",
    "https://evil.example/a?b, /a?b",
    "http://me:pw@evil.example:8080/a, /a",
    "https://evil.example//other.example/a, //other.example/a",
    "https://evil.example/@other.example/a#x, /@other.example/a",
    "https://evil.example/a%2F..%2Fb, /a%2F..%2Fb"
  })
  void aFileIsAskedForAtTheApiWhoeverIsNamed(String url, String target) {
    media(info(url), Reply.of(200, "text/plain", TEXT)).download(ID, out);

    assertArrayEquals(TEXT.getBytes(StandardCharsets.UTF_8), out.toByteArray());
    ReceivedRequest request = server.requests().get(1);
    assertEquals("GET " + target, request.head());
    assertEquals(List.of(KEY), request.headers().get("D360-API-KEY"));
  }

  @Test
  void aFileIsAskedForBelowThePathOfTheApi() {
    media(
            URI.create(server.uri() + "/proxy/"),
            info("https://lookaside.fbsbx.com/a?mid=1"),
            Reply.of(200, "text/plain", TEXT))
        .download(ID, out);

    assertEquals(
        List.of("GET /proxy/1037543291543636", "GET /proxy/a?mid=1"),
        server.requests().stream().map(ReceivedRequest::head).toList());
  }

  @Test
  void theKeyGoesToNoOtherServerOfThisMachine() {
    try (ScriptedServer other = ScriptedServer.start()) {
      media(info(other.uri() + "/a"), Reply.of(200, "text/plain", TEXT)).download(ID, out);

      assertEquals(List.of(), other.requests());
      assertEquals(2, server.requests().size());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"mailto:a@b", "/a", "a", "https:a", "https:///a", "https://evil.example", ""})
  void whatNamesNoPlaceIsNotAskedFor(String url) {
    Media media = media(info(url));

    assertThrows(UnreadableResponseException.class, () -> media.download(ID, out));
    assertEquals(1, server.requests().size());
  }

  @Test
  void anUploadWithoutAnswerIsSentOnce() {
    Media media = media(Reply.reset(), UPLOADED);

    assertThrows(OutcomeUnknownException.class, () -> media.upload(PICTURE));
    assertEquals(1, server.requests().size());
  }
}
