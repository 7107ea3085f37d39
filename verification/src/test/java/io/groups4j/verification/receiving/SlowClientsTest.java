package io.groups4j.verification.receiving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that take for ever to say what they want, with the HTTP server of the JDK. */
class SlowClientsTest {

  private static final byte[] REQUEST = Delivery.of(List.of("group-1")).request();

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir(factory = BesideTheClasses.class)
  private Path directory;

  private final List<Connection> slow = new ArrayList<>();
  private final ScheduledExecutorService drip = Executors.newSingleThreadScheduledExecutor();

  @AfterEach
  void hangUp() {
    drip.shutdownNow();
    slow.forEach(Connection::close);
  }

  @Test
  void theyHoldNobodyUpAsLongAsThereIsAThreadLeft() throws Exception {
    try (ReceiverProcess receiver = new ReceiverProcess("remembering", directory)) {
      for (int i = 1; i < Receiver.THREADS; i++) {
        slowConnection(receiver, i);
      }
      for (int i = 0; i < 20; i++) {
        assertDelivered(receiver);
      }
    }
  }

  @Test
  void theyAreHungUpOnWhenTheServerIsToldHowLongARequestMayTake() throws Exception {
    try (ReceiverProcess receiver =
        new ReceiverProcess("remembering", directory, "-Dsun.net.httpserver.maxReqTime=1")) {
      for (int i = 0; i < 3 * Receiver.THREADS; i++) {
        slowConnection(receiver, i);
      }
      receiver.command("wait until no thread has been left");

      deliverUntilAnswered(receiver);
      for (Connection connection : slow) {
        assertTrue(connection.isHungUpOn());
      }
      deliverUntilAnswered(receiver);
    }
  }

  private static void assertDelivered(ReceiverProcess receiver) throws IOException {
    try (Connection connection = new Connection(receiver.port())) {
      assertEquals(200, connection.post(REQUEST).status());
    }
  }

  /**
   * Who has to wait for a thread for too long is hung up on as well, and comes again; on a busy
   * machine, even who takes too long to say a few words.
   */
  private static void deliverUntilAnswered(ReceiverProcess receiver) throws IOException {
    long start = System.nanoTime();
    boolean answered = false;
    while (!answered) {
      try {
        assertDelivered(receiver);
        answered = true;
      } catch (SocketTimeoutException held) {
        throw held;
      } catch (IOException hungUp) {
        if (System.nanoTime() - start > PATIENCE.toNanos()) {
          throw hungUp;
        }
      }
    }
  }

  /** Says nothing, or stops in its headers or in its body, or goes on byte by byte. */
  private void slowConnection(ReceiverProcess receiver, int kind) throws IOException {
    Connection connection = new Connection(receiver.port());
    slow.add(connection);
    String head = "POST /webhook HTTP/1.1\r\nHost: localhost\r\n";
    switch (kind % 4) {
      case 0 -> write(connection, "P");
      case 1 -> write(connection, head + "Content-Length: 100000\r\n\r\n{");
      case 2 -> {
        write(connection, head);
        dripInto(connection);
      }
      default -> {
        write(connection, head + "Content-Length: 100000\r\n\r\n");
        dripInto(connection);
      }
    }
  }

  private void dripInto(Connection connection) {
    drip.scheduleAtFixedRate(() -> writeOrStop(connection), 0, 20, TimeUnit.MILLISECONDS);
  }

  private static void write(Connection connection, String text) throws IOException {
    connection.write(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** An exception ends the schedule, and nobody asks for it. */
  private static void writeOrStop(Connection connection) {
    try {
      write(connection, "x");
    } catch (IOException hungUp) {
      throw new IllegalStateException(hungUp);
    }
  }
}
