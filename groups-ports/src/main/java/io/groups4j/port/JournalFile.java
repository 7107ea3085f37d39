package io.groups4j.port;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A heading, and records of one length behind it: a digest and the end of its line.
 *
 * <p>A record needs no checksum. One that is damaged is no digest any more, or one that no key has;
 * in neither case is an event taken for handled that was not.
 *
 * <p>Written through {@link RandomAccessFile}, since a channel is closed for everybody when a
 * thread that uses it is interrupted. For one thread at a time.
 */
final class JournalFile {

  private static final byte[] HEADING =
      "groups4j inbox, version 1, digests of what was handled\n"
          .getBytes(StandardCharsets.US_ASCII);
  private static final int RECORD = KeyDigest.LENGTH + 1;

  /** Elsewhere a directory cannot be opened, and the file system sees to its names itself. */
  private static final boolean IS_POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private final Path place;
  private final boolean forced;
  private @Nullable RandomAccessFile file;
  private long records;
  private int unreadable;

  /** Whether the directory has yet to be forced. */
  private boolean moved;

  JournalFile(Path place, boolean forced) {
    this.place = place;
    this.forced = forced;
  }

  /** How many it holds, unreadable ones not among them. */
  long records() {
    return records;
  }

  /** How many {@link #read} has left out. */
  int unreadableRecords() {
    return unreadable;
  }

  /** Hands over every digest, in the order in which they were written; none if there is no file. */
  void read(Consumer<String> digests) {
    try {
      if (!Files.exists(place) || Files.size(place) == 0) {
        return;
      }
      try (InputStream in = new BufferedInputStream(Files.newInputStream(place))) {
        if (!Arrays.equals(HEADING, in.readNBytes(HEADING.length))) {
          throw new IllegalStateException(
              place.getFileName() + " is not the journal of an inbox, and is left as it is");
        }
        for (byte[] next = in.readNBytes(RECORD); next.length > 0; next = in.readNBytes(RECORD)) {
          readRecord(new String(next, StandardCharsets.ISO_8859_1), digests);
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException("journal cannot be read", failed);
    }
  }

  private void readRecord(String record, Consumer<String> digests) {
    String digest = record.substring(0, Math.min(record.length(), KeyDigest.LENGTH));
    if (record.endsWith("\n") && KeyDigest.looksLikeOne(digest)) {
      digests.accept(digest);
    } else {
      unreadable++;
    }
  }

  /**
   * Writes behind the last record that was written without an exception.
   *
   * <p>After a failure the next call writes over what is left of it, so records stay in line, and
   * what the system may have dropped is given to it anew.
   */
  void append(List<String> digests) {
    byte[] lines = (String.join("\n", digests) + "\n").getBytes(StandardCharsets.US_ASCII);
    try {
      RandomAccessFile out = opened();
      out.seek(HEADING.length + records * RECORD);
      out.write(lines);
      if (forced) {
        out.getFD().sync();
        forceDirectory();
      }
    } catch (IOException failed) {
      throw notWritten(failed);
    }
    records += digests.size();
  }

  /** Whether somebody has removed it, or cut it short, since it was written. */
  boolean isDamaged() {
    try {
      return !Files.exists(place) || Files.size(place) < HEADING.length + records * RECORD;
    } catch (IOException failed) {
      throw notWritten(failed);
    }
  }

  /**
   * Replaces everything, in one step: whoever looks, after a power failure too, finds the old file
   * or the new one.
   */
  void rewrite(List<String> digests) {
    Path part = place.resolveSibling(place.getFileName() + ".part");
    try {
      Files.deleteIfExists(part);
      createForOwner(part);
      writeAll(part, digests);
      close();
      Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failed) {
      throw notWritten(failed);
    }
    moved = true;
    records = digests.size();
  }

  /** Lets the file go; it is opened again when something is written. */
  void close() {
    RandomAccessFile open = file;
    file = null;
    if (open != null) {
      try {
        open.close();
      } catch (IOException failed) {
        throw new UncheckedIOException("journal cannot be closed", failed);
      }
    }
  }

  private RandomAccessFile opened() throws IOException {
    RandomAccessFile open = file;
    if (open == null) {
      open = new RandomAccessFile(place.toFile(), "rw");
      file = open;
    }
    return open;
  }

  /** Forces it in any case: a file whose heading was lost with the power could not be opened. */
  private static void writeAll(Path part, List<String> digests) throws IOException {
    try (FileOutputStream whole = new FileOutputStream(part.toFile())) {
      OutputStream out = new BufferedOutputStream(whole);
      out.write(HEADING);
      for (String digest : digests) {
        out.write((digest + "\n").getBytes(StandardCharsets.US_ASCII));
      }
      out.flush();
      whole.getFD().sync();
    }
  }

  private static void createForOwner(Path part) throws IOException {
    try {
      Files.createFile(
          part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } catch (UnsupportedOperationException noOwners) {
      Files.createFile(part);
    }
  }

  /**
   * A new file is found after a power failure only if its name was forced as well.
   *
   * <p>Through a channel, as there is no other way; so not while the listener's interrupt is set.
   */
  private void forceDirectory() throws IOException {
    if (moved && IS_POSIX) {
      boolean interrupted = Thread.interrupted();
      try (FileChannel directory = FileChannel.open(place.getParent(), StandardOpenOption.READ)) {
        directory.force(true);
      } finally {
        if (interrupted) {
          Thread.currentThread().interrupt();
        }
      }
    }
    moved = false;
  }

  private static UncheckedIOException notWritten(IOException failed) {
    return new UncheckedIOException("journal cannot be written", failed);
  }
}
