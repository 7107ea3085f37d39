package io.groups4j.verification.receiving;

import io.groups4j.domain.GroupDeleted;
import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.GroupMessageReceived;
import io.groups4j.port.GroupEventListener;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;

/** Writes down which facts it was told, one line each and forced to the disk, before it returns. */
final class HandledFacts implements GroupEventListener {

  private final ReentrantLock lock = new ReentrantLock();
  private final RandomAccessFile file;

  HandledFacts(Path place) {
    try {
      file = new RandomAccessFile(place.toFile(), "rw");
      file.seek(endOfTheLastLine());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** What was killed in the middle of a line has not handled its fact. */
  private long endOfTheLastLine() throws IOException {
    long end = file.length();
    for (file.seek(Math.max(0, end - 1)); end > 0 && file.read() != '\n'; ) {
      end--;
      file.seek(Math.max(0, end - 1));
    }
    file.setLength(end);
    return end;
  }

  @Override
  public void on(GroupEvent event) {
    event.dispatch(
        new GroupEvent.Handler() {
          @Override
          public void on(GroupDeleted deleted) {
            write(deleted.groupId().value());
          }

          @Override
          public void on(GroupMessageReceived received) {
            write(received.messageId().value());
          }
        });
  }

  private void write(String fact) {
    try {
      append(fact);
      // Several threads at once: they share what a disk can do.
      file.getFD().sync();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void append(String fact) throws IOException {
    lock.lock();
    try {
      file.write((fact + "\n").getBytes(StandardCharsets.US_ASCII));
    } finally {
      lock.unlock();
    }
  }
}
