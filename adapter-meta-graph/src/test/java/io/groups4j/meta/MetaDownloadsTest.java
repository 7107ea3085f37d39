package io.groups4j.meta;

import static io.groups4j.meta.MetaServer.PATIENT;
import static io.groups4j.meta.MetaServer.TOKEN;
import static io.groups4j.meta.MetaServer.retrying;
import static io.groups4j.meta.OfferedFile.BYTES;
import static io.groups4j.meta.OfferedFile.FILE;
import static io.groups4j.meta.OfferedFile.HEX;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.MediaId;
import io.groups4j.port.CallPolicy;
import io.groups4j.port.Media;
import io.groups4j.port.RequestRejectedException;
import io.groups4j.port.UnreadableResponseException;
import io.groups4j.testkit.fixture.ReceivedRequest;
import io.groups4j.testkit.fixture.Reply;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a file is got, and what is taken for one: Meta, "Media". */
final class MetaDownloadsTest {

  private static final MediaId ID = new MediaId("1037543291543636");

  private final MetaServer meta = new MetaServer();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @AfterEach
  void close() {
    meta.close();
  }

  private Reply info(String more) {
    return OfferedFile.info(meta, more);
  }

  private Reply info() {
    return OfferedFile.info(meta);
  }

  private Media media(CallPolicy policy, Reply... replies) {
    return OfferedFile.media(meta, policy, replies);
  }

  @Test
  void theFileIsAskedForWhereItIsWithTheToken() {
    var info = media(PATIENT, info(), FILE).download(ID, out);

    assertArrayEquals(BYTES, out.toByteArray());
    assertEquals(ID, info.id());
    List<ReceivedRequest> requests = meta.server.requests();
    assertEquals(
        List.of(
            "GET /v25.0/1037543291543636",
            "GET /whatsapp_business/attachments/?mid=1&ext=2&hash=A_B"),
        requests.stream().map(ReceivedRequest::head).toList());
    ReceivedRequest file = requests.get(1);
    assertEquals(List.of("Bearer " + TOKEN), file.headers().get("Authorization"));
    assertEquals(Optional.of("*/*"), file.header("Accept"));
    assertEquals(Optional.of("groups4j"), file.header("User-Agent"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"sha256\": \"457ec693a2d74fdbd0e7fb169dddfb1e51797553e59c7a87b170b21f228b789a\"",
        "\"sha256\": \"457EC693A2D74FDBD0E7FB169DDDFB1E51797553E59C7A87B170B21F228B789A\"",
        "\"sha256\": \" RX7Gk6LXT9vQ5/sWnd37HlF5dVPlnHqHsXCyHyKLeJo= \"",
        "\"sha256\": \" \"",
        "\"file_size\": 20",
        "\"id\": \"1\""
      })
  void whatIsSaidOfAFileIsComparedInWhicheverWayItIsWritten(String said) {
    media(PATIENT, info(said), FILE).download(ID, out);

    assertArrayEquals(BYTES, out.toByteArray());
  }

  static Stream<String> otherFiles() {
    return Stream.of(
        "\"sha256\": \"" + HEX.replace('a', 'b') + "\"",
        "\"sha256\": \"" + "A".repeat(43) + "=\"",
        "\"file_size\": \"" + (BYTES.length + 1) + "\"",
        "\"file_size\": " + (BYTES.length - 1));
  }

  @ParameterizedTest
  @MethodSource("otherFiles")
  void anotherFileThanWasAnnouncedIsNone(String said) {
    Media media = media(retrying(3), info(said), FILE, FILE);

    assertThrows(UnreadableResponseException.class, () -> media.download(ID, out));
    assertEquals(2, meta.server.requests().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"in no such way\"", "\"457ec693\"", "7"})
  void aDigestThatCannotBeReadIsNotPassedOver(String digest) {
    Media media = media(PATIENT, info("\"sha256\": " + digest), FILE);

    var unreadable = assertThrows(UnreadableResponseException.class, () -> media.download(ID, out));
    assertEquals(
        "download media: the answer has a sha256 that is no digest, so that the file could not be"
            + " checked; it was not asked for",
        unreadable.getMessage());
    assertEquals(1, meta.server.requests().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"url\":\"\"}", "{\"url\":\"not a url\"}", "{\"url\":null}"})
  void withoutPlaceThereIsNoFile(String answer) {
    Media media = media(PATIENT, Reply.json(200, answer));

    assertThrows(UnreadableResponseException.class, () -> media.download(ID, out));
    assertEquals(1, meta.server.requests().size());
  }

  @Test
  void aFileThatSaysThatItIsTooLongIsNotAskedFor() {
    Media media = media(PATIENT, info());

    var tooLong =
        assertThrows(
            RequestRejectedException.class, () -> media.download(ID, out, BYTES.length - 1));
    assertEquals(
        "download media: the file is longer than the 19 bytes of maxBytes, which the caller takes;"
            + " it was not read further",
        tooLong.getMessage());
    assertEquals(1, meta.server.requests().size());
  }

  @Test
  void aFileThatIsTooLongIsNotReadToItsEnd() {
    long hundredMegabytes = 100_000_000;
    Media media =
        media(retrying(3), info("\"id\": \"1\""), Reply.ofSize(hundredMegabytes).chunked(), FILE);

    assertThrows(RequestRejectedException.class, () -> media.download(ID, out, 1_000_000));
    assertTrue(out.size() <= 1_000_000);
    assertThrows(AssertionError.class, () -> meta.server.awaitRequests(3, Duration.ofSeconds(1)));
    assertTrue(meta.server.bodyBytesSent() < hundredMegabytes / 2);
  }

  @Test
  void aFileAsLongAsTheLimitIsTaken() {
    media(PATIENT, info(), FILE.chunked()).download(ID, out, BYTES.length);

    assertArrayEquals(BYTES, out.toByteArray());
    assertThrows(IllegalArgumentException.class, () -> media(PATIENT).download(ID, out, 0));
  }
}
