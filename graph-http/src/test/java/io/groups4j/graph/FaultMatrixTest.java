package io.groups4j.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.graph.MatrixColumn.Operation;
import io.groups4j.port.CallPolicy;
import io.groups4j.port.OutcomeUnknownException;
import io.groups4j.port.UnreadableResponseException;
import io.groups4j.port.WhatsAppGroups;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Meets every operation with every failure, and writes down what comes of it. */
@Tag("long")
final class FaultMatrixTest {

  private static final Path PAGE = Path.of("..", "docs", "fault-matrix.md");
  private static final Path README = Path.of("..", "README.md");

  private static final int TRIES = 2;

  /** What came of one operation that met a failure, once and for good. */
  private record Cell(String text, List<String> wrong) {}

  @Test
  void theDocumentSaysWhatHappens(@TempDir Path folder) throws Exception {
    List<AutoCloseable> opened = new ArrayList<>();
    AtomicInteger cameThrough = new AtomicInteger();
    ExecutorService callers = Executors.newFixedThreadPool(96);
    MatrixTable table;
    try (ActingServer server = new ActingServer()) {
      table = measured(server, row -> row.deadEnd.open(folder, opened, cameThrough), callers);
    } finally {
      callers.shutdownNow();
      for (AutoCloseable place : opened) {
        place.close();
      }
    }
    assertEquals(0, cameThrough.get(), "requests where no connection is made");
    Files.writeString(Path.of("target", "fault-matrix.md"), table.whole());
    assertEquals(
        List.of(), WrittenTable.untrue(Map.of(PAGE, table.whole(), README, table.grouped())));
  }

  /** Opens the place to which a row's requests go in vain. */
  private interface InVain {
    URI open(MatrixRow row) throws Exception;
  }

  private static MatrixTable measured(ActingServer server, InVain inVain, ExecutorService callers)
      throws Exception {
    Map<MatrixRow, Map<MatrixColumn, List<Future<Cell>>>> running = new EnumMap<>(MatrixRow.class);
    // Those that run out of time come last, when the virtual machine has warmed up.
    Comparator<MatrixRow> slowLast = Comparator.comparing(row -> row.isSlow);
    for (MatrixRow row : Stream.of(MatrixRow.values()).sorted(slowLast).toList()) {
      URI base = row.deadEnd == DeadEnd.NONE ? server.uri() : inVain.open(row);
      Map<MatrixColumn, List<Future<Cell>>> columns = new EnumMap<>(MatrixColumn.class);
      running.put(row, columns);
      for (MatrixColumn column : MatrixColumn.values()) {
        columns.put(column, new ArrayList<>());
        for (Operation operation : column.operations) {
          columns.get(column).add(callers.submit(() -> cell(server, base, row, column, operation)));
        }
      }
    }
    return table(running);
  }

  private static GraphConnection connection(URI base, CallPolicy policy, HttpClient client) {
    return new GraphConnection(Watched.dialect(base), policy, client, Watched.BACKOFF);
  }

  /** One for each cell: which connections are left to use again depends on nobody else then. */
  private static HttpClient client(CallPolicy policy) {
    return HttpClient.newBuilder().connectTimeout(policy.connectTimeout()).build();
  }

  private static CallPolicy policy(MatrixRow row, int seconds) {
    Duration attempt = Duration.ofSeconds(seconds);
    return CallPolicy.defaults()
        .withMaxAttempts(TRIES)
        .withCallsPerSecond(1_000_000)
        .withMessagesPerSecond(1_000_000)
        .withDeadline(Duration.ofSeconds(60))
        .withConnectTimeout(
            Duration.ofMillis(row.deadEnd == DeadEnd.NEVER_ACCEPTING ? 300 : 30_000))
        .withAttemptTimeout(attempt)
        .withTransferTimeout(attempt);
  }

  private static Cell cell(
      ActingServer server, URI base, MatrixRow row, MatrixColumn column, Operation operation) {
    List<String> wrong = new ArrayList<>();
    HttpClient client = client(policy(row, 30));
    GraphConnection connection = connection(base, policy(row, row.isSlow ? 3 : 30), client);
    // Where one try is to run out of time, and the next to have enough.
    GraphConnection patient = connection(base, policy(row, row.isSlow ? 8 : 30), client);
    if (row.isSlow) {
      // What takes its time the first time must not take it of the time that is to run out.
      Watched first = server.expect(operation.success(), List.of());
      first.call(() -> operation.call().accept(connection(base, policy(row, 60), client)));
    }
    // Of a file it is the place that is asked for first, and no further where nobody is.
    String success = row.deadEnd == DeadEnd.NONE ? operation.success() : "";
    Watched always =
        server.expect(success, Stream.generate(() -> row.fault(operation)).limit(100).toList());
    RuntimeException end = always.call(() -> operation.call().accept(connection));
    boolean isRepeated = always.tries.get() > 1;
    int seen = row.deadEnd == DeadEnd.NONE ? always.tries.get() : 0;
    if (always.triesSeen.size() != seen) {
      wrong.add("of " + always.tries + " tries came " + always.triesSeen.size());
    }
    if (!column.isRead() && always.requests.get() != seen) {
      wrong.add("a request came more often than it was sent");
    }
    if (!column.isRead() && always.done.get() > 1) {
      wrong.add("done " + always.done + " times");
    }
    if (!column.isRead() && end != null && always.done.get() > 0 && !admitsDoubt(end)) {
      wrong.add("done, and yet " + end);
    }
    Watched once = server.expect(operation.success(), List.of(row.fault(operation)));
    if (isRepeated && row.deadEnd == DeadEnd.NONE) {
      RuntimeException after = once.call(() -> operation.call().accept(patient));
      if (after != null) {
        wrong.add("repeated, and yet " + after);
      }
      if (!column.isRead() && once.done.get() != 1) {
        wrong.add("repeated, and done " + once.done + " times");
      }
    }
    for (Watched call : List.of(always, once)) {
      Duration apart = apart(call);
      if (call.triesSeen.size() > 1 && apart.compareTo(row.asked()) < 0) {
        wrong.add("asked to wait " + row.asked() + ", and tried again after " + apart);
      }
    }
    return new Cell(
        always.requests
            + (always.requests.get() == always.tries.get() ? "" : " in " + tries(always))
            // After the last try nobody waits, so that of the failure which comes once tells more.
            + (isRepeated ? waits(once.tries.get() > 1 ? once : always) : "")
            + ": "
            + (end == null ? "succeeds" : "`" + end.getClass().getSimpleName() + "`"),
        wrong);
  }

  private static String tries(Watched call) {
    return call.tries.get() == 1 ? "1 try" : call.tries + " tries";
  }

  /** How far apart the first two tries came; how much further than they should is not asked. */
  private static Duration apart(Watched call) {
    long first = call.triesSeen.getOrDefault("1", 0L);
    return Duration.ofNanos(call.triesSeen.getOrDefault("2", first) - first);
  }

  private static String waits(Watched call) {
    return call.backoffs.get() > 0 ? ", backoff" : ", as `Retry-After` asks";
  }

  private static boolean admitsDoubt(@Nullable RuntimeException failure) {
    return failure instanceof OutcomeUnknownException
        || failure instanceof UnreadableResponseException;
  }

  private static MatrixTable table(Map<MatrixRow, Map<MatrixColumn, List<Future<Cell>>>> running)
      throws Exception {
    MatrixTable table = new MatrixTable();
    List<String> wrong = new ArrayList<>();
    for (MatrixRow row : MatrixRow.values()) {
      List<String> fates = new ArrayList<>();
      for (MatrixColumn column : MatrixColumn.values()) {
        List<Cell> cells = new ArrayList<>();
        for (Future<Cell> cell : running.get(row).get(column)) {
          cells.add(cell.get());
        }
        String where = row.title + ", " + column.title + ": ";
        cells.forEach(cell -> cell.wrong().forEach(what -> wrong.add(where + what)));
        List<String> texts = cells.stream().map(Cell::text).distinct().toList();
        if (texts.size() > 1) {
          wrong.add(where + cells.stream().map(Cell::text).toList());
        }
        fates.add(texts.get(0));
      }
      table.add(row, fates);
    }
    assertEquals(Collections.emptyList(), wrong);
    return table;
  }

  /**
   * Operations are what the ports leave to providers: their other methods have a body, and call
   * these.
   */
  @Test
  void everyOperationIsInOneColumn() {
    List<String> operations =
        Stream.of(WhatsAppGroups.class.getMethods())
            .filter(port -> Modifier.isAbstract(port.getModifiers()))
            .flatMap(
                port ->
                    Stream.of(port.getReturnType().getMethods())
                        .filter(operation -> Modifier.isAbstract(operation.getModifiers()))
                        .map(operation -> port.getName() + "()." + operation.getName()))
            .sorted()
            .toList();
    List<String> measured =
        Stream.of(MatrixColumn.values())
            .flatMap(column -> column.operations.stream())
            .map(Operation::name)
            .sorted()
            .toList();

    assertEquals(operations, measured);
  }

  /** What the document says of the columns, which a reader has to believe otherwise. */
  @Test
  void theDocumentNamesTheOperationsOfEachColumn() throws Exception {
    String document = Files.readString(PAGE);
    for (MatrixColumn column : MatrixColumn.values()) {
      String line =
          "- **"
              + column.title
              + "**: "
              + column.operations.stream()
                  .map(operation -> "`" + operation.name() + "`")
                  .collect(Collectors.joining(", "));
      assertTrue(document.contains(line + "\n"), "docs/fault-matrix.md lacks the line: " + line);
    }
  }
}
