package io.groups4j.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How fast a server sees calls come, and which of them wait. */
@Tag("long")
final class PaceOverSocketsTest {

  private static final GroupId GROUP = new GroupId("G");
  private static final long SECOND = 1_000_000_000;
  private static final CallPolicy ONCE = CallPolicy.defaults().withMaxAttempts(1);

  /** So short that whoever has to wait is refused. */
  private static final CallPolicy NO_WAIT =
      ONCE.withCallsPerSecond(1).withMessagesPerSecond(1).withDeadline(Duration.ofMillis(900));

  private ActingServer server;

  /** The first call of a virtual machine takes its time, and turns would come meanwhile. */
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
    List<Integer> shares = new ArrayList<>();
    long start = System.nanoTime();
    try {
      Callable<Integer> caller =
          () -> {
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
        connection(ONCE.withCallsPerSecond(4).withDeadline(Duration.ofSeconds(2)));
    ExecutorService callers = Executors.newFixedThreadPool(threads);
    AtomicInteger served = new AtomicInteger();
    try {
      List<Callable<Long>> calls = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        calls.add(
            () -> {
              long start = System.nanoTime();
              RuntimeException failure = find(connection);
              long took = System.nanoTime() - start;
              if (failure == null) {
                served.incrementAndGet();
              } else {
                assertInstanceOf(ThrottledException.class, failure);
              }
              return took;
            });
      }
      for (Future<Long> call : callers.invokeAll(calls)) {
        // Far more than the deadline, for a machine that has other things to do.
        assertTrue(call.get() < 20 * SECOND);
      }
    } finally {
      callers.shutdownNow();
    }

    assertEquals(served.get(), server.arrivals().size());
    assertTrue(served.get() >= 2 && served.get() < threads, served + " were served");
  }

  @Test
  void aProviderThatTurnsAllAwayIsLeftInPeaceByAllButTheMessages() {
    GraphConnection connection =
        connection(ONCE.withCallsPerSecond(1000).withDeadline(Duration.ofSeconds(2)));
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
    GraphConnection connection = connection(ONCE.withDeadline(Duration.ofSeconds(2)));
    send(connection, telling("{\"estimated_time_to_regain_access\":1}"));

    assertInstanceOf(ThrottledException.class, send(connection));
    assertNull(find(connection));
  }

  @ParameterizedTest
  @CsvSource({"429, 131208, true", "400, 4, true", "400, 131056, false", "400, 100, false"})
  void onlyWhatIsSaidOfAllCallsSlowsAllDown(int status, int code, boolean slow) {
    GraphConnection connection = connection(NO_WAIT);
    find(connection, Fault.refusing(status, Fault.error(code)));

    var refused = assertInstanceOf(ThrottledException.class, find(connection));
    assertEquals(
        slow,
        refused.getMessage().contains("fewer while the provider asks for it"),
        refused.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"call_count\":85}|true",
        "{\"call_count\":20}|false",
        "{\"call_count\":85|false",
        "not json|false"
      })
  void aSuccessThatSaysHowMuchIsUsedSlowsDownToo(String usage, boolean slow) {
    GraphConnection connection = connection(NO_WAIT);
    assertNull(find(connection, telling(usage)));

    var refused = assertInstanceOf(ThrottledException.class, find(connection));
    assertEquals(slow, refused.getMessage().contains("fewer"), refused.getMessage());
  }

  @Test
  void whatIsKnownIsToldWhereTheDropOfThePaceLeavesNoTurnForAnotherTry() {
    GraphConnection connection =
        connection(
            ONCE.withMaxAttempts(3).withCallsPerSecond(1000).withDeadline(Duration.ofSeconds(5)));
    Fault throttled =
        Fault.refusing(400, Fault.error(4), "X-App-Usage: {\"estimated_time_to_regain_access\":1}");

    var failure = assertInstanceOf(ThrottledException.class, find(connection, throttled));
    assertEquals(4, failure.providerError().orElseThrow().code());
  }

  @Test
  void aPlaceInTheQueueIsGivenBackByWhoIsInterrupted() throws Exception {
    GraphConnection connection =
        connection(ONCE.withCallsPerSecond(1).withDeadline(Duration.ofSeconds(10)));
    assertNull(find(connection));
    List<Thread> waiting = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      Thread caller = new Thread(() -> assertNotNull(find(connection)));
      caller.start();
      waiting.add(caller);
    }
    // Interrupted before or while it waits: either way nobody is ahead of the next afterwards.
    waiting.forEach(Thread::interrupt);
    for (Thread caller : waiting) {
      caller.join(Duration.ofSeconds(10).toMillis());
    }

    assertNull(find(connection));
    assertTrue(server.arrivals().size() <= 3, server.arrivals().size() + " requests came");
  }
}
