package io.groups4j.meta;

import static io.groups4j.meta.MetaServer.GROUP;
import static io.groups4j.meta.MetaServer.PATIENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.GroupDraft;
import io.groups4j.port.CallPolicy;
import io.groups4j.port.OutcomeUnknownException;
import io.groups4j.port.ProviderUnavailableException;
import io.groups4j.port.UnreadableResponseException;
import io.groups4j.port.WhatsAppGroups;
import io.groups4j.testkit.fixture.Reply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a caller is told when the connection fails, over real sockets. */
final class MetaBrokenConnectionsTest {

  private static final GroupDraft DRAFT = GroupDraft.named("Book club");
  private static final CallPolicy IMPATIENT = PATIENT.withAttemptTimeout(Duration.ofMillis(300));

  private final MetaServer meta = new MetaServer();

  @AfterEach
  void close() {
    meta.close();
  }

  @Test
  void nothingWasSentWhereNobodyListens() {
    URI gone;
    try (MetaServer closed = new MetaServer()) {
      gone = closed.server.uri();
    }
    var groups = at(gone, PATIENT).groups();

    assertThrows(ProviderUnavailableException.class, () -> groups.find(GROUP));
    var write = assertThrows(ProviderUnavailableException.class, () -> groups.create(DRAFT));
    assertEquals("create group: no connection to meta-graph; nothing was sent", write.getMessage());
  }

  @Test
  void nothingWasSentWhereTheConnectionIsNotMadeInTime() throws IOException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    List<SocketChannel> waiting = new ArrayList<>();
    try (ServerSocket neverAccepting = new ServerSocket(0, 1, loopback)) {
      var address = new InetSocketAddress(loopback, neverAccepting.getLocalPort());
      // Once the queue of connections to accept is full, further ones are left without an answer.
      for (int i = 0; i < 8; i++) {
        SocketChannel channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.connect(address);
        waiting.add(channel);
      }
      var groups =
          at(
                  URI.create("http://127.0.0.1:" + neverAccepting.getLocalPort()),
                  PATIENT.withConnectTimeout(Duration.ofMillis(300)))
              .groups();

      assertThrows(ProviderUnavailableException.class, () -> groups.find(GROUP));
      assertThrows(ProviderUnavailableException.class, () -> groups.create(DRAFT));
    } finally {
      for (SocketChannel channel : waiting) {
        channel.close();
      }
    }
  }

  static Stream<Reply> noWholeAnswer() {
    Reply accepted = Reply.json(200, "{\"request_id\":\"106540352242922\"}");
    return Stream.of(
        Reply.hang(),
        Reply.hangUp(),
        Reply.reset(),
        accepted.stalledAfter(0),
        accepted.stalledAfter(10),
        accepted.resetAfter(10),
        accepted.truncatedAfter(10),
        accepted.chunked().truncatedAfter(10),
        accepted.slowly(Duration.ofMillis(100)));
  }

  @ParameterizedTest
  @MethodSource("noWholeAnswer")
  void aWriteWithoutAWholeAnswerIsSentOnceAndItsOutcomeUnknown(Reply reply) {
    meta.server.answers(reply);
    var groups = meta.connection(IMPATIENT.withMaxAttempts(3)).groups();

    var failure = assertThrows(OutcomeUnknownException.class, () -> groups.create(DRAFT));
    assertEquals(
        "create group: sent, and no whole answer came; look before repeating",
        failure.getMessage());
    assertEquals(1, meta.server.requests().size());
  }

  @ParameterizedTest
  @MethodSource("noWholeAnswer")
  void aReadWithoutAWholeAnswerIsRepeated(Reply reply) {
    meta.server.answers(reply, Reply.json(200, "{\"id\":\"G\",\"subject\":\"Book club\"}"));
    var groups = meta.connection(IMPATIENT.withMaxAttempts(2)).groups();

    assertEquals("Book club", groups.find(GROUP).subject());
  }

  @Test
  void aReadThatNeverSucceedsSaysSo() {
    meta.server.answers(Reply.json(200, "{\"id\":\"G\"}").stalledAfter(1));
    var groups = meta.connection(IMPATIENT).groups();

    var failure = assertThrows(ProviderUnavailableException.class, () -> groups.find(GROUP));
    assertEquals("find group: the answer of meta-graph did not come whole", failure.getMessage());
  }

  @Test
  void theDeadlineEndsAllTriesTogether() {
    meta.server.answers(Reply.hang(), Reply.hang(), Reply.hang(), Reply.hang(), Reply.hang());
    CallPolicy policy =
        PATIENT
            .withDeadline(Duration.ofMillis(500))
            .withAttemptTimeout(Duration.ofSeconds(60))
            .withMaxAttempts(5);
    var groups = meta.connection(policy).groups();

    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> assertThrows(ProviderUnavailableException.class, () -> groups.find(GROUP)));
    assertEquals(1, meta.server.requests().size());
  }

  @Test
  void headersThatTheClientCannotReadAreABrokenAnswer() {
    Reply impossible = Reply.hang().withHeader("never", "sent");
    meta.server.answers(
        Reply.json(200, "{}").withHeader("Content-Length", "99999999999999999999"), impossible);
    var groups = meta.connection(IMPATIENT).groups();

    assertThrows(OutcomeUnknownException.class, () -> groups.create(DRAFT));
    assertEquals(1, meta.server.requests().size());
  }

  @Test
  void nothingWasSentWhereNoTrustedConnectionIsMade() throws Exception {
    // Of TLS: fatal, handshake_failure.
    try (ServerSocket refusing = ending(new byte[] {21, 3, 3, 0, 2, 2, 40})) {
      var groups = at(URI.create("https://127.0.0.1:" + refusing.getLocalPort()), PATIENT).groups();

      assertThrows(ProviderUnavailableException.class, () -> groups.create(DRAFT));
    }
  }

  /** The client has begun to send by then, and does not tell a first greeting from a later one. */
  @Test
  void aWriteWhoseGreetingIsCutOffMayHaveBeenSentAndAReadIsTriedAgain() throws Exception {
    try (ServerSocket hangingUp = ending(new byte[0])) {
      var groups =
          at(URI.create("https://127.0.0.1:" + hangingUp.getLocalPort()), PATIENT).groups();

      assertThrows(OutcomeUnknownException.class, () -> groups.create(DRAFT));
      assertThrows(ProviderUnavailableException.class, () -> groups.find(GROUP));
    }
  }

  /** Ends every greeting with these last words. */
  private static ServerSocket ending(byte[] lastWords) throws IOException {
    ServerSocket listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    Thread server =
        new Thread(
            () -> {
              while (!listening.isClosed()) {
                try (Socket greeting = listening.accept()) {
                  // All of it, since closing before would reset the connection.
                  greeting.getInputStream().read(new byte[16_384]);
                  greeting.getOutputStream().write(lastWords);
                } catch (IOException closed) {
                  continue;
                }
              }
            });
    server.setDaemon(true);
    server.start();
    return listening;
  }

  @Test
  void anAnswerWithoutEndIsNotReadToItsEnd() {
    long hundredMegabytes = 100_000_000;
    meta.server.answers(Reply.ofSize(hundredMegabytes), Reply.ofSize(hundredMegabytes).chunked());
    var groups = meta.connection(PATIENT.withMaxAnswerBytes(1_000_000)).groups();

    var first = assertThrows(UnreadableResponseException.class, () -> groups.find(GROUP));
    assertThrows(UnreadableResponseException.class, () -> groups.create(DRAFT));
    assertEquals(
        "find group: the answer is longer than 1000000 bytes and was not read further",
        first.getMessage());
    // Whoever only looked away would still be taking it in.
    assertThrows(AssertionError.class, () -> meta.server.awaitRequests(3, Duration.ofSeconds(1)));
    assertTrue(
        meta.server.bodyBytesSent() < hundredMegabytes / 2,
        meta.server.bodyBytesSent() + " bytes were taken");
  }

  @Test
  void anAnswerAsLongAsTheLimitIsRead() {
    String answer = "{\"id\":\"G\",\"subject\":\"Book club\"}";
    meta.server.answers(Reply.json(200, answer), Reply.json(200, answer + " "));
    var groups = meta.connection(PATIENT.withMaxAnswerBytes(answer.length())).groups();

    assertEquals("Book club", groups.find(GROUP).subject());
    assertThrows(UnreadableResponseException.class, () -> groups.find(GROUP));
  }

  @Test
  void anInterruptionEndsTheCallAndKeepsTheFlag() throws Exception {
    meta.server.answers(Reply.hang());
    var groups = meta.connection(PATIENT).groups();
    var flag = new CompletableFuture<Boolean>();
    Thread caller =
        new Thread(
            () -> {
              try {
                groups.create(DRAFT);
                flag.completeExceptionally(new AssertionError("the call returned"));
              } catch (OutcomeUnknownException expected) {
                flag.complete(Thread.currentThread().isInterrupted());
              } catch (RuntimeException other) {
                flag.completeExceptionally(other);
              }
            });
    caller.start();
    meta.server.awaitRequests(1, Duration.ofSeconds(10));
    caller.interrupt();

    assertTrue(flag.get(10, TimeUnit.SECONDS));
  }

  private static WhatsAppGroups at(URI uri, CallPolicy policy) {
    return MetaGroups.builder(MetaServer.PHONE_NUMBER_ID, () -> MetaServer.TOKEN)
        .baseUri(uri)
        .policy(policy)
        .build();
  }
}
