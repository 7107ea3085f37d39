package io.groups4j.meta;

import static io.groups4j.meta.MetaServer.GROUP;
import static io.groups4j.meta.MetaServer.PATIENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.MediaFile;
import io.groups4j.domain.MediaId;
import io.groups4j.domain.MediaKind;
import io.groups4j.graph.GraphConnection;
import io.groups4j.meta.DrippingServer.Slow;
import io.groups4j.port.CallPolicy;
import io.groups4j.port.GroupsException;
import io.groups4j.port.Media;
import io.groups4j.port.OutcomeUnknownException;
import io.groups4j.port.ProviderUnavailableException;
import io.groups4j.port.RequestRejectedException;
import io.groups4j.port.UnreadableResponseException;
import io.groups4j.port.WhatsAppGroups;
import io.groups4j.testkit.fixture.Reply;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every call ends within its deadline, whatever the server does, over HTTP/1.1. */
@Tag("long")
final class MetaDeadlinesTest {

  private static final MediaId MEDIA = new MediaId("M");
  private static final int LARGE = 10_000_000;

  /** The deadline is what ends it: a try alone has more time, and there are more of them. */
  private static final CallPolicy SHORT =
      PATIENT
          .withDeadline(Duration.ofMillis(900))
          .withAttemptTimeout(Duration.ofMinutes(10))
          .withMaxAttempts(5)
          .withTransferTimeout(Duration.ofMillis(900));

  private static GraphConnection at(URI uri, CallPolicy policy) {
    return (GraphConnection)
        MetaGroups.builder(MetaServer.PHONE_NUMBER_ID, () -> MetaServer.TOKEN)
            .accountId("102290129340398")
            .baseUri(uri)
            .policy(policy)
            .build();
  }

  /** Far later than the deadline, for a machine that has other things to do. */
  private static <E extends GroupsException> E ends(Class<E> how, Runnable call) {
    return assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThrows(how, call::run));
  }

  /** Takes a while for each piece, in which the next one comes. */
  private static final class SlowStream extends OutputStream {
    @Override
    public void write(int one) {
      write(new byte[1], 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      LockSupport.parkNanos(this, Duration.ofMillis(200).toNanos());
    }
  }

  private static MediaFile large() {
    return MediaFile.of(
        MediaKind.AUDIO, "audio/ogg", LARGE, () -> new ByteArrayInputStream(new byte[LARGE]));
  }

  @ParameterizedTest
  @EnumSource(Slow.class)
  void everyKindOfCallEndsHoweverSlowTheServerIs(Slow slow) throws Exception {
    try (DrippingServer server = new DrippingServer(slow)) {
      GraphConnection meta = at(server.uri(), SHORT);

      ends(ProviderUnavailableException.class, () -> meta.groups().find(GROUP));
      ends(OutcomeUnknownException.class, () -> meta.groups().create(GroupDraft.named("Chess")));
      ends(
          ProviderUnavailableException.class,
          () -> meta.media().download(MEDIA, OutputStream.nullOutputStream()));
      ends(OutcomeUnknownException.class, () -> meta.media().upload(large()));
      server.awaitLetGo();
    }
  }

  @Test
  void anAnswerOfOneBytePerSecondIsNotWaitedFor() {
    try (MetaServer meta = new MetaServer()) {
      Reply slow = Reply.json(200, "{\"id\":\"G\"}").slowly(Duration.ofSeconds(1));
      meta.server.answers(slow, slow);
      var groups = meta.connection(SHORT).groups();

      ends(ProviderUnavailableException.class, () -> groups.find(GROUP));
      ends(OutcomeUnknownException.class, () -> groups.create(GroupDraft.named("Chess")));
    }
  }

  @Test
  void anAnswerWithoutEndThatComesFastEndsByItsSize() {
    try (MetaServer meta = new MetaServer()) {
      Reply endless = Reply.ofSize(Long.MAX_VALUE / 2).chunked();
      meta.server.answers(endless, OfferedFile.info(meta, "\"id\":\"M\""), endless);
      GraphConnection connection = meta.unpublished(PATIENT.withMaxAnswerBytes(1_000_000));

      ends(UnreadableResponseException.class, () -> connection.groups().find(GROUP));
      ends(
          RequestRejectedException.class,
          () -> connection.media().download(MEDIA, OutputStream.nullOutputStream(), 1_000_000));
    }
  }

  @Test
  void aFileThatIsTakenMoreSlowlyThanItComesEnds() {
    try (MetaServer meta = new MetaServer()) {
      Reply endless = Reply.ofSize(Long.MAX_VALUE / 2).chunked();
      meta.server.answers(OfferedFile.info(meta, "\"id\":\"M\""), endless);
      // Whoever finds out where the file is has all the time there is.
      Media media = meta.unpublished(SHORT.withDeadline(Duration.ofMinutes(10))).media();

      ProviderUnavailableException late =
          ends(
              ProviderUnavailableException.class,
              () -> media.download(MEDIA, new SlowStream(), Long.MAX_VALUE));
      assertEquals(
          "download media: the time for the transfer was over before all of the file had come",
          late.getMessage());
    }
  }

  @ParameterizedTest
  @MethodSource("lists")
  void aListThatAlwaysHasMoreEndsByItsTime(Consumer<WhatsAppGroups> list) {
    try (MetaServer meta = new MetaServer()) {
      meta.server.answers(
          IntStream.range(0, 500)
              .mapToObj(MetaTemplateListsTest::page)
              .map(page -> page.slowly(Duration.ofMillis(5)))
              .toArray(Reply[]::new));
      GraphConnection connection = at(meta.server.uri(), SHORT);

      ends(ProviderUnavailableException.class, () -> list.accept(connection));
    }
  }

  static Stream<Consumer<WhatsAppGroups>> lists() {
    return MetaTemplateListsTest.lists();
  }

  @Test
  void aGreetingThatIsNeverAnsweredEnds() throws Exception {
    // The system makes the connection, and nobody says hello.
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      GraphConnection meta = at(URI.create("https://127.0.0.1:" + silent.getLocalPort()), SHORT);

      ends(ProviderUnavailableException.class, () -> meta.groups().find(GROUP));
      ends(
          ProviderUnavailableException.class,
          () -> meta.groups().create(GroupDraft.named("Chess")));
      ends(ProviderUnavailableException.class, () -> meta.media().upload(large()));
    }
  }
}
