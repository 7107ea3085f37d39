package io.groups4j.secure;

import static io.groups4j.secure.Calls.PATIENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.port.GroupsException;
import io.groups4j.port.ProviderUnavailableException;
import io.groups4j.port.WhatsAppGroups;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A server says how many calls may be open on a connection at once; more of them wait. */
final class TooManyAtOnceTest {

  private static final int AT_ONCE = 4;
  private static final int THREADS = 32;
  private static final int CALLS = 400;

  @Test
  void callsWaitForEachOtherAndNoneFails() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try (FrameServer server =
        new FrameServer(
            Calls.TLS,
            AT_ONCE,
            FrameConnection.DEFAULT_WINDOW,
            request -> {
              // So long that others come meanwhile.
              request.awaitGone(5);
              request.ok(request.isWrite() ? Calls.ACCEPTED : Calls.FOUND);
            })) {
      WhatsAppGroups connection = Calls.at(server.uri(), PATIENT);
      Calls.read(connection);
      List<Future<?>> calls = new ArrayList<>();
      for (int i = 0; i < CALLS; i++) {
        String subject = i % 2 == 0 ? "" : "Group " + i;
        calls.add(
            threads.submit(
                () -> {
                  if (subject.isEmpty()) {
                    Calls.read(connection);
                  } else {
                    Calls.write(connection, subject);
                  }
                }));
      }
      for (Future<?> call : calls) {
        call.get();
      }

      List<String> writes =
          server.requests().stream()
              .filter(FrameStream::isWrite)
              .map(FrameStream::body)
              .sorted()
              .toList();
      assertEquals(List.copyOf(new TreeSet<>(writes)), writes);
      assertEquals(CALLS / 2, writes.size());
      assertEquals(1 + CALLS, server.requests().size());
      assertEquals(1, server.connections());
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void whoCameFirstIsServedFirstSoThatEachThreadGetsItsShare() throws Exception {
    int each = 10;
    AtomicInteger left = new AtomicInteger(each * THREADS);
    CyclicBarrier allAreThere = new CyclicBarrier(THREADS);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try (FrameServer server =
        new FrameServer(
            Calls.TLS,
            AT_ONCE,
            FrameConnection.DEFAULT_WINDOW,
            request -> {
              request.awaitGone(5);
              request.ok(Calls.FOUND);
            })) {
      WhatsAppGroups connection = Calls.at(server.uri(), PATIENT);
      Calls.read(connection);
      List<Future<Integer>> shares = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        shares.add(
            threads.submit(
                () -> {
                  allAreThere.await();
                  int made = 0;
                  for (; left.getAndDecrement() > 0; made++) {
                    Calls.read(connection);
                  }
                  return made;
                }));
      }

      List<Integer> made = new ArrayList<>();
      for (Future<Integer> share : shares) {
        made.add(share.get());
      }
      assertTrue(Collections.min(made) >= each / 2, made::toString);
      assertTrue(Collections.max(made) <= each * 2, made::toString);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aCallForWhichThereIsNoRoomInTimeWasNotSent() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try (FrameServer server =
        new FrameServer(
            Calls.TLS,
            AT_ONCE,
            FrameConnection.DEFAULT_WINDOW,
            request -> {
              if (request.id() == 1) {
                request.ok(Calls.FOUND);
              }
            })) {
      HttpClient client = HttpClient.newBuilder().sslContext(Calls.TLS).build();
      WhatsAppGroups patient = Calls.over(client, server.uri(), PATIENT);
      WhatsAppGroups impatient =
          Calls.over(client, server.uri(), PATIENT.withDeadline(Duration.ofMillis(500)));
      Calls.read(patient);
      for (int i = 0; i < AT_ONCE; i++) {
        threads.execute(() -> Calls.failure(() -> Calls.read(patient)));
      }
      server.awaitRequests(1 + AT_ONCE);

      GroupsException failure = Calls.failure(() -> Calls.write(impatient));

      assertInstanceOf(ProviderUnavailableException.class, failure);
      assertTrue(failure.getMessage().contains("nothing was changed"), failure::getMessage);
      assertEquals(1 + AT_ONCE, server.requests().size());
    } finally {
      threads.shutdownNow();
    }
  }
}
