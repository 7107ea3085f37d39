package io.groups4j.port;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Crashes in the middle of a write, files that are something else, and disks that fail. */
class FileInboxDamageTest {

  private static final int RECORD = 44;

  @TempDir private Path directory;
  private final List<String> handled = new ArrayList<>();
  private Path journal;
  private byte[] whole;

  @BeforeEach
  void rememberThree() throws IOException {
    journal = directory.resolve("data/handled.journal");
    Files.createDirectory(journal.getParent());
    try (FileInbox inbox = FileInbox.open(journal, 10)) {
      List.of("a", "b", "c").forEach(key -> handle(inbox, key));
    }
    handled.clear();
    whole = Files.readAllBytes(journal);
  }

  private boolean handle(FileInbox inbox, String key) {
    return inbox.handleOnce(key, () -> handled.add(key));
  }

  /** The keys that an inbox over this file does not know, and how many records it cannot read. */
  private List<String> forgotten(int unreadable) {
    try (FileInbox inbox = FileInbox.open(journal, 10)) {
      assertEquals(unreadable, inbox.unreadableRecords());
      List<String> forgotten =
          List.of("a", "b", "c").stream().filter(key -> handle(inbox, key)).toList();
      assertFalse(handle(inbox, "a"));
      return forgotten;
    }
  }

  @Test
  void aRecordThatWasCutShortIsForgottenAndNoOther() throws IOException {
    for (int missing = 1; missing < RECORD; missing++) {
      Files.write(journal, Arrays.copyOf(whole, whole.length - missing));

      assertEquals(List.of("c"), forgotten(1), "without the last " + missing + " bytes");
      assertEquals(List.of(), forgotten(0), "and what is written behind it is in line");
    }
  }

  @Test
  void aJournalThatSomebodyRemovedIsWrittenAnew() throws IOException {
    try (FileInbox inbox = FileInbox.open(journal, 10)) {
      handle(inbox, "d");
      Files.delete(journal);
      handle(inbox, "e");
    }

    assertEquals(List.of(), forgotten(0));
  }

  @Test
  void aJournalThatSomebodyRemovedBeforeItWasUsedIsWrittenAnew() throws IOException {
    try (FileInbox inbox = FileInbox.open(journal, 10)) {
      Files.delete(journal);
      handle(inbox, "d");
    }

    assertEquals(List.of(), forgotten(0));
  }

  @Test
  void aBlockThatNeverReachedTheDiskIsForgotten() throws IOException {
    byte[] holed = whole.clone();
    Arrays.fill(holed, holed.length - 2 * RECORD, holed.length - RECORD, (byte) 0);
    Files.write(journal, holed);

    assertEquals(List.of("b"), forgotten(1));
  }

  @Test
  void aRecordWithoutTheEndOfItsLineIsForgotten() throws IOException {
    byte[] changed = whole.clone();
    changed[changed.length - 1] = 'x';
    Files.write(journal, changed);

    assertEquals(List.of("c"), forgotten(1));
  }

  @Test
  void whatACrashLeftOfRewritingIsNoObstacle() throws IOException {
    Path part = journal.resolveSibling("handled.journal.part");
    Files.writeString(part, "groups4j inb");

    assertEquals(List.of(), forgotten(0));
    assertFalse(Files.exists(part));
  }

  @Test
  void anEmptyFileIsANewJournal() throws IOException {
    Files.write(journal, new byte[0]);

    assertEquals(List.of("a", "b", "c"), forgotten(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "groups4j inbox, version 1",
        "groups4j inbox, version 2, digests of what was handled\n",
        "the diary of somebody, which is longer than the heading of a journal would be\n"
      })
  void aFileThatIsNoJournalIsLeftAsItIs(String text) throws IOException {
    Files.writeString(journal, text);

    assertEquals(
        "handled.journal is not the journal of an inbox, and is left as it is",
        assertThrows(IllegalStateException.class, () -> FileInbox.open(journal, 10)).getMessage());
    assertEquals(text, Files.readString(journal));
    Files.write(journal, whole);
    assertEquals(List.of(), forgotten(0), "and nothing is locked");
  }

  @Test
  void aDirectoryThatIsNotThereIsSaid() {
    Path nowhere = directory.resolve("nowhere/handled.journal");

    assertThrows(UncheckedIOException.class, () -> FileInbox.open(nowhere, 10));
  }

  @Test
  void aDirectoryIsNoJournal() {
    assertThrows(UncheckedIOException.class, () -> FileInbox.open(directory, 10));
  }

  @Test
  void whatCannotBeWrittenIsNotHandledAgainBeforeItCan() throws IOException {
    Path away = directory.resolve("away");
    try (FileInbox inbox = FileInbox.open(journal, 1)) {
      handle(inbox, "d");
      Files.move(journal.getParent(), away);
      // There is no room for another, and no directory to rewrite the file in.
      assertThrows(UncheckedIOException.class, () -> handle(inbox, "e"));
      assertEquals(List.of("d", "e"), handled);
      assertThrows(UncheckedIOException.class, () -> handle(inbox, "e"));
      assertEquals(List.of("d", "e"), handled);
      Files.move(away, journal.getParent());
      assertFalse(handle(inbox, "e"));
    }
    try (FileInbox inbox = FileInbox.open(journal, 1)) {
      assertFalse(handle(inbox, "e"));
    }
    assertEquals(List.of("d", "e"), handled);
  }

  @Test
  void closingWritesWhatCouldNotBeWritten() throws IOException {
    Path away = directory.resolve("away");
    try (FileInbox inbox = FileInbox.open(journal, 1)) {
      handle(inbox, "d");
      Files.move(journal.getParent(), away);
      assertThrows(UncheckedIOException.class, () -> handle(inbox, "e"));
      Files.move(away, journal.getParent());
    }
    try (FileInbox inbox = FileInbox.open(journal, 1)) {
      assertFalse(handle(inbox, "e"));
    }
  }

  @Test
  void aDiskThatFailsForLongTakesNoMemory() throws IOException {
    Path away = directory.resolve("away");
    try (FileInbox inbox = FileInbox.open(journal, 2)) {
      List.of("d", "e").forEach(key -> handle(inbox, key));
      Files.move(journal.getParent(), away);
      for (int i = 0; i < 100; i++) {
        String key = "event " + i;
        assertThrows(UncheckedIOException.class, () -> handle(inbox, key));
      }
      Files.move(away, journal.getParent());
      assertTrue(handle(inbox, "event 97"), "forgotten, as by every inbox for two");
      assertFalse(handle(inbox, "event 99"));
    }
  }
}
