package io.groups4j.port;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileInboxTest {

  @TempDir private Path directory;
  private final List<String> handled = new ArrayList<>();
  private Path journal;
  private FileInbox inbox;

  @BeforeEach
  void open() {
    journal = directory.resolve("handled.journal");
    inbox = FileInbox.openWithoutForcing(journal, 3);
  }

  @AfterEach
  void close() {
    inbox.close();
  }

  private boolean handle(String key) {
    return inbox.handleOnce(key, () -> handled.add(key));
  }

  private void reopen(int capacity) {
    inbox.close();
    inbox = FileInbox.open(journal, capacity);
  }

  @Test
  void whatWasHandledIsKnownToTheNextProcess() {
    assertTrue(handle("a"));
    assertTrue(handle("b"));
    reopen(3);
    assertFalse(handle("b"));
    assertFalse(handle("a"));
    assertTrue(handle("c"));
    reopen(3);
    assertFalse(handle("c"));
    assertEquals(List.of("a", "b", "c"), handled);
    assertEquals(0, inbox.unreadableRecords());
  }

  @Test
  void whatFailedIsNot() {
    assertThrows(
        IllegalStateException.class,
        () ->
            inbox.handleOnce(
                "a",
                () -> {
                  throw new IllegalStateException();
                }));
    reopen(3);
    assertTrue(handle("a"));
  }

  @Test
  void beyondItsCapacityTheOldestIsForgottenAlsoByTheFile() {
    for (String key : List.of("a", "b", "a", "c", "d")) {
      handle(key);
    }
    reopen(3);
    assertFalse(handle("b"));
    assertFalse(handle("c"));
    assertFalse(handle("d"));
    assertTrue(handle("a"));
    reopen(3);
    assertFalse(handle("c"));
    assertTrue(handle("b"), "pushed out by it");
  }

  @Test
  void aSmallerCapacityKeepsTheNewest() {
    List.of("a", "b", "c").forEach(this::handle);
    reopen(2);
    assertFalse(handle("b"));
    assertFalse(handle("c"));
    assertTrue(handle("a"));
  }

  @Test
  void theFileHoldsTwiceItsCapacityAtMost() throws IOException {
    long empty = Files.size(journal);
    long largest = 0;
    for (int i = 0; i < 100; i++) {
      handle("event " + i);
      largest = Math.max(largest, Files.size(journal));
    }
    assertEquals(empty + 6 * 44, largest);
    reopen(3);
    assertEquals(empty + 3 * 44, Files.size(journal));
  }

  /** What a process leaves behind that is killed at this very moment. */
  @Test
  void whatHasReturnedIsInTheFileAtEveryMoment() throws IOException {
    for (int i = 0; i < 20; i++) {
      String key = "event " + i;
      handle(key);
      Path left = directory.resolve("left-" + i);
      Files.copy(journal, left);
      try (FileInbox next = FileInbox.openWithoutForcing(left, 3)) {
        assertFalse(next.handleOnce(key, () -> handled.add("again " + key)));
      }
    }
    assertEquals(20, handled.size());
  }

  @Test
  void noKeyIsInTheFile() throws IOException {
    String key = "participant-joined:15550101:group";
    handle(key);
    String all = Files.readString(journal, StandardCharsets.ISO_8859_1);
    assertFalse(all.contains("15550101"));
    assertFalse(all.contains("group:"));
  }

  @Test
  void theFileIsForItsOwnerOnly() throws IOException {
    handle("a");
    if (Files.getFileAttributeView(journal, PosixFileAttributeView.class) != null) {
      assertEquals(
          "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(journal)));
    }
  }

  @Test
  void anInterruptOfTheListenerDoesNotCloseTheFile() {
    reopen(3);
    assertTrue(inbox.handleOnce("a", () -> Thread.currentThread().interrupt()));
    assertTrue(Thread.interrupted(), "the flag is the listener's");
    for (int i = 0; i < 10; i++) {
      assertTrue(inbox.handleOnce("event " + i, () -> Thread.currentThread().interrupt()));
    }
    assertTrue(Thread.interrupted());
    reopen(3);
    assertFalse(handle("event 9"));
  }

  @Test
  void aClosedInboxHandlesNothing() {
    inbox.close();
    assertDoesNotThrow(inbox::close);
    assertEquals(
        "inbox is closed, and handles nothing any more",
        assertThrows(IllegalStateException.class, () -> handle("a")).getMessage());
    assertEquals(List.of(), handled);
  }

  @Test
  void closingWaitsForWhatIsBeingHandled() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    InThread<Boolean> handling =
        InThread.start(
            () ->
                inbox.handleOnce(
                    "a",
                    () -> {
                      begun.countDown();
                      passed(mayEnd);
                    }));
    passed(begun);
    InThread<Boolean> closing =
        InThread.start(
            () -> {
              inbox.close();
              return true;
            });
    closing.untilItWaits();
    assertThrows(IllegalStateException.class, () -> handle("b"));
    mayEnd.countDown();
    assertTrue(handling.result());
    assertTrue(closing.result());
    reopen(3);
    assertFalse(handle("a"));
  }

  @Test
  void anInterruptEndsTheWaitOfClosing() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    InThread<Throwable> handling =
        InThread.start(
            () ->
                assertThrows(
                    IllegalStateException.class,
                    () ->
                        inbox.handleOnce(
                            "a",
                            () -> {
                              begun.countDown();
                              passed(mayEnd);
                            })));
    passed(begun);
    InThread<Boolean> closing =
        InThread.start(
            () -> {
              inbox.close();
              return Thread.currentThread().isInterrupted();
            });
    closing.untilItWaits().interrupt();
    assertTrue(closing.result());
    mayEnd.countDown();
    assertEquals(
        "inbox was closed before an event that was handled could be remembered",
        handling.result().getMessage());
    reopen(3);
    assertTrue(handle("a"), "nobody was told that it is remembered");
  }

  private static void passed(CountDownLatch latch) {
    try {
      assertTrue(latch.await(20, TimeUnit.SECONDS), "nobody opened the latch");
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void roomForNothingIsRefusedBeforeThereIsAFile(int capacity) {
    Path none = directory.resolve("none");
    assertEquals(
        "capacity is " + capacity + ", at least 1 is needed",
        assertThrows(IllegalArgumentException.class, () -> FileInbox.open(none, capacity))
            .getMessage());
    assertFalse(Files.exists(none));
    assertFalse(Files.exists(directory.resolve("none.lock")));
  }
}
