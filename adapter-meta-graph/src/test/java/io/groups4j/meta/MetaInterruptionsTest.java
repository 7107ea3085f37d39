package io.groups4j.meta;

import static io.groups4j.meta.MetaServer.GROUP;
import static io.groups4j.meta.MetaServer.PATIENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.MediaFile;
import io.groups4j.domain.MediaId;
import io.groups4j.domain.MediaKind;
import io.groups4j.graph.GraphConnection;
import io.groups4j.meta.DrippingServer.Slow;
import io.groups4j.port.CallPolicy;
import io.groups4j.port.GroupsException;
import io.groups4j.port.OutcomeUnknownException;
import io.groups4j.port.ProviderUnavailableException;
import io.groups4j.port.ThrottledException;
import io.groups4j.testkit.fixture.Reply;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An interruption ends a call at once, keeps the flag, and does no harm to other calls. */
final class MetaInterruptionsTest {

  private static final int CALLERS = 8;
  private static final MediaId MEDIA = new MediaId("M");
  private static final byte[] FILE = new byte[5_000_000];

  /** So long that whatever ends before was not ended by it. */
  private static final CallPolicy LONG =
      PATIENT
          .withMaxAttempts(3)
          .withDeadline(Duration.ofMinutes(10))
          .withAttemptTimeout(Duration.ofMinutes(10))
          .withTransferTimeout(Duration.ofMinutes(10));

  /** A call in a thread of its own, and how it ended. */
  private static final class Caller {
    private final CompletableFuture<GroupsException> end = new CompletableFuture<>();
    private final CompletableFuture<Boolean> flag = new CompletableFuture<>();
    private final Thread thread;

    Caller(Runnable call) {
      thread =
          new Thread(
              () -> {
                try {
                  end.complete(assertThrows(GroupsException.class, call::run));
                } catch (Throwable other) {
                  end.completeExceptionally(other);
                }
                flag.complete(Thread.currentThread().isInterrupted());
              });
      thread.start();
    }

    GroupsException interrupted() throws Exception {
      thread.interrupt();
      GroupsException failure = end.get(20, TimeUnit.SECONDS);
      assertTrue(flag.get(20, TimeUnit.SECONDS), "the flag is gone");
      return failure;
    }
  }

  private static GraphConnection at(URI uri) {
    return (GraphConnection)
        MetaGroups.builder(MetaServer.PHONE_NUMBER_ID, () -> MetaServer.TOKEN)
            .baseUri(uri)
            .policy(LONG)
            .build();
  }

  @ParameterizedTest
  @EnumSource(Slow.class)
  void everyKindOfCallEndsAndItsConnectionIsLetGo(Slow slow) throws Exception {
    try (DrippingServer server = new DrippingServer(slow)) {
      GraphConnection meta = at(server.uri());
      List<Caller> reads = new ArrayList<>();
      List<Caller> writes = new ArrayList<>();
      for (int i = 0; i < CALLERS; i++) {
        reads.add(new Caller(() -> meta.groups().find(GROUP)));
        reads.add(new Caller(() -> meta.media().download(MEDIA, OutputStream.nullOutputStream())));
        writes.add(new Caller(() -> meta.groups().create(GroupDraft.named("Chess"))));
        writes.add(
            new Caller(
                () -> meta.media().upload(MediaFile.of(MediaKind.AUDIO, "audio/ogg", FILE))));
      }
      server.awaitBegun(4 * CALLERS);

      for (Caller read : reads) {
        assertEquals(ProviderUnavailableException.class, read.interrupted().getClass());
      }
      for (Caller write : writes) {
        assertEquals(OutcomeUnknownException.class, write.interrupted().getClass());
      }
      server.awaitLetGo();
    }
  }

  @Test
  void otherCallsOfTheConnectionGoOn() throws Exception {
    try (MetaServer server = new MetaServer()) {
      GraphConnection meta = server.unpublished(LONG);
      for (int i = 0; i < CALLERS; i++) {
        server.server.answers(Reply.json(200, "{\"id\":\"G\"}").stalledAfter(i));
        Caller caller = new Caller(() -> meta.groups().find(GROUP));
        server.server.awaitRequests(2 * i + 1, Duration.ofSeconds(20));
        caller.interrupted();

        server.server.answers(Reply.json(200, "{\"id\":\"G\",\"subject\":\"Book club\"}"));
        assertEquals("Book club", meta.groups().find(GROUP).subject());
      }
    }
  }

  @Test
  void aPauseBetweenTriesEndsAndTheFailureBeforeItIsTold() throws Exception {
    try (MetaServer server = new MetaServer()) {
      server.server.answers(
          Reply.json(429, "{\"error\":{\"code\":131208}}").withHeader("Retry-After", "300"),
          Reply.json(200, "{\"id\":\"G\"}"));
      GraphConnection meta = server.unpublished(LONG);
      Caller caller = new Caller(() -> meta.groups().create(GroupDraft.named("Chess")));
      server.server.awaitRequests(1, Duration.ofSeconds(20));
      // While it pauses, and not while the answer is on its way.
      while (caller.thread.isAlive() && caller.thread.getState() != Thread.State.TIMED_WAITING) {
        Thread.onSpinWait();
      }

      assertEquals(ThrottledException.class, caller.interrupted().getClass());
      assertEquals("G", meta.groups().find(GROUP).id().value());
      assertEquals(2, server.server.requests().size());
    }
  }

  @Test
  void aDownloadThatIsInterruptedAsTheHeadersComeLetsGoOfItsConnection() {
    MetaServer meta = new MetaServer();
    try {
      meta.server.answers(OfferedFile.info(meta));
      var client = new InterruptedClient(HttpClient.newHttpClient());
      var connection =
          (GraphConnection)
              MetaGroups.builder(MetaServer.PHONE_NUMBER_ID, () -> MetaServer.TOKEN)
                  .baseUri(meta.server.uri())
                  .policy(PATIENT)
                  .httpClient(client)
                  .build();

      assertThrows(
          ProviderUnavailableException.class,
          () -> connection.media().download(MEDIA, OutputStream.nullOutputStream()));
      assertTrue(Thread.interrupted(), "the flag is gone");
      assertTrue(client.hasLetGo());
    } finally {
      meta.close();
    }
  }
}
