package io.groups4j.port;

import java.io.Closeable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * An inbox that remembers across restarts, in a file.
 *
 * <pre>{@code
 * try (FileInbox inbox = FileInbox.open(Path.of("handled-events.journal"), 100_000)) {
 *   // give it to whatever receives the events, and close it when that has stopped
 * }
 * }</pre>
 *
 * <p>For one process: a second one is refused while the first has the file open. The file is on a
 * disk of this machine, not on one that is shared over a network, where neither locks nor forcing
 * can be trusted. Several processes share a database instead: see {@link EventInbox}.
 *
 * <ul>
 *   <li><b>What is promised.</b> When {@link #handleOnce} returns, the key is in the file. A
 *       process that is killed afterwards, at any moment, knows it again when it is back. With
 *       {@link #open} that holds for a power failure as well, as far as the disk keeps its word;
 *       with {@link #openWithoutForcing} the last seconds may be forgotten then, and are handled
 *       again when they are delivered again.
 *   <li><b>What is not.</b> If the process dies between the end of a handling and its key being
 *       safe, the event is handled again when it is delivered again: the provider has had no
 *       answer.
 *   <li><b>What is in the file.</b> SHA-256 digests of the keys, 44 bytes each, and no key: those
 *       can name people and messages. Who has the file and guesses a key can find the guess
 *       confirmed, so it is readable for its owner only, where the file system knows owners.
 *   <li><b>How large it gets.</b> The newest keys up to the capacity are known, and the file holds
 *       twice as many at most, and is rewritten beyond. It takes some 150 bytes of memory per key.
 *   <li><b>When it fails.</b> If a key cannot be written, as on a full disk, the call throws an
 *       {@link UncheckedIOException} although the handling ran. The event is delivered again, and
 *       as long as this process lives only the writing is tried again, not the handling.
 * </ul>
 *
 * <p>Safe for use by several threads at once; no lock is held while an event is handled or a file
 * is written, and threads that wait for the disk at the same time share one write. Beside the
 * journal there is a file with the ending {@code .lock}, and for a moment one with {@code .part}.
 */
public final class FileInbox implements EventInbox, Closeable {

  private final FileClaim claim;
  private final KeyJournal journal;
  private final InMemoryInbox memory;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition idle = lock.newCondition();
  private int underWay;
  private boolean closed;

  private FileInbox(FileClaim claim, JournalFile file, int capacity) {
    this.claim = claim;
    journal = new KeyJournal(file, capacity, this::keys);
    memory = new InMemoryInbox(capacity, journal::add);
    file.read(memory::recall);
    file.rewrite(memory.keys());
  }

  /**
   * Opens a journal, or begins one, and has every key forced to the disk before it counts.
   *
   * <p>That costs a disk's time for every event: some tenths of a millisecond to some ten, which
   * events that are handled at the same time share.
   *
   * @param journal the file; its directory exists. If the file does, it is the journal of an inbox
   * @param capacity how many keys to remember, at least one, and more than a delivery has events:
   *     up to 1 000 changes (Meta, "Webhooks", overview), each of which may hold several. The file
   *     takes up to 88 bytes for each
   * @throws IllegalArgumentException if the capacity is less than one
   * @throws IllegalStateException if the journal is open elsewhere, or is some other file
   * @throws UncheckedIOException if it cannot be read or written
   */
  public static FileInbox open(Path journal, int capacity) {
    return open(journal, capacity, true);
  }

  /**
   * Opens a journal, or begins one, and leaves it to the system when to force keys to the disk.
   *
   * <p>The death of the process loses nothing. A power failure, or a crash of the system, loses
   * what came last; it is handled again when it is delivered again.
   *
   * @see #open(Path, int)
   */
  public static FileInbox openWithoutForcing(Path journal, int capacity) {
    return open(journal, capacity, false);
  }

  private static FileInbox open(Path journal, int capacity, boolean forced) {
    Objects.requireNonNull(journal, "journal");
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity is " + capacity + ", at least 1 is needed");
    }
    FileClaim claim = FileClaim.on(journal);
    JournalFile file = new JournalFile(claim.place(), forced);
    boolean open = false;
    try {
      FileInbox inbox = new FileInbox(claim, file, capacity);
      open = true;
      return inbox;
    } finally {
      if (!open) {
        file.close();
        claim.close();
      }
    }
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException if the inbox is closed; the handling did not run
   * @throws UncheckedIOException if the key could not be written; the handling has run, now or
   *     before
   */
  @Override
  public boolean handleOnce(String deliveryKey, Runnable handling) {
    String digest = KeyDigest.of(deliveryKey);
    enter();
    try {
      boolean ran = memory.handleOnce(digest, handling);
      // Also what another thread has handled: nobody hears that it is done before it is safe.
      journal.save(digest);
      return ran;
    } finally {
      leave();
    }
  }

  /**
   * Takes nothing any more, waits for what is being handled, and lets the file go.
   *
   * <p>An interrupt ends the wait, and its flag stays set; what is handled then is not remembered.
   * Not to be called by a handling, which would wait for itself. Closing again does nothing.
   *
   * @throws UncheckedIOException if keys that could not be written before cannot be now; the file
   *     is let go all the same
   */
  @Override
  public void close() {
    if (lastOneOut()) {
      try {
        journal.close();
      } finally {
        claim.close();
      }
    }
  }

  /**
   * How many records of the file could not be read when it was opened.
   *
   * <p>None, or some at the end that were being written when the process died. More than that means
   * that the file was damaged. What they stood for may be handled again; nothing else is harmed.
   */
  public int unreadableRecords() {
    return journal.unreadableRecords();
  }

  private List<String> keys() {
    return memory.keys();
  }

  private void enter() {
    lock.lock();
    try {
      if (closed) {
        throw new IllegalStateException("inbox is closed, and handles nothing any more");
      }
      underWay++;
    } finally {
      lock.unlock();
    }
  }

  private void leave() {
    lock.lock();
    try {
      underWay--;
      idle.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private boolean lastOneOut() {
    lock.lock();
    try {
      if (closed) {
        return false;
      }
      closed = true;
      while (underWay > 0) {
        idle.await();
      }
    } catch (InterruptedException inAHurry) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
    return true;
  }
}
