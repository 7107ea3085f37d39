package io.groups4j.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.GroupId;
import io.groups4j.port.CallPolicy;
import io.groups4j.port.ThrottledException;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who waits for a turn, over real sockets, where turns come when the test says so. */
final class PaceByTheClockTest {

  private static final GroupId GROUP = new GroupId("G");

  /** The second turn comes a second after the first, however late the second call is made. */
  private final AtomicLong clock = new AtomicLong();

  private final Pace pace = new Pace(Paced.CALLS, 1, clock::get);
  private ActingServer server;
  private GraphGroups patient;
  private GraphGroups hasty;

  @BeforeEach
  void open() throws IOException {
    server = new ActingServer();
    GraphDialect dialect = Watched.dialect(server.uri());
    GraphEngine engine =
        new GraphEngine(
                HttpClient.newHttpClient(),
                dialect,
                CallPolicy.defaults().withMaxAttempts(1),
                Watched.BACKOFF)
            .at(pace);
    patient = new GraphGroups(engine, dialect);
    hasty = new GraphGroups(engine.withTimeOf(Duration.ofMillis(900)), dialect);
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  private RuntimeException find(GraphGroups groups, Fault... faults) {
    return server.expect("{\"id\":\"G\"}", List.of(faults)).call(() -> groups.find(GROUP));
  }

  @ParameterizedTest
  @CsvSource({"429, 131208, true", "400, 4, true", "400, 131056, false", "400, 100, false"})
  void onlyWhatIsSaidOfAllCallsSlowsAllDown(int status, int code, boolean slow) {
    find(patient, Fault.refusing(status, Fault.error(code)));

    var refused = assertInstanceOf(ThrottledException.class, find(hasty));
    assertEquals(
        slow,
        refused.getMessage().contains("fewer while the provider asks for it"),
        refused.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "App|{\"call_count\":85}|true",
        "App|{\"call_count\":20}|false",
        "App|{\"call_count\":85|false",
        "App|not json|false",
        "Business-Use-Case|{\"1\":[{\"type\":\"whatsapp\",\"call_count\":85}]}|true",
        "Business-Use-Case|{\"2\":[{\"type\":\"whatsapp\",\"call_count\":85}]}|false",
        "Business-Use-Case|{\"1\":[{\"type\":\"pages\",\"call_count\":85}]}|false"
      })
  void aSuccessThatSaysHowMuchIsUsedSlowsDownToo(String of, String usage, boolean slow) {
    String header = "X-" + of + "-Usage: " + usage;
    assertNull(find(patient, Fault.answering(true, 200, "{\"id\":\"G\"}", header)));

    var refused = assertInstanceOf(ThrottledException.class, find(hasty));
    assertEquals(slow, refused.getMessage().contains("fewer"), refused.getMessage());
  }

  @Test
  void aPlaceInTheQueueIsGivenBackByWhoIsInterrupted() throws Exception {
    assertNull(find(patient));
    Duration first = pace.waitOfLast();
    Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();
    List<Thread> waiting = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      Thread caller = new Thread(() -> failures.add(find(patient)));
      caller.start();
      waiting.add(caller);
    }
    long start = System.nanoTime();
    while (pace.waitOfLast().compareTo(first.plusSeconds(5)) < 0
        && System.nanoTime() - start < TimeUnit.SECONDS.toNanos(20)) {
      Thread.onSpinWait();
    }
    assertTrue(pace.waitOfLast().compareTo(first.plusSeconds(5)) >= 0, "not all queued up");
    waiting.forEach(Thread::interrupt);
    for (Thread caller : waiting) {
      caller.join(TimeUnit.SECONDS.toMillis(30));
    }

    assertEquals(5, failures.size(), "each has failed: " + failures);
    assertEquals(first, pace.waitOfLast());
    clock.addAndGet(first.toNanos());
    assertNull(find(patient));
    assertEquals(2, server.arrivals().size());
  }
}
