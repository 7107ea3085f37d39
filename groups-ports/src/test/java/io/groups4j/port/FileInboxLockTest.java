package io.groups4j.port;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One inbox per file, in this process and in all. */
class FileInboxLockTest {

  @TempDir private Path directory;

  private static void isRefused(Path journal) {
    assertEquals(
        "handled.journal is in use by another inbox, and is for one at a time",
        assertThrows(IllegalStateException.class, () -> FileInbox.open(journal, 10)).getMessage());
  }

  @Test
  void aSecondInboxIsRefusedUntilTheFirstIsClosed() {
    Path journal = directory.resolve("handled.journal");
    try (FileInbox first = FileInbox.open(journal, 10)) {
      isRefused(journal);
      isRefused(directory.resolve("./x/../handled.journal"));
      assertTrue(first.handleOnce("a", () -> {}));
    }
    assertDoesNotThrow(() -> FileInbox.open(journal, 10).close());
  }

  @Test
  void aLinkIsNoWayAround() throws IOException {
    Path journal = directory.resolve("handled.journal");
    Path link = Files.createSymbolicLink(directory.resolve("link"), directory);
    Path fileLink = Files.createSymbolicLink(directory.resolve("other.journal"), journal);
    try (FileInbox first = FileInbox.open(journal, 10)) {
      isRefused(link.resolve("handled.journal"));
      isRefused(fileLink);
      assertTrue(first.handleOnce("a", () -> {}));
    }
    try (FileInbox second = FileInbox.open(fileLink, 10)) {
      assertFalse(second.handleOnce("a", () -> {}));
    }
    assertTrue(Files.isSymbolicLink(fileLink));
  }

  @Test
  void anotherProcessIsKeptOutAndAKilledOneIsNotInTheWay() throws Exception {
    Path journal = directory.resolve("handled.journal");
    Process other = holder(journal);
    try {
      assertEquals('h', other.getInputStream().read());
      isRefused(journal);
      isRefused(journal);
    } finally {
      other.destroyForcibly();
    }
    assertTrue(other.waitFor(20, TimeUnit.SECONDS));
    try (FileInbox inbox = FileInbox.open(journal, 10)) {
      assertFalse(inbox.handleOnce("a", () -> {}));
      // What was refused within this process must not have opened the door to another.
      Process next = holder(journal);
      isRefused(journal);
      assertEquals('r', next.getInputStream().read());
      assertTrue(next.waitFor(20, TimeUnit.SECONDS));
    }
  }

  private static Process holder(Path journal) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Holder.class.getName(),
            journal.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** Holds an inbox until it is killed, and says so; or says that it is refused. */
  static final class Holder {

    public static void main(String[] arguments) throws IOException {
      try (FileInbox inbox = FileInbox.open(Path.of(arguments[0]), 10)) {
        inbox.handleOnce("a", () -> {});
        System.out.println("held");
        // Also ends when the test does.
        System.in.read();
      } catch (IllegalStateException refused) {
        System.out.println("refused");
      }
    }
  }
}
