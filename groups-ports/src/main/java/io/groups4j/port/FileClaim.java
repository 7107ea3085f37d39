package io.groups4j.port;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps everybody else from a file, in this process and in others.
 *
 * <p>The lock is on a file beside it that stays, since the file itself is replaced now and then.
 */
final class FileClaim implements Closeable {

  /**
   * What this process has claimed. To open and close a locked file a second time would release the
   * lock, where locks are the process's: so it is not even opened.
   */
  private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

  private final Path place;
  private final FileChannel lock;

  private FileClaim(Path place, FileChannel lock) {
    this.place = place;
    this.lock = lock;
  }

  /**
   * Claims a file that may not be there yet.
   *
   * @throws IllegalStateException if somebody else has
   */
  static FileClaim on(Path file) {
    try {
      Path place = real(file);
      if (!OURS.add(place)) {
        throw inUse(place);
      }
      FileChannel lock = null;
      try {
        lock = locked(place);
        if (lock == null) {
          throw inUse(place);
        }
        return new FileClaim(place, lock);
      } finally {
        if (lock == null) {
          OURS.remove(place);
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException("journal cannot be locked", failed);
    }
  }

  /** The file without detours over links, so that two names of it are one. */
  Path place() {
    return place;
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException failed) {
      throw new UncheckedIOException("journal cannot be unlocked", failed);
    } finally {
      OURS.remove(place);
    }
  }

  private static FileChannel locked(Path place) throws IOException {
    FileChannel channel =
        FileChannel.open(
            place.resolveSibling(place.getFileName() + ".lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE);
    boolean locked = false;
    try {
      locked = channel.tryLock() != null;
      return locked ? channel : null;
    } finally {
      if (!locked) {
        channel.close();
      }
    }
  }

  private static Path real(Path file) throws IOException {
    if (Files.exists(file)) {
      return file.toRealPath();
    }
    Path absolute = file.toAbsolutePath().normalize();
    return absolute.getParent().toRealPath().resolve(absolute.getFileName());
  }

  private static IllegalStateException inUse(Path place) {
    return new IllegalStateException(
        place.getFileName() + " is in use by another inbox, and is for one at a time");
  }
}
