package io.groups4j.secure;

import static io.groups4j.secure.Calls.PATIENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.MediaId;
import io.groups4j.port.CallPolicy;
import io.groups4j.port.GroupsException;
import io.groups4j.port.RequestRejectedException;
import io.groups4j.port.UnreadableResponseException;
import io.groups4j.port.WhatsAppGroups;
import io.groups4j.secure.FrameServer.Behaviour;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every call ends within its deadline, whatever the server does, over HTTP/2. */
final class SlowServersTest {

  /** The deadline is what ends it: a try alone has more time, and there are more of them. */
  private static final CallPolicy SHORT =
      PATIENT
          .withDeadline(Duration.ofMillis(400))
          .withAttemptTimeout(Duration.ofMinutes(10))
          .withTransferTimeout(Duration.ofMillis(400))
          .withMaxAttempts(5);

  /** Far later than the deadline, for a machine that has other things to do. */
  private static <E extends GroupsException> void ends(Class<E> how, Runnable call) {
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThrows(how, call::run));
  }

  /** Says where the file is before anything else. */
  static Behaviour afterLookUp(AtomicReference<FrameServer> server, Kind kind, Behaviour then) {
    return request -> {
      if (server.get().requests().indexOf(request) < kind.before()) {
        request.ok("{\"url\":\"" + server.get().uri() + "/whatsapp_business/attachments/?mid=1\"}");
      } else {
        then.answer(request);
      }
    };
  }

  @ParameterizedTest
  @CsvSource({
    "SILENT, READ",
    "SILENT, WRITE",
    "SILENT, UPLOAD",
    "SILENT, DOWNLOAD",
    "HEADERS, READ",
    "HEADERS, WRITE",
    "HEADERS, UPLOAD",
    "HEADERS, DOWNLOAD",
    "BODY, READ",
    "BODY, WRITE",
    "BODY, UPLOAD",
    "BODY, DOWNLOAD",
    "BODY_OF_ANY_LENGTH, READ",
    "BODY_OF_ANY_LENGTH, WRITE",
    "BODY_OF_ANY_LENGTH, DOWNLOAD",
    "READING, WRITE",
    "READING, UPLOAD"
  })
  void everyKindOfCallEndsAndIsLetGo(Slow slow, Kind kind) throws Exception {
    AtomicReference<FrameServer> itself = new AtomicReference<>();
    try (FrameServer server =
        new FrameServer(
            Calls.TLS, FrameServer.MANY, slow.window(), afterLookUp(itself, kind, slow))) {
      itself.set(server);
      WhatsAppGroups connection = Calls.at(server.uri(), SHORT);

      ends(kind.unfinished(), () -> kind.call(connection));
      server.awaitRequests(kind.before() + 1);
      FrameStream request = server.requests().get(kind.before());
      assertTrue(request.awaitGone(20_000), "it is still waited for");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"READ", "DOWNLOAD"})
  void anAnswerWithoutEndThatComesFastEndsByItsSize(Kind kind) throws Exception {
    AtomicReference<FrameServer> itself = new AtomicReference<>();
    Behaviour endless =
        request -> {
          request.headers(200, "", false);
          while (!request.isGone()) {
            request.data(new byte[16_000], false);
          }
        };
    try (FrameServer server = new FrameServer(Calls.TLS, afterLookUp(itself, kind, endless))) {
      itself.set(server);
      WhatsAppGroups connection = Calls.at(server.uri(), PATIENT.withMaxAnswerBytes(1_000_000));

      if (kind == Kind.READ) {
        ends(UnreadableResponseException.class, () -> kind.call(connection));
      } else {
        OutputStream nowhere = OutputStream.nullOutputStream();
        ends(
            RequestRejectedException.class,
            () -> connection.media().download(new MediaId("M"), nowhere, 1_000_000));
      }
      assertTrue(server.requests().get(kind.before()).awaitGone(20_000), "it still comes");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"READ", "WRITE"})
  void aHeadWithoutEndThatComesFastEnds(Kind kind) throws Exception {
    Behaviour endless =
        request -> {
          request.headersThatGoOn();
          while (!request.isGone()) {
            request.headersGoOn();
          }
        };
    try (FrameServer server = new FrameServer(Calls.TLS, endless)) {
      WhatsAppGroups connection = Calls.at(server.uri(), PATIENT);

      ends(kind.unfinished(), () -> kind.call(connection));
      assertTrue(server.requests().get(0).awaitGone(20_000), "it still comes");
    }
  }

  @Test
  void oneThatIsStuckHoldsUpNoOther() throws Exception {
    Behaviour firstIsStuck =
        request -> {
          if (request.isWrite()) {
            request.headers(200, 1_000_000, false);
          } else {
            request.ok(Calls.FOUND);
          }
        };
    try (FrameServer server = new FrameServer(Calls.TLS, firstIsStuck)) {
      WhatsAppGroups connection = Calls.at(server.uri(), PATIENT);
      Calls.read(connection);
      Interruptible stuck = new Interruptible(() -> Calls.write(connection));
      server.awaitRequests(2);

      for (int i = 0; i < 50; i++) {
        Calls.read(connection);
      }

      assertTrue(stuck.isRunning());
      assertEquals(1, server.connections());
      stuck.interrupt();
    }
  }

  @Test
  void aGreetingThatIsNeverAnsweredEnds() throws Exception {
    // The system makes the connection, and nobody says hello.
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      URI uri = URI.create("https://127.0.0.1:" + silent.getLocalPort());
      WhatsAppGroups connection = Calls.at(uri, SHORT);

      for (Kind kind : Kind.values()) {
        // Nothing was sent, and that is known.
        ends(Kind.READ.unfinished(), () -> kind.call(connection));
      }
    }
  }
}
