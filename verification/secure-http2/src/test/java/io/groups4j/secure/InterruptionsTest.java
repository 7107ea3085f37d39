package io.groups4j.secure;

import static io.groups4j.secure.Calls.PATIENT;
import static io.groups4j.secure.SlowServersTest.afterLookUp;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.port.CallPolicy;
import io.groups4j.port.WhatsAppGroups;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An interruption ends a call at once, keeps the flag, and does no harm to other calls. */
final class InterruptionsTest {

  private static final int AT_ONCE = 10;
  private static final int GIVEN_UP = 500;

  /** So long that whatever ends before was not ended by it. */
  private static final CallPolicy LONG =
      PATIENT
          .withMaxAttempts(3)
          .withDeadline(Duration.ofMinutes(10))
          .withAttemptTimeout(Duration.ofMinutes(10))
          .withTransferTimeout(Duration.ofMinutes(10));

  @ParameterizedTest
  @EnumSource
  void everyKindOfCallEndsAndItsStreamIsLetGo(Kind kind) throws Exception {
    for (Slow slow : List.of(Slow.SILENT, Slow.BODY, Slow.BODY_OF_ANY_LENGTH)) {
      AtomicReference<FrameServer> itself = new AtomicReference<>();
      try (FrameServer server = new FrameServer(Calls.TLS, afterLookUp(itself, kind, slow))) {
        itself.set(server);
        WhatsAppGroups connection = Calls.at(server.uri(), LONG);
        Interruptible call = new Interruptible(() -> kind.call(connection));
        server.awaitRequests(kind.before() + 1);

        assertInstanceOf(kind.unfinished(), call.interrupt());
        assertTrue(server.requests().get(kind.before()).awaitGone(20_000), "it is waited for");
        assertEquals(1, server.connections());
      }
    }
  }

  @Test
  void aWaitForRoomEndsToo() throws Exception {
    try (FrameServer server = new FrameServer(Calls.TLS, 1, 65_535, Slow.SILENT)) {
      WhatsAppGroups connection = Calls.at(server.uri(), LONG);
      Interruptible first = new Interruptible(() -> Calls.read(connection));
      server.awaitRequests(1);
      Interruptible second = new Interruptible(() -> Calls.write(connection));

      // Nothing of it was sent, whenever it is interrupted.
      assertInstanceOf(Kind.READ.unfinished(), second.interrupt());
      assertEquals(1, server.requests().size());
      first.interrupt();
    }
  }

  @Test
  void callsThatAreGivenUpUseNoneOfTheRoomUp() throws Exception {
    AtomicBoolean answers = new AtomicBoolean(true);
    try (FrameServer server =
        new FrameServer(
            Calls.TLS,
            AT_ONCE,
            FrameConnection.DEFAULT_WINDOW,
            request -> {
              if (answers.get()) {
                request.ok(request.isWrite() ? Calls.ACCEPTED : Calls.FOUND);
              } else if (request.id() % 4 == 1) {
                request.headers(200, 1_000, false);
              }
            })) {
      HttpClient client = HttpClient.newBuilder().sslContext(Calls.TLS).build();
      WhatsAppGroups patient = Calls.over(client, server.uri(), LONG);
      WhatsAppGroups impatient =
          Calls.over(client, server.uri(), PATIENT.withDeadline(Duration.ofMillis(40)));
      Calls.read(patient);
      answers.set(false);
      for (int i = 0; i < GIVEN_UP; i++) {
        WhatsAppGroups connection = i % 5 > 0 ? patient : impatient;
        boolean reads = i % 2 == 0;
        int before = server.requests().size();
        Interruptible call =
            new Interruptible(
                () -> {
                  if (reads) {
                    Calls.read(connection);
                  } else {
                    Calls.write(connection);
                  }
                });
        if (i % 5 > 0) {
          server.awaitRequests(before + 1);
          call.interrupt();
        } else {
          call.await();
        }
      }
      answers.set(true);

      List<CompletableFuture<Void>> together = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        together.add(CompletableFuture.runAsync(() -> Calls.write(patient)));
      }
      for (CompletableFuture<Void> call : together) {
        call.get(20, TimeUnit.SECONDS);
      }
      assertEquals(1, server.connections());
    }
  }
}
