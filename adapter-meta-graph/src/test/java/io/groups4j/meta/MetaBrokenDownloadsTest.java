package io.groups4j.meta;

import static io.groups4j.meta.MetaServer.PATIENT;
import static io.groups4j.meta.MetaServer.retrying;
import static io.groups4j.meta.OfferedFile.BYTES;
import static io.groups4j.meta.OfferedFile.FILE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.groups4j.domain.MediaId;
import io.groups4j.port.AccessDeniedException;
import io.groups4j.port.CallPolicy;
import io.groups4j.port.Media;
import io.groups4j.port.ProviderUnavailableException;
import io.groups4j.port.UnreadableResponseException;
import io.groups4j.testkit.fixture.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a file on its way to the caller, over real sockets. */
final class MetaBrokenDownloadsTest {

  private static final MediaId ID = new MediaId("1037543291543636");

  private final MetaServer meta = new MetaServer();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @AfterEach
  void close() {
    meta.close();
  }

  private Reply info() {
    return OfferedFile.info(meta);
  }

  private Media media(CallPolicy policy, Reply... replies) {
    return OfferedFile.media(meta, policy, replies);
  }

  static Stream<Reply> nothingAtFirst() {
    return Stream.of(
        Reply.reset(),
        Reply.hangUp(),
        Reply.json(500, "{}"),
        Reply.json(503, "<html>"),
        Reply.json(400, "{\"error\":{\"code\":130429}}"),
        FILE.resetAfter(0),
        FILE.truncatedAfter(0));
  }

  @ParameterizedTest
  @MethodSource("nothingAtFirst")
  void aFileOfWhichNothingCameIsAskedForAgain(Reply first) {
    media(retrying(2), info(), first, FILE).download(ID, out);

    assertArrayEquals(BYTES, out.toByteArray());
    assertEquals(3, meta.server.requests().size());
  }

  static Stream<Arguments> halves() {
    String broken = "the answer of meta-graph did not come whole";
    String late = "the time for the transfer was over before all of the file had come";
    // No reset: what came before one may be lost with it, and then nothing came.
    return Stream.of(
        arguments(FILE.truncatedAfter(5), Duration.ofMinutes(5), broken),
        arguments(FILE.chunked().truncatedAfter(5), Duration.ofMinutes(5), broken),
        arguments(FILE.stalledAfter(5), Duration.ofMillis(800), late),
        arguments(FILE.slowly(Duration.ofMillis(100)), Duration.ofMillis(800), late));
  }

  @ParameterizedTest
  @MethodSource("halves")
  void aFileOfWhichAPartCameIsNotAskedForAgain(Reply half, Duration time, String why) {
    Media media = media(retrying(3).withTransferTimeout(time), info(), half, FILE);

    var failure = assertThrows(ProviderUnavailableException.class, () -> media.download(ID, out));
    assertEquals("download media: " + why, failure.getMessage());
    assertEquals(2, meta.server.requests().size());
    assertTrue(out.size() < BYTES.length);
  }

  @Test
  void whatTheProviderRefusesHasItsType() {
    Media media =
        media(
            PATIENT, info(), Reply.json(401, "{\"error\":{\"code\":190,\"message\":\"expired\"}}"));

    assertThrows(AccessDeniedException.class, () -> media.download(ID, out));
    assertEquals(0, out.size());
  }

  @Test
  void aPlaceThatIsNoLongerGoodSaysHowToGetAnother() {
    Media media = media(retrying(3), info(), Reply.of(404, "text/html", "<html>"), info(), FILE);

    var over = assertThrows(ProviderUnavailableException.class, () -> media.download(ID, out));
    assertEquals(
        "download media: status 404 and no code that says why; the url is good for a few minutes"
            + " only, and downloading again asks for a new one",
        over.getMessage());
    assertEquals(2, meta.server.requests().size());
    media.download(ID, out);
    assertArrayEquals(BYTES, out.toByteArray());
  }

  @Test
  void anErrorWithoutEndIsNotReadToItsEnd() {
    String endless = "x".repeat(100_000);
    Media media =
        media(PATIENT.withMaxAnswerBytes(1000), info(), Reply.of(500, "text/plain", endless));

    var tooLong = assertThrows(UnreadableResponseException.class, () -> media.download(ID, out));
    assertEquals(
        "download media: the answer is longer than 1000 bytes and was not read further",
        tooLong.getMessage());
  }

  @ParameterizedTest
  @ValueSource(ints = {202, 203, 204, 206, 304})
  void anyOtherStatusIsNoFile(int status, @TempDir Path folder) throws IOException {
    Path place = folder.resolve("voice.ogg");
    Files.writeString(place, "before");
    // Nothing is announced that no bytes could be compared with.
    Reply info = OfferedFile.info(meta, "\"id\": \"1\"");
    Media media = media(retrying(3), info, Reply.of(status, "text/plain", ""), FILE);

    var none = assertThrows(UnreadableResponseException.class, () -> media.download(ID, place));
    assertTrue(none.getMessage().startsWith("download media: status " + status), none.getMessage());
    assertEquals("before", Files.readString(place));
    assertEquals(2, meta.server.requests().size());
  }

  @Test
  void aPlaceThatIsFullSaysSoAndNothingIsAskedForAgain() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("disk full");
          }
        };
    Media media = media(retrying(3), info(), FILE);

    var failure = assertThrows(UncheckedIOException.class, () -> media.download(ID, full));
    assertEquals("download media: what came could not be written", failure.getMessage());
    assertEquals("disk full", failure.getCause().getMessage());
    assertEquals(2, meta.server.requests().size());
  }

  @Test
  void itIsWrittenInTheCallersThreadAndNotClosed() {
    var threads = new HashSet<Thread>();
    OutputStream watched =
        new OutputStream() {
          @Override
          public void write(int b) {
            threads.add(Thread.currentThread());
          }

          @Override
          public void close() {
            throw new AssertionError("closed");
          }
        };
    media(PATIENT, info(), FILE).download(ID, watched);

    assertEquals(Set.of(Thread.currentThread()), threads);
  }

  @Test
  void aFileIsThereAsAWholeOrNotAtAll(@TempDir Path folder) throws IOException {
    Path place = folder.resolve("voice.ogg");
    media(PATIENT, info(), FILE).download(ID, place);
    assertArrayEquals(BYTES, Files.readAllBytes(place));

    Files.writeString(place, "before");
    Media media = media(PATIENT, info(), FILE.resetAfter(5));
    assertThrows(ProviderUnavailableException.class, () -> media.download(ID, place));
    assertEquals("before", Files.readString(place));

    media(PATIENT, info(), FILE).download(ID, place);
    assertArrayEquals(BYTES, Files.readAllBytes(place));
    assertEquals(List.of(place), list(folder));
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Test
  void aFolderThatIsNotThereCannotBeWrittenTo(@TempDir Path folder) {
    Media media = media(PATIENT);

    assertThrows(
        UncheckedIOException.class, () -> media.download(ID, folder.resolve("a").resolve("b")));
    assertEquals(0, meta.server.requests().size());
  }

  @Test
  void anInterruptionEndsADownloadAndKeepsTheFlag() throws Exception {
    Media media = media(PATIENT, info(), FILE.stalledAfter(5));
    var flag = new CompletableFuture<Boolean>();
    var begun = new CompletableFuture<Void>();
    OutputStream watched =
        new OutputStream() {
          @Override
          public void write(int b) {
            begun.complete(null);
          }
        };
    Thread caller =
        new Thread(
            () -> {
              assertThrows(ProviderUnavailableException.class, () -> media.download(ID, watched));
              flag.complete(Thread.currentThread().isInterrupted());
            });
    caller.start();
    begun.get(10, TimeUnit.SECONDS);
    caller.interrupt();

    assertTrue(flag.get(10, TimeUnit.SECONDS));
  }

  @Test
  void aSlowPlaceHoldsUpNoOtherCall() throws Exception {
    var slow = new CountDownLatch(1);
    var writing = new CountDownLatch(1);
    OutputStream blocked =
        new OutputStream() {
          @Override
          public void write(int b) {
            writing.countDown();
            try {
              assertTrue(slow.await(30, TimeUnit.SECONDS));
            } catch (InterruptedException interrupted) {
              throw new IllegalStateException(interrupted);
            }
          }
        };
    meta.server.answers(info(), FILE, Reply.json(200, "{\"id\":\"G\",\"subject\":\"Book club\"}"));
    var connection = meta.unpublished(PATIENT);
    var download = CompletableFuture.runAsync(() -> connection.media().download(ID, blocked));
    assertTrue(writing.await(10, TimeUnit.SECONDS));

    assertEquals("Book club", connection.groups().find(MetaServer.GROUP).subject());

    slow.countDown();
    download.get(10, TimeUnit.SECONDS);
  }
}
