package io.groups4j.meta;

import static io.groups4j.meta.MetaServer.GROUP;
import static io.groups4j.meta.MetaServer.PATIENT;
import static io.groups4j.meta.MetaServer.retrying;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.GroupSettingsChange;
import io.groups4j.domain.ProfilePicture;
import io.groups4j.domain.RequestId;
import io.groups4j.port.CallPolicy;
import io.groups4j.port.GroupSettings;
import io.groups4j.port.OutcomeUnknownException;
import io.groups4j.port.ProviderUnavailableException;
import io.groups4j.port.RequestRejectedException;
import io.groups4j.port.WhatsAppGroups;
import io.groups4j.testkit.fixture.Jpeg;
import io.groups4j.testkit.fixture.Reply;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a picture on its way, over real sockets. */
final class MetaUploadsTest {

  private static final Reply ACCEPTED = Reply.json(200, "{\"request_id\":\"R1\"}");
  private static final Reply THROTTLED = Reply.json(429, "{\"error\":{\"code\":131208}}");
  private static final byte[] LARGE = Jpeg.square(640).paddedTo(ProfilePicture.MAX_BYTES).bytes();

  private final MetaServer meta = new MetaServer();
  private final WatchedContent content = new WatchedContent(LARGE);

  @AfterEach
  void close() {
    meta.close();
  }

  private GroupSettingsChange change() {
    return GroupSettingsChange.ofPicture(ProfilePicture.of(content));
  }

  @Test
  void aPictureThatWasTurnedAwayIsSentWholeAgain() {
    meta.server.answers(THROTTLED, ACCEPTED);

    assertEquals(
        List.of(new RequestId("R1")),
        meta.connection(retrying(3)).settings().update(GROUP, change()));

    var sent = meta.server.requests();
    assertEquals(2, sent.size());
    assertArrayEquals(sent.get(0).bytes(), sent.get(1).bytes());
    assertTrue(sent.get(1).bytes().length > LARGE.length);
    assertEquals(3, content.opened());
    content.awaitClosed();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1_000_000})
  void aConnectionThatBreaksWhileSendingIsAnUnknownOutcome(int bytes) throws IOException {
    try (HalfWayServer server = HalfWayServer.resettingAfter(bytes)) {
      GroupSettings settings = at(server.uri(), retrying(3)).settings();
      GroupSettingsChange change = change();

      var unknown =
          assertThrows(OutcomeUnknownException.class, () -> settings.update(GROUP, change));
      assertTrue(unknown.getMessage().startsWith("update group picture: sent, and no whole"));
      assertEquals(1, server.connections());
      // It may break before the picture's turn.
      assertTrue(content.opened() <= 2, content.opened() + " times opened");
      content.awaitClosed();
    }
  }

  @Test
  void aProviderThatStopsReadingIsAnUnknownOutcomeInTime() throws IOException {
    try (HalfWayServer server = HalfWayServer.stallingAfter(100_000)) {
      CallPolicy impatient = PATIENT.withAttemptTimeout(Duration.ofMillis(500));
      GroupSettings settings = at(server.uri(), impatient).settings();
      GroupSettingsChange change = change();

      assertThrows(OutcomeUnknownException.class, () -> settings.update(GROUP, change));
      content.awaitClosed();
    }
  }

  @Test
  void nothingIsReadWhereNobodyListens() throws IOException {
    URI gone;
    try (HalfWayServer server = HalfWayServer.resettingAfter(0)) {
      gone = server.uri();
    }
    GroupSettings settings = at(gone, PATIENT).settings();
    GroupSettingsChange change = change();

    assertThrows(ProviderUnavailableException.class, () -> settings.update(GROUP, change));
    assertEquals(1, content.opened());
  }

  @Test
  void anAnswerThatComesBeforeThePictureIsWholeCounts() throws IOException {
    try (HalfWayServer server =
        HalfWayServer.answeringAfter(100_000, 400, "{\"error\":{\"code\":131209}}")) {
      GroupSettings settings = at(server.uri(), PATIENT).settings();
      GroupSettingsChange change = change();

      var refused =
          assertThrows(RequestRejectedException.class, () -> settings.update(GROUP, change));
      assertEquals(131209, refused.providerError().orElseThrow().code());
      content.awaitClosed();
    }
  }

  static Stream<ProfilePicture.Content> changedOnTheWay() {
    IOException broken = new IOException("disk on fire");
    return Stream.of(
        () -> new ByteArrayInputStream(LARGE, 0, LARGE.length - 1),
        () -> new ByteArrayInputStream(LARGE, 0, 1000),
        InputStream::nullInputStream,
        () ->
            new SequenceInputStream(
                new ByteArrayInputStream(LARGE), new ByteArrayInputStream(new byte[1])),
        () -> {
          throw broken;
        },
        () -> {
          throw new IllegalStateException("not today");
        },
        () ->
            new SequenceInputStream(
                new ByteArrayInputStream(LARGE, 0, 100_000),
                new InputStream() {
                  @Override
                  public int read() throws IOException {
                    throw broken;
                  }
                }));
  }

  @ParameterizedTest
  @MethodSource("changedOnTheWay")
  void aPictureThatIsNotAsItWasIsNotSentWholeAndThatIsSaid(ProfilePicture.Content later) {
    AtomicReference<ProfilePicture.Content> now = new AtomicReference<>(content);
    ProfilePicture picture = ProfilePicture.of(() -> now.get().open());
    now.set(later);
    meta.server.answers(ACCEPTED);
    GroupSettings settings = meta.connection(retrying(3)).settings();

    var failure =
        assertThrows(
            UncheckedIOException.class,
            () ->
                settings.update(
                    GROUP, GroupSettingsChange.ofSubject("Chess club").withPicture(picture)));

    assertEquals(
        "update group picture: what was to be sent could not be read as it was checked, and did"
            + " not leave whole; nothing was changed",
        failure.getMessage());
    // Whatever came is no request: its length says that there is more.
    assertEquals(List.of(), meta.server.requests());
  }

  @Test
  void aFileThatIsGoneIsNamedInTheCause(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("picture.png"), Jpeg.square(640).bytes());
    ProfilePicture picture = ProfilePicture.of(() -> Files.newInputStream(file));
    Files.delete(file);
    GroupSettings settings = meta.connection(PATIENT).settings();

    var failure =
        assertThrows(
            UncheckedIOException.class,
            () -> settings.update(GROUP, GroupSettingsChange.ofPicture(picture)));
    assertInstanceOf(NoSuchFileException.class, failure.getCause());
  }

  @Test
  void aConnectionGoesOnAfterAPictureThatCouldNotBeRead() {
    AtomicReference<byte[]> now = new AtomicReference<>(LARGE);
    ProfilePicture picture = ProfilePicture.of(() -> new ByteArrayInputStream(now.get()));
    now.set(new byte[1000]);
    GroupSettings settings = meta.connection(PATIENT).settings();
    GroupSettingsChange change = GroupSettingsChange.ofPicture(picture);
    assertThrows(UncheckedIOException.class, () -> settings.update(GROUP, change));
    now.set(LARGE);
    meta.server.answers(ACCEPTED);

    assertEquals(List.of(new RequestId("R1")), settings.update(GROUP, change));
  }

  @Test
  void aSlowPictureHoldsUpNoOtherCall() throws Exception {
    CountDownLatch slow = new CountDownLatch(1);
    CountDownLatch reading = new CountDownLatch(1);
    AtomicReference<ProfilePicture.Content> now = new AtomicReference<>(content);
    ProfilePicture picture = ProfilePicture.of(() -> now.get().open());
    now.set(
        () -> {
          reading.countDown();
          try {
            assertTrue(slow.await(30, TimeUnit.SECONDS));
          } catch (InterruptedException interrupted) {
            throw new IOException(interrupted);
          }
          return new ByteArrayInputStream(LARGE);
        });
    meta.server.answers(Reply.json(200, "{\"id\":\"G\",\"subject\":\"Book club\"}"), ACCEPTED);
    var connection = meta.connection(PATIENT);
    var upload =
        CompletableFuture.supplyAsync(
            () -> connection.settings().update(GROUP, GroupSettingsChange.ofPicture(picture)));
    assertTrue(reading.await(10, TimeUnit.SECONDS));

    assertEquals("Book club", connection.groups().find(GROUP).subject());

    slow.countDown();
    assertEquals(List.of(new RequestId("R1")), upload.get(10, TimeUnit.SECONDS));
  }

  @Test
  void anInterruptedUploadEndsAndKeepsTheFlag() throws Exception {
    try (HalfWayServer server = HalfWayServer.stallingAfter(100_000)) {
      GroupSettings settings = at(server.uri(), PATIENT).settings();
      GroupSettingsChange change = change();
      var flag = new CompletableFuture<Boolean>();
      Thread caller =
          new Thread(
              () -> {
                assertThrows(OutcomeUnknownException.class, () -> settings.update(GROUP, change));
                flag.complete(Thread.currentThread().isInterrupted());
              });
      caller.start();
      server.awaitStall();
      caller.interrupt();

      assertTrue(flag.get(10, TimeUnit.SECONDS));
      content.awaitClosed();
    }
  }

  private static WhatsAppGroups at(URI uri, CallPolicy policy) {
    return MetaGroups.builder(MetaServer.PHONE_NUMBER_ID, () -> MetaServer.TOKEN)
        .baseUri(uri)
        .policy(policy)
        .build();
  }
}
