package io.groups4j.port;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Which keys are not on the disk yet, and who puts them there.
 *
 * <p>One thread writes for all that wait: while it does, others come together for the next write.
 * No lock is held meanwhile.
 */
final class KeyJournal {

  private final JournalFile file;
  private final int capacity;
  private final Supplier<List<String>> remembered;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition writeEnded = lock.newCondition();

  /** Those that are being written among them; the oldest first. */
  private final Set<String> unsaved = new LinkedHashSet<>();

  private boolean writing;
  private boolean closed;

  /**
   * A journal in this file.
   *
   * @param capacity how many keys are worth keeping
   * @param remembered the keys that are, the oldest first
   */
  KeyJournal(JournalFile file, int capacity, Supplier<List<String>> remembered) {
    this.file = file;
    this.capacity = capacity;
    this.remembered = remembered;
  }

  /** Notes a key, and does not wait for the disk. */
  void add(String key) {
    lock.lock();
    try {
      unsaved.add(key);
      if (unsaved.size() > capacity) {
        // A disk that has failed for so long that the inbox has forgotten the event.
        Iterator<String> oldest = unsaved.iterator();
        oldest.next();
        oldest.remove();
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Returns once a key that was noted is on the disk; at once if it is already.
   *
   * @throws java.io.UncheckedIOException if it cannot be written
   */
  void save(String key) {
    lock.lock();
    try {
      while (unsaved.contains(key)) {
        if (writing) {
          writeEnded.awaitUninterruptibly();
        } else {
          write();
        }
      }
    } finally {
      lock.unlock();
    }
  }

  /** Writes what is left, and lets the file go whether that works or not. */
  void close() {
    lock.lock();
    try {
      closed = true;
      while (writing) {
        writeEnded.awaitUninterruptibly();
      }
      if (!unsaved.isEmpty()) {
        append(List.copyOf(unsaved));
      }
    } finally {
      file.close();
      lock.unlock();
    }
  }

  /** Makes a new file first where this one has grown too long, or is not what was written. */
  private void append(List<String> batch) {
    if (file.records() + batch.size() > 2L * capacity || file.isDamaged()) {
      file.rewrite(remembered.get());
    }
    file.append(batch);
  }

  int unreadableRecords() {
    return file.unreadableRecords();
  }

  /** Leaves the lock while it writes. */
  private void write() {
    if (closed) {
      throw new IllegalStateException(
          "inbox was closed before an event that was handled could be remembered");
    }
    List<String> batch = List.copyOf(unsaved);
    boolean done = false;
    writing = true;
    lock.unlock();
    try {
      append(batch);
      done = true;
    } finally {
      lock.lock();
      writing = false;
      if (done) {
        batch.forEach(unsaved::remove);
      }
      writeEnded.signalAll();
    }
  }
}
