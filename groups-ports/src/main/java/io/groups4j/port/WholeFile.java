package io.groups4j.port;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Function;

/** Writes a file that is there as a whole or not at all. */
final class WholeFile {

  private WholeFile() {}

  /**
   * Writes beside the place, and renames what was written without an exception.
   *
   * @param writer writes all of it
   */
  static <T> T at(Path place, Function<OutputStream, T> writer) {
    try {
      Path directory = place.toAbsolutePath().getParent();
      Path part = Files.createTempFile(directory, ".groups4j-", ".part");
      try {
        T result;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
          result = writer.apply(out);
        }
        Files.move(
            part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return result;
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException("file cannot be written", failed);
    }
  }
}
