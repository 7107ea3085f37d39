package io.groups4j.secure;

import static io.groups4j.secure.Calls.PATIENT;
import static io.groups4j.secure.FrameStream.CANCEL;
import static io.groups4j.secure.FrameStream.INTERNAL_ERROR;
import static io.groups4j.secure.FrameStream.REFUSED_STREAM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.MediaId;
import io.groups4j.port.OutcomeUnknownException;
import io.groups4j.port.ProviderUnavailableException;
import io.groups4j.port.WhatsAppGroups;
import io.groups4j.secure.FrameServer.Behaviour;
import java.io.ByteArrayOutputStream;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a call that a server breaks off as only HTTP/2 knows how to. */
final class BrokenCallsTest {

  /** The JDK's client looks at these since Java 24, and sends the request once more by itself. */
  private static final boolean CLIENT_REPEATS = Runtime.version().feature() >= 24;

  /** How a call is broken off, by a server that may have acted by then. */
  enum Break {
    CANCELLED(request -> request.reset(CANCEL)),
    BROKEN(request -> request.reset(INTERNAL_ERROR)),
    CUT(request -> request.connection().cut()),
    RESET(request -> request.connection().reset()),
    LEFT_BEHIND(
        request -> {
          request.connection().goAway(request.id());
          request.connection().cut();
        }),
    SHORT(
        request -> {
          request.headers(200, Calls.FOUND.length() + 1, false);
          request.data(Calls.FOUND.getBytes(), true);
        }),
    LONG(
        request -> {
          request.headers(200, Calls.FOUND.length() - 1, false);
          request.data(Calls.FOUND.getBytes(), true);
        }),
    OF_NO_LENGTH(
        request -> {
          request.headers(200, "12a4", false);
          request.data(Calls.FOUND.getBytes(), true);
        }),
    EMPTY(request -> request.headers(200, 100, true)),
    WITHIN(
        request -> {
          request.headers(200, 100, false);
          request.data(new byte[10], false);
          request.reset(INTERNAL_ERROR);
        }),
    REFUSED_WITHIN(
        request -> {
          request.headers(200, 100, false);
          request.data(new byte[10], false);
          request.reset(REFUSED_STREAM);
        }),
    CUT_WITHIN(
        request -> {
          request.headers(200, 100, false);
          request.data(new byte[10], false);
          request.connection().cut();
        });

    private final Behaviour behaviour;

    Break(Behaviour behaviour) {
      this.behaviour = behaviour;
    }
  }

  /** How a server says that it has not looked at a request. */
  enum Refusal {
    REFUSED(request -> request.reset(REFUSED_STREAM)),
    LEAVING(request -> request.connection().goAway(request.id() - 1)),
    LEFT(
        request -> {
          request.connection().goAway(request.id() - 1);
          request.connection().cut();
        });

    private final Behaviour behaviour;

    Refusal(Behaviour behaviour) {
      this.behaviour = behaviour;
    }
  }

  /** Breaks so many requests off and answers the others. */
  private static FrameServer breaking(int count, Behaviour behaviour) throws Exception {
    AtomicInteger left = new AtomicInteger(count);
    return new FrameServer(
        Calls.TLS,
        request -> {
          if (left.getAndDecrement() > 0) {
            behaviour.answer(request);
          } else {
            request.ok(request.isWrite() ? Calls.ACCEPTED : Calls.FOUND);
          }
        });
  }

  @ParameterizedTest
  @EnumSource
  void aReadIsTriedAgain(Break kind) throws Exception {
    try (FrameServer server = breaking(2, kind.behaviour)) {
      WhatsAppGroups connection = Calls.at(server.uri(), PATIENT.withMaxAttempts(3));

      assertEquals("Book club", connection.groups().find(Calls.GROUP).subject());
      assertEquals(3, server.requests().size());
    }
  }

  @ParameterizedTest
  @EnumSource
  void aWriteIsSentOnceByUsAndByTheClient(Break kind) throws Exception {
    try (FrameServer server = breaking(1, kind.behaviour)) {
      WhatsAppGroups connection = Calls.at(server.uri(), PATIENT.withMaxAttempts(3));

      assertThrows(OutcomeUnknownException.class, () -> Calls.write(connection));
      assertEquals(1, server.wholeRequests());
      // The next one finds a connection that works.
      Calls.write(connection);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aReadThatWasNotLookedAtIsTriedAgain(Refusal kind) throws Exception {
    try (FrameServer server = breaking(1, kind.behaviour)) {
      Calls.read(Calls.at(server.uri(), PATIENT.withMaxAttempts(2)));

      // By us, and on newer platforms perhaps once by the client before that.
      int seen = server.requests().size();
      assertTrue(seen == 2 || CLIENT_REPEATS && seen == 3, () -> "seen " + seen + " times");
    }
  }

  /** Whoever says so may be wrong, and a write is not to be done twice for it. */
  @ParameterizedTest
  @EnumSource
  void aWriteThatWasNotLookedAtAsTheServerSaysIsNotRepeatedByTheClient(Refusal kind)
      throws Exception {
    try (FrameServer server = breaking(1, kind.behaviour)) {
      WhatsAppGroups connection = Calls.at(server.uri(), PATIENT.withMaxAttempts(3));

      assertThrows(OutcomeUnknownException.class, () -> Calls.write(connection));
      assertEquals(1, server.wholeRequests());
      Calls.write(connection);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFileThatWasNotLookedAtAsTheServerSaysIsNotRepeatedByTheClient(Refusal kind)
      throws Exception {
    try (FrameServer server = breaking(1, kind.behaviour)) {
      WhatsAppGroups connection = Calls.at(server.uri(), PATIENT.withMaxAttempts(3));

      assertThrows(OutcomeUnknownException.class, () -> Kind.UPLOAD.call(connection));
      assertEquals(1, server.wholeRequests());
    }
  }

  /** Which leaves the same behind, done once or twice. */
  @ParameterizedTest
  @EnumSource
  void aDeletionWithoutABodyMayBeRepeatedOnceByTheClientOnNewerPlatforms(Refusal kind)
      throws Exception {
    try (FrameServer server = breaking(10, kind.behaviour)) {
      WhatsAppGroups connection = Calls.at(server.uri(), PATIENT.withMaxAttempts(3));

      assertThrows(OutcomeUnknownException.class, () -> connection.groups().delete(Calls.GROUP));
      assertTrue(server.wholeRequests() <= (CLIENT_REPEATS ? 2 : 1), kind::toString);
    }
  }

  @Test
  void anAnswerOnAConnectionThatIsBeingLeftArrivesOnNewerPlatforms() throws Exception {
    Behaviour leaving =
        request -> {
          request.connection().goAway(request.id());
          request.ok(request.isWrite() ? Calls.ACCEPTED : Calls.FOUND);
        };
    try (FrameServer server = new FrameServer(Calls.TLS, leaving)) {
      WhatsAppGroups connection = Calls.at(server.uri(), PATIENT);

      if (CLIENT_REPEATS) {
        Calls.write(connection);
        Calls.write(connection);
        assertEquals(2, server.connections());
      } else {
        assertThrows(OutcomeUnknownException.class, () -> Calls.write(connection));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SHORT", "LONG", "EMPTY", "WITHIN", "CUT_WITHIN"})
  void aFileThatDoesNotComeWholeIsNoFile(Break kind) throws Exception {
    FrameServer[] itself = new FrameServer[1];
    Behaviour files =
        request -> {
          // Where it is, without its size or digest.
          if (itself[0].requests().size() == 1) {
            request.ok(
                "{\"url\":\"" + itself[0].uri() + "/whatsapp_business/attachments/?mid=1\"}");
          } else {
            kind.behaviour.answer(request);
          }
        };
    try (FrameServer server = new FrameServer(Calls.TLS, files)) {
      itself[0] = server;
      WhatsAppGroups connection = Calls.at(server.uri(), PATIENT);
      ByteArrayOutputStream file = new ByteArrayOutputStream();

      assertThrows(
          ProviderUnavailableException.class,
          () -> connection.media().download(new MediaId("M"), file));
      assertEquals(2, server.requests().size());
      assertTrue(file.size() <= Calls.FOUND.length());
    }
  }
}
