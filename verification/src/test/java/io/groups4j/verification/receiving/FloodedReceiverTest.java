package io.groups4j.verification.receiving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.verification.receiving.Connection.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Far more than a listener can take, in a process with little memory.
 *
 * <p>{@code -Dflood.deliveries} makes it another number, and {@code -Dflood.heap} another heap.
 */
@Tag("long")
class FloodedReceiverTest {

  private static final int DELIVERIES = Integer.getInteger("flood.deliveries", 50_000);
  private static final String HEAP = System.getProperty("flood.heap", "32m");
  private static final int CONNECTIONS = 8;

  /** Together many times the heap. */
  private static final String LONG_TEXT = "All work and no play. ".repeat(750);

  @TempDir(factory = BesideTheClasses.class)
  private Path directory;

  /** Fewer than these are ever taken, so the others are refused however often they come. */
  private static final int SENT_ONCE = 500;

  /** Signed once and not 50 000 times; all of them would still be twice the heap. */
  private final List<Delivery> deliveries =
      IntStream.range(0, 4_000).mapToObj(i -> Delivery.of("message-" + i, LONG_TEXT)).toList();

  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final Set<String> taken = new ConcurrentSkipListSet<>();

  @Test
  void whatThereIsNoRoomForIsRefusedAndTakesNoMemoryAndNothingThatWasTakenIsLost()
      throws Exception {
    try (ReceiverProcess receiver =
        new ReceiverProcess("busy", directory, "-Xmx" + HEAP, "-XX:+ExitOnOutOfMemoryError")) {
      flood(receiver.port());

      assertEquals(Receiver.CAPACITY, taken.size(), "as many as the queue holds");
      assertEquals(DELIVERIES - Receiver.CAPACITY, refused.get());

      receiver.command("open the gate");
      deliverUntilTaken(receiver.port(), Delivery.of("message-afterwards", LONG_TEXT));
      assertEquals(0, receiver.end(), "it has not run out of memory");
      assertEquals(
          taken, new TreeSet<>(Files.readAllLines(directory.resolve("handled"))), "all, and once");
      assertEquals(Receiver.CAPACITY + 1, Files.readAllLines(directory.resolve("handled")).size());
      System.out.printf(
          "%d deliveries of %d KB to a heap of %s and a listener that stands still: %d taken and"
              + " handled, %d answered 503%n",
          DELIVERIES,
          LONG_TEXT.length() / 1000,
          HEAP,
          Receiver.CAPACITY,
          DELIVERIES - Receiver.CAPACITY);
    }
  }

  private void flood(int port) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    try {
      List<Future<?>> ends = new ArrayList<>();
      for (int i = 0; i < CONNECTIONS; i++) {
        ends.add(threads.submit(() -> deliverMany(port)));
      }
      for (Future<?> end : ends) {
        end.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private @Nullable Void deliverMany(int port) throws Exception {
    try (Connection connection = new Connection(port)) {
      for (int i = next.getAndIncrement(); i < DELIVERIES; i = next.getAndIncrement()) {
        deliver(
            connection,
            deliveries.get(i < SENT_ONCE ? i : SENT_ONCE + i % (deliveries.size() - SENT_ONCE)));
      }
      return null;
    }
  }

  /** Room is made by the listener, which goes on in its own time. */
  private void deliverUntilTaken(int port, Delivery delivery) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    try (Connection connection = new Connection(port)) {
      while (!deliver(connection, delivery)) {
        assertTrue(System.nanoTime() - end < 0, "the listener has not gone on");
      }
    }
  }

  private boolean deliver(Connection connection, Delivery delivery) throws Exception {
    Answer answer = connection.post(delivery.request());
    if (answer.status() == 200) {
      taken.addAll(delivery.facts());
      return true;
    }
    assertEquals(503, answer.status());
    assertTrue(answer.asksToComeBack());
    refused.incrementAndGet();
    return false;
  }
}
