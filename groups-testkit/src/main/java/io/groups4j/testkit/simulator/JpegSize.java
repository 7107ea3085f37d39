package io.groups4j.testkit.simulator;

import java.util.Optional;

/**
 * Finds the size of a JPEG in its frame header, and no more than that.
 *
 * <p>By itself and not with the domain's eyes, so that the one does not hide a mistake of the
 * other.
 */
record JpegSize(int width, int height) {

  /** The size; empty where there is no frame to be found. */
  static Optional<JpegSize> of(byte[] file) {
    if (file.length < 4 || at(file, 0) != 0xFF || at(file, 1) != 0xD8) {
      return Optional.empty();
    }
    int index = 2;
    while (index + 9 <= file.length && at(file, index) == 0xFF) {
      int marker = at(file, index + 1);
      if (marker == 0xFF) {
        index++;
      } else if (marker >= 0xC0 && marker <= 0xCF && marker % 4 != 0 || marker == 0xC0) {
        return Optional.of(new JpegSize(number(file, index + 7), number(file, index + 5)));
      } else {
        index += 2 + Math.max(2, number(file, index + 2));
      }
    }
    return Optional.empty();
  }

  private static int number(byte[] file, int index) {
    return at(file, index) << 8 | at(file, index + 1);
  }

  private static int at(byte[] file, int index) {
    return file[index] & 0xFF;
  }
}
