package io.groups4j.graph;

import static io.groups4j.graph.Fault.End.CLOSE;
import static io.groups4j.graph.Fault.End.RESET;
import static io.groups4j.graph.Fault.End.STALL;
import static io.groups4j.graph.Fault.answering;
import static io.groups4j.graph.Fault.error;
import static io.groups4j.graph.Fault.half;
import static io.groups4j.graph.Fault.refusing;
import static io.groups4j.graph.Fault.silent;
import static io.groups4j.graph.Fault.transientError;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.graph.MatrixColumn.Operation;
import io.groups4j.port.CallPolicy;
import io.groups4j.port.OutcomeUnknownException;
import io.groups4j.port.UnreadableResponseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ten thousand failures in the order of a seed: nothing is done twice, and reads recover. */
@Tag("long")
final class FaultStormTest {

  private static final long SEED = 20261121;
  private static final int FAULTS = 10_000;
  private static final int THREADS = 24;
  private static final int CALLS_OF_A_THREAD = 234;
  private static final int MAX_ATTEMPTS = 5;

  private static final List<MatrixColumn> SMALL =
      List.of(MatrixColumn.READ, MatrixColumn.DOWNLOAD, MatrixColumn.WRITE, MatrixColumn.BULK);

  /** No file is asked for again of which a part has come, or for which the time is over. */
  private static final Map<MatrixColumn, Integer> KINDS =
      Map.of(
          MatrixColumn.DOWNLOAD,
          13,
          MatrixColumn.READ,
          15,
          MatrixColumn.WRITE,
          16,
          MatrixColumn.UPLOAD,
          16,
          MatrixColumn.BULK,
          16);

  private final AtomicInteger met = new AtomicInteger();
  private final AtomicInteger lateReads = new AtomicInteger();
  private final AtomicInteger calls = new AtomicInteger();
  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
  private final Map<String, AtomicInteger> ends = new ConcurrentSkipListMap<>();

  @Test
  void tenThousandFailuresHaveNothingDoneTwiceAndEveryReadRecovers() throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(THREADS);
    try (ActingServer server = new ActingServer()) {
      // Nothing runs out of time on a machine that has other things to do, but what is to.
      GraphConnection patient = connection(server, Duration.ofSeconds(60), MAX_ATTEMPTS);
      // What runs out of time without need is tried again, too, and ends no read that recovers.
      GraphConnection impatient = connection(server, Duration.ofMillis(400), 2 * MAX_ATTEMPTS);
      for (int thread = 0; thread < THREADS; thread++) {
        Random random = new Random(SEED + thread);
        callers.execute(
            () -> {
              for (int call = 0; call < CALLS_OF_A_THREAD; call++) {
                one(server, patient, impatient, random);
              }
            });
      }
      callers.shutdown();
      assertTrue(callers.awaitTermination(300, TimeUnit.SECONDS), "it takes too long");
    } finally {
      callers.shutdownNow();
    }
    System.out.println(
        "seed %d: %s calls met %s faults, reads %s time-outs among them: %s"
            .formatted(SEED, calls, met, lateReads, ends));
    assertEquals(List.of(), List.copyOf(wrong));
    assertTrue(met.get() >= FAULTS, met + " faults");
    assertTrue(lateReads.get() > 0, "no read was late");
  }

  private static GraphConnection connection(ActingServer server, Duration time, int attempts) {
    CallPolicy policy =
        CallPolicy.defaults()
            .withMaxAttempts(attempts)
            .withCallsPerSecond(1_000_000)
            .withMessagesPerSecond(1_000_000)
            .withDeadline(Duration.ofMinutes(5))
            .withAttemptTimeout(time)
            .withTransferTimeout(time);
    return new GraphConnection(Watched.dialect(server.uri()), policy, null, Watched.BACKOFF);
  }

  private void one(
      ActingServer server, GraphConnection patient, GraphConnection impatient, Random random) {
    // A file costs more than ten other calls, and fares like any other write.
    boolean isUpload = random.nextInt(30) == 0;
    MatrixColumn column = isUpload ? MatrixColumn.UPLOAD : any(random, SMALL);
    Operation operation = any(random, column.operations);
    List<Fault> faults = new ArrayList<>();
    for (int i = random.nextInt(MAX_ATTEMPTS - 1); i >= 0; i--) {
      faults.add(fault(operation, column, random));
    }
    Watched call = server.expect(operation.success(), faults);
    GraphConnection connection =
        faults.stream().anyMatch(FaultStormTest::isLate) ? impatient : patient;
    RuntimeException failure = call.call(() -> operation.call().accept(connection));
    server.forget(call);
    calls.incrementAndGet();
    int metHere = faults.size() - call.faults.size();
    met.addAndGet(metHere);
    if (column.isRead()) {
      lateReads.addAndGet(
          (int) faults.stream().limit(metHere).filter(FaultStormTest::isLate).count());
    }
    count(column, failure);
    check(column, operation, call, failure);
  }

  private void check(
      MatrixColumn column, Operation operation, Watched call, @Nullable RuntimeException failure) {
    String what = operation.name() + ", requests " + call.requests + ", done " + call.done + ": ";
    if (column.isRead()) {
      if (failure != null) {
        wrong.add(what + failure);
      }
      return;
    }
    if (call.done.get() > 1) {
      wrong.add(what + "done more than once");
    }
    if (failure == null && call.done.get() < 1) {
      wrong.add(what + "succeeded without being done");
    }
    boolean doubt =
        failure instanceof OutcomeUnknownException
            || failure instanceof UnreadableResponseException;
    if (failure != null && !doubt && call.done.get() > 0) {
      wrong.add(what + "done, and yet " + failure);
    }
    if (call.requests.get() != call.triesSeen.size()) {
      wrong.add(what + "a request came more often than it was sent");
    }
  }

  private void count(MatrixColumn column, @Nullable RuntimeException failure) {
    String end = failure == null ? "succeeded" : failure.getClass().getSimpleName();
    ends.computeIfAbsent(column.title + " " + end, key -> new AtomicInteger()).incrementAndGet();
  }

  /** Before it acts, after it has, or half-way, each with every way to say so. */
  private static Fault fault(Operation operation, MatrixColumn column, Random random) {
    boolean acts = random.nextBoolean();
    return switch (random.nextInt(KINDS.get(column))) {
      case 0 -> Fault.RESET_WHILE_SENDING;
      case 1, 2 -> silent(acts, RESET);
      case 3 -> silent(acts, CLOSE);
      case 4 -> refusing(429, "");
      case 5 -> refusing(429, error(131208), "Retry-After: 0");
      case 6 -> refusing(400, error(any(random, List.of(4, 80007, 130429, 131056))));
      case 7 -> answering(acts, 503, "<html>", "Retry-After: 0");
      case 8 -> answering(true, 503, transientError(2), "Retry-After: 0");
      case 9 -> answering(acts, 503, transientError(131016), "Retry-After: 0");
      case 10 -> answering(acts, 500, any(random, List.of("", error(1), error(131000))));
      case 11 -> answering(acts, any(random, List.of(502, 504, 408)), "<html>");
      case 12 -> new Fault(acts, true, "HTTP/1.1 200 O", any(random, List.of(RESET, CLOSE)));
      case 13 -> half(operation.success(), any(random, List.of(RESET, CLOSE)));
      case 14 ->
          // Costs a time-out, and is rarer for it.
          random.nextInt(4) == 0 ? late(acts, operation, random) : half(operation.success(), CLOSE);
      default -> answering(true, 200, "{\"error\":{\"code\":4}}");
    };
  }

  /** Nothing comes in time, or not all of it. */
  private static Fault late(boolean acts, Operation operation, Random random) {
    return random.nextBoolean() ? silent(acts, STALL) : half(operation.success(), STALL);
  }

  private static boolean isLate(Fault fault) {
    return fault.end() == STALL;
  }

  private static <T> T any(Random random, List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
