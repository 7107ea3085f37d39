package io.groups4j.meta;

import static io.groups4j.meta.MetaServer.PATIENT;
import static io.groups4j.meta.MetaServer.TOKEN;
import static io.groups4j.meta.MetaServer.retrying;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.MediaFile;
import io.groups4j.domain.MediaId;
import io.groups4j.domain.MediaInfo;
import io.groups4j.domain.MediaKind;
import io.groups4j.graph.GraphConnection;
import io.groups4j.port.Media;
import io.groups4j.port.OutcomeUnknownException;
import io.groups4j.port.RequestRejectedException;
import io.groups4j.port.UnreadableResponseException;
import io.groups4j.testkit.fixture.ReceivedRequest;
import io.groups4j.testkit.fixture.Reply;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests to the letter and every form of the answers: Meta, "Media". */
final class MetaMediaTest {

  private static final MediaId ID = new MediaId("1037543291543636");
  private static final Reply UPLOADED = Reply.json(200, "{\"id\":\"1037543291543636\"}");
  // Line ends and the beginning of a boundary are nothing but bytes.
  private static final byte[] BYTES = "\r\n--groups4j-\0ä".getBytes(StandardCharsets.UTF_8);
  private static final MediaFile VOICE =
      MediaFile.of(MediaKind.AUDIO, "audio/ogg; codecs=opus", BYTES);

  private final MetaServer meta = new MetaServer();

  @AfterEach
  void close() {
    meta.close();
  }

  private Media media(Reply... replies) {
    return meta.unpublishedAnswering(replies).media();
  }

  @Test
  void anUploadIsAFormOfThreePartsWithItsLength() {
    assertEquals(ID, media(UPLOADED).upload(VOICE));

    ReceivedRequest request = meta.onlyRequest();
    assertEquals("POST /v25.0/12784358810/media", request.head());
    assertEquals(Optional.of("Bearer " + TOKEN), request.header("Authorization"));
    String type = request.header("Content-Type").orElseThrow();
    assertTrue(type.matches("multipart/form-data; boundary=groups4j-[0-9a-f-]{36}"), type);
    String boundary = type.substring(type.indexOf('=') + 1);
    byte[] expected =
        """
        --%1$s
        Content-Disposition: form-data; name="messaging_product"

        whatsapp
        --%1$s
        Content-Disposition: form-data; name="type"

        audio/ogg; codecs=opus
        --%1$s
        Content-Disposition: form-data; name="file"; filename="file"
        Content-Type: audio/ogg; codecs=opus

        %2$s
        --%1$s--
        """
            .formatted(boundary, "FILE")
            .replace("\n", "\r\n")
            .replace("FILE", new String(BYTES, StandardCharsets.UTF_8))
            .getBytes(StandardCharsets.UTF_8);
    assertArrayEquals(expected, request.bytes());
    assertEquals(Optional.of("" + expected.length), request.header("Content-Length"));
    assertEquals(Optional.empty(), request.header("Transfer-Encoding"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"id\":\"\"}", "{\"success\":true}", "[]", ""})
  void anUploadWithoutIdIsUnreadable(String answer) {
    assertThrows(
        UnreadableResponseException.class, () -> media(Reply.json(200, answer)).upload(VOICE));
  }

  @Test
  void aFileThatTheProviderCannotTakeIsRefused() {
    Reply refusal = Reply.json(400, "{\"error\":{\"code\":131053,\"message\":\"x\"}}");

    assertThrows(RequestRejectedException.class, () -> media(refusal).upload(VOICE));
  }

  static Stream<Reply> noWholeAnswer() {
    return Stream.of(Reply.reset(), Reply.hangUp(), UPLOADED.truncatedAfter(5), Reply.hang());
  }

  @ParameterizedTest
  @MethodSource("noWholeAnswer")
  void anUploadWithoutAWholeAnswerIsSentOnce(Reply reply) {
    meta.server.answers(reply, UPLOADED);
    Media media = meta.unpublished(retrying(3).withTransferTimeout(Duration.ofMillis(500))).media();

    assertThrows(OutcomeUnknownException.class, () -> media.upload(VOICE));
    assertEquals(1, meta.server.requests().size());
  }

  @Test
  void anUploadThatWasTurnedAwayIsSentWholeAgain() {
    meta.server.answers(Reply.json(429, "{\"error\":{\"code\":130429}}"), UPLOADED);

    assertEquals(ID, meta.unpublished(retrying(2)).media().upload(VOICE));
    var sent = meta.server.requests();
    assertArrayEquals(sent.get(0).bytes(), sent.get(1).bytes());
  }

  @Test
  void anUploadHasTheTimeOfATransferAndNotThatOfACall() {
    Reply slow = UPLOADED.slowly(Duration.ofMillis(20));
    meta.server.answers(slow, slow);
    var connection =
        meta.unpublished(
            PATIENT
                .withDeadline(Duration.ofMillis(100))
                .withAttemptTimeout(Duration.ofMillis(100))
                .withTransferTimeout(Duration.ofSeconds(20)));

    assertEquals(ID, connection.media().upload(VOICE));
  }

  @Test
  void aFileThatIsNotAsLongAsWasSaidIsNotSentWhole() {
    MediaFile shorter =
        MediaFile.of(
            MediaKind.DOCUMENT, "text/plain", 100_000, () -> new ByteArrayInputStream(BYTES));
    MediaFile gone =
        MediaFile.of(
            MediaKind.DOCUMENT,
            "text/plain",
            1,
            () -> {
              throw new IOException("gone");
            });
    Media media = media(UPLOADED, UPLOADED);

    assertThrows(UncheckedIOException.class, () -> media.upload(shorter));
    assertThrows(UncheckedIOException.class, () -> media.upload(gone));
    assertEquals(List.of(), meta.server.requests());
  }

  @Test
  void aHundredMegabytesAreNeverHeld() {
    long size = MediaKind.DOCUMENT.maxBytes();
    long[] most = {0};
    MediaFile document =
        MediaFile.of(
            MediaKind.DOCUMENT,
            "application/pdf",
            size,
            () ->
                new InputStream() {
                  private long left = size;

                  @Override
                  public int read() {
                    return left-- > 0 ? 'x' : -1;
                  }

                  @Override
                  public int read(byte[] buffer, int offset, int length) {
                    most[0] = Math.max(most[0], length);
                    int count = (int) Math.min(left, length);
                    left -= count;
                    return count == 0 && length > 0 ? -1 : count;
                  }
                });
    try (CountingServer server = new CountingServer("{\"id\":\"M\"}")) {
      Media media =
          ((GraphConnection)
                  MetaGroups.builder(MetaServer.PHONE_NUMBER_ID, () -> TOKEN)
                      .baseUri(server.uri())
                      .policy(PATIENT)
                      .build())
              .media();

      assertEquals(new MediaId("M"), media.upload(document));
      assertTrue(server.bytes() > size, server.bytes() + " bytes came");
    }
    assertTrue(most[0] <= 64 * 1024, most[0] + " bytes were asked for at once");
  }

  static Stream<Arguments> described() {
    URI url =
        URI.create(
            "https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=1&ext=2&hash=A_B");
    return Stream.of(
        Arguments.of(
            """
            {"messaging_product": "whatsapp", "url": "%s", "mime_type": "image/jpeg",
             "sha256": "abc", "file_size": "303833", "id": "1037543291543636"}
            """
                .formatted(url),
            new MediaInfo(ID, url, "image/jpeg", "abc", 303_833L)),
        Arguments.of(
            "{\"url\": \"%s\", \"file_size\": 303833}".formatted(url),
            new MediaInfo(ID, url, null, null, 303_833L)),
        Arguments.of(
            "{\"file_size\": \"many\", \"url\": \"not a url\", \"mime_type\": \"\"}",
            new MediaInfo(ID, null, null, null, null)),
        Arguments.of("{\"sha256\": \" \"}", new MediaInfo(ID, null, null, null, null)));
  }

  @ParameterizedTest
  @MethodSource("described")
  void aFileIsDescribedByWhateverIsThere(String answer, MediaInfo expected) {
    assertEquals(expected, media(Reply.json(200, answer)).find(ID));

    ReceivedRequest request = meta.onlyRequest();
    assertEquals("GET /v25.0/1037543291543636", request.head());
    assertEquals("", request.body());
  }

  @Test
  void anIdIsOneSegmentOfThePath() {
    media(Reply.json(200, "{}")).find(new MediaId("../12784358810/groups?a=b"));

    assertEquals("GET /v25.0/..%2F12784358810%2Fgroups%3Fa%3Db", meta.onlyRequest().head());
  }

  @Test
  void aFileThatMetaTakesForAGroupIsNoUnknownGroupEither() {
    Reply refusal = Reply.json(400, "{\"error\":{\"code\":131041,\"message\":\"Group unknown\"}}");
    Media media = media(refusal, refusal);

    var find = assertThrows(RequestRejectedException.class, () -> media.find(ID));
    assertEquals(131041, find.providerError().orElseThrow().code());
    assertThrows(RequestRejectedException.class, () -> media.delete(ID));
  }

  @Test
  void anUnknownFileIsNoUnknownGroup() {
    Reply refusal =
        Reply.json(400, "{\"error\":{\"code\":100,\"message\":\"Object does not exist\"}}");

    assertThrows(RequestRejectedException.class, () -> media(refusal).find(ID));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"success\":true}", "{\"success\":\"true\"}", "{}", ""})
  void aFileIsDeleted(String answer) {
    media(Reply.json(200, answer)).delete(ID);

    ReceivedRequest request = meta.onlyRequest();
    assertEquals("DELETE /v25.0/1037543291543636", request.head());
    assertEquals("", request.body());
  }

  @Test
  void aDeletionThatDidNotSucceedSaysSo() {
    assertThrows(
        RequestRejectedException.class,
        () -> media(Reply.json(200, "{\"success\":false}")).delete(ID));
    meta.server.answers(Reply.reset());
    assertThrows(
        OutcomeUnknownException.class, () -> meta.unpublished(retrying(3)).media().delete(ID));
    assertEquals(2, meta.server.requests().size());
  }
}
