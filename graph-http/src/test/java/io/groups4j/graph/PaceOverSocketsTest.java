package io.groups4j.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.GroupId;
import io.groups4j.domain.MediaId;
import io.groups4j.domain.TextMessage;
import io.groups4j.port.CallPolicy;
import io.groups4j.port.ThrottledException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How fast a server sees calls come, and which of them wait. */
@Tag("long")
final class PaceOverSocketsTest {

  private static final GroupId GROUP = new GroupId("G");
  private static final long SECOND = 1_000_000_000;
  private static final CallPolicy ONCE = CallPolicy.defaults().withMaxAttempts(1);

  private ActingServer server;

  /** The first call of a virtual machine takes its time. */
  @BeforeAll
  static void warmUp() throws IOException {
    var test = new PaceOverSocketsTest();
    test.open();
    assertNull(test.find(test.connection(ONCE)));
    test.close();
  }

  @BeforeEach
  void open() throws IOException {
    server = new ActingServer();
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  private GraphConnection connection(CallPolicy policy) {
    return new GraphConnection(Watched.dialect(server.uri()), policy, null, Watched.BACKOFF);
  }

  private RuntimeException find(GraphConnection connection, Fault... faults) {
    return server
        .expect("{\"id\":\"G\"}", List.of(faults))
        .call(() -> connection.groups().find(GROUP));
  }

  private RuntimeException send(GraphConnection connection, Fault... faults) {
    return server
        .expect("{\"messages\":[{\"id\":\"wamid.1\"}]}", List.of(faults))
        .call(() -> connection.messages().send(GROUP, TextMessage.of("Hello")));
  }

  private static Fault telling(String usage) {
    return Fault.answering(true, 200, "{\"id\":\"G\"}", "X-App-Usage: " + usage);
  }

  @Test
  void aThousandCallsOfSixtyFourThreadsComeEvenlyAndEveryThreadGetsItsTurns() throws Exception {
    int perSecond = 400;
    int threads = 64;
    int calls = 1000;
    GraphConnection connection = connection(ONCE.withCallsPerSecond(perSecond));
    AtomicInteger left = new AtomicInteger(calls);
    ExecutorService callers = Executors.newFixedThreadPool(threads);
    // Whoever comes when the others are done has no share.
    CyclicBarrier together = new CyclicBarrier(threads);
    List<Integer> shares = new ArrayList<>();
    long start = System.nanoTime();
    try {
      Callable<Integer> caller =
          () -> {
            together.await();
            int share = 0;
            while (left.getAndDecrement() > 0) {
              assertNull(find(connection));
              share++;
            }
            return share;
          };
      List<Future<Integer>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        running.add(callers.submit(caller));
      }
      for (Future<Integer> one : running) {
        shares.add(one.get());
      }
    } finally {
      callers.shutdownNow();
    }

    List<Long> arrivals = server.arrivals();
    assertEquals(calls, arrivals.size());
    // Nothing can come before its turn, however fast or slow the machine is.
    long apart = (SECOND + Tempo.SLACK) / perSecond;
    for (int i = 0; i < calls; i++) {
      assertTrue(arrivals.get(i) - start >= i * apart - Tempo.SLACK, "too early: call " + i);
    }
    int most = mostInOneSecond(arrivals);
    int least = shares.stream().min(Integer::compare).orElseThrow();
    System.out.println(
        calls
            + " calls of "
            + threads
            + " threads at "
            + perSecond
            + " per second: at most "
            + most
            + " came in any second, the threads made "
            + least
            + " to "
            + shares.stream().max(Integer::compare).orElseThrow());
    // What left evenly may arrive in heaps, where the machine has other things to do.
    assertTrue(most <= perSecond * 3 / 2, most + " came in one second");
    assertTrue(least >= calls / threads / 4, "a thread had only " + least + " turns");
  }

  private static int mostInOneSecond(List<Long> arrivals) {
    int most = 0;
    int first = 0;
    for (int last = 0; last < arrivals.size(); last++) {
      while (arrivals.get(last) - arrivals.get(first) >= SECOND) {
        first++;
      }
      most = Math.max(most, last - first + 1);
    }
    return most;
  }

  @Test
  void whoCannotHaveATurnInTimeIsRefusedAndNothingIsSent() throws Exception {
    int threads = 64;
    GraphConnection connection =
        connection(ONCE.withCallsPerSecond(1).withDeadline(Duration.ofSeconds(5)));
    ExecutorService callers = Executors.newFixedThreadPool(threads);
    AtomicInteger refused = new AtomicInteger();
    try {
      List<Callable<Integer>> calls = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        calls.add(
            () -> {
              Watched call = server.expect("{\"id\":\"G\"}", List.of());
              RuntimeException failure = call.call(() -> connection.groups().find(GROUP));
              // The server turns nobody away.
              if (!(failure instanceof ThrottledException)) {
                return 0;
              }
              refused.incrementAndGet();
              return call.requests.get();
            });
      }
      // Far more than the deadline, and less than the last would have to wait for a turn.
      for (Future<Integer> call : callers.invokeAll(calls, 40, TimeUnit.SECONDS)) {
        assertEquals(0, call.get(), "requests of a call that was refused");
      }
    } finally {
      callers.shutdownNow();
    }

    assertTrue(refused.get() > 0 && refused.get() < threads, refused + " were refused");
  }

  @Test
  void aProviderThatTurnsAllAwayIsLeftInPeaceByAllButTheMessages() {
    GraphConnection connection =
        connection(ONCE.withCallsPerSecond(1000).withDeadline(Duration.ofSeconds(30)));
    find(connection, telling("{\"call_count\":100,\"estimated_time_to_regain_access\":1}"));

    var refused = assertInstanceOf(ThrottledException.class, find(connection));
    assertEquals(
        "find group: no turn before the deadline at 1000 calls per second, fewer while the"
            + " provider asks for it; call less often",
        refused.getMessage());
    assertTrue(refused.retryAfter().orElseThrow().compareTo(Duration.ofSeconds(61)) < 0);
    assertInstanceOf(
        ThrottledException.class,
        server.expect("{}", List.of()).call(() -> connection.media().delete(new MediaId("M"))));
    assertEquals(1, server.arrivals().size());

    assertNull(send(connection));
  }

  @Test
  void messagesThatAreTooManyLeaveTheOtherCallsAlone() {
    GraphConnection connection = connection(ONCE.withDeadline(Duration.ofSeconds(30)));
    send(connection, telling("{\"estimated_time_to_regain_access\":1}"));

    assertInstanceOf(ThrottledException.class, send(connection));
    assertNull(find(connection));
  }

  @Test
  void whatManagesTheAccountLeavesTheMessagesAlone() {
    GraphConnection connection =
        connection(ONCE.withMessagesPerSecond(1000).withDeadline(Duration.ofSeconds(30)));
    String managing =
        "X-Business-Use-Case-Usage: {\"1\":[{\"type\":\"whatsapp_business_management\","
            + "\"estimated_time_to_regain_access\":1}]}";
    send(connection, Fault.answering(true, 200, "{\"messages\":[{\"id\":\"M\"}]}", managing));

    assertNull(send(connection));
    find(connection, Fault.answering(true, 200, "{\"id\":\"G\"}", managing));
    assertInstanceOf(ThrottledException.class, find(connection));
  }

  @Test
  void whatIsKnownIsToldWhereTheDropOfThePaceLeavesNoTurnForAnotherTry() {
    GraphConnection connection =
        connection(
            ONCE.withMaxAttempts(3).withCallsPerSecond(1000).withDeadline(Duration.ofSeconds(30)));
    Fault throttled =
        Fault.refusing(400, Fault.error(4), "X-App-Usage: {\"estimated_time_to_regain_access\":1}");

    var failure = assertInstanceOf(ThrottledException.class, find(connection, throttled));
    assertEquals(4, failure.providerError().orElseThrow().code());
  }
}
