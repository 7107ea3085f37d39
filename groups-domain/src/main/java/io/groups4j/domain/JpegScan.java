package io.groups4j.domain;

import java.util.HexFormat;

/**
 * Walks over a JPEG byte by byte, as far as it takes to know that it is whole and how large it is:
 * ITU-T T.81, annex B.
 *
 * <p>It follows the lengths of segments, so a thumbnail within one is never taken for the picture.
 * Every byte is looked at once and nothing is kept but a few numbers, whatever the file says.
 */
final class JpegScan {

  private static final int SOI = 0xD8;
  private static final int EOI = 0xD9;
  private static final int SOS = 0xDA;
  private static final int TEM = 0x01;

  /** As many bytes of a segment are looked at: those that say how large a frame is. */
  private static final int SPEAKING = 6;

  private enum State {
    FIRST,
    SECOND,
    MARKER,
    CODE,
    LENGTH,
    LENGTH_LOW,
    SEGMENT,
    DATA,
    DATA_CODE,
    END
  }

  private State state = State.FIRST;
  private int position = -1;
  private int marker;
  private int length;
  private int index;
  private boolean framed;
  private boolean scanned;
  private boolean dataSeen;
  private int height;
  private int width;

  /** Takes the next bytes. */
  void accept(byte[] bytes, int count) {
    for (int i = 0; i < count; i++) {
      i += pass(bytes, i, count);
      if (i < count) {
        accept(bytes[i] & 0xFF);
      }
    }
  }

  /**
   * Passes over bytes that say nothing, of which most of a picture is, and tells how many.
   *
   * <p>For speed: to judge each by itself takes longer than to send it.
   */
  private int pass(byte[] bytes, int from, int to) {
    int count = 0;
    if (state == State.SEGMENT && index >= SPEAKING) {
      count = Math.min(to - from, length - 1 - index);
      index += count;
    } else if (state == State.DATA) {
      while (from + count < to && bytes[from + count] != (byte) 0xFF) {
        count++;
      }
      dataSeen |= count > 0;
    } else if (state == State.END) {
      count = to - from;
    }
    position += count;
    return count;
  }

  /** Takes the next byte, from 0 to 255. */
  private void accept(int b) {
    position++;
    switch (state) {
      case FIRST -> begin(b, 0xFF, State.SECOND);
      case SECOND -> begin(b, SOI, State.MARKER);
      case MARKER -> marker(b);
      case CODE -> code(b);
      case LENGTH -> {
        length = b << 8;
        state = State.LENGTH_LOW;
      }
      case LENGTH_LOW -> segment(length | b);
      case SEGMENT -> content(b);
      case DATA -> data(b);
      case DATA_CODE -> dataCode(b);
      // Cameras put more behind the picture, and every decoder stops here.
      case END -> {}
    }
  }

  /** Says that there are no more bytes. */
  void finish() {
    if (state == State.FIRST) {
      throw new IllegalArgumentException("picture is empty, a JPEG is needed");
    }
    if (state != State.END) {
      throw new IllegalArgumentException(
          "picture is a JPEG that is cut off: it ends after "
              + (position + 1)
              + " bytes without saying that it ends");
    }
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  private void begin(int b, int expected, State next) {
    if (b != expected) {
      throw new IllegalArgumentException(
          "picture is not a JPEG: its byte "
              + position
              + " is "
              + hex(b)
              + ", and a JPEG begins with FF D8");
    }
    state = next;
  }

  private void marker(int b) {
    if (b != 0xFF) {
      throw broken("has " + hex(b) + " where a marker begins");
    }
    state = State.CODE;
  }

  private void code(int b) {
    if (b == 0xFF) {
      // Any number of these may fill the room before a marker.
      return;
    }
    marker = b;
    if (b == TEM || isRestart(b)) {
      state = State.MARKER;
    } else if (b == EOI) {
      end();
    } else if (b == 0 || b == SOI) {
      throw broken("has the marker " + hex(b) + " where it cannot be");
    } else {
      state = State.LENGTH;
    }
  }

  private void end() {
    if (!scanned) {
      throw broken("ends without any image data");
    }
    state = State.END;
  }

  /** Begins a segment of this length, which counts its own two bytes. */
  private void segment(int declared) {
    length = declared - 2;
    index = 0;
    // Before that a frame has not said how many components it has, and neither has a scan.
    int least = isFrame() ? 6 : marker == SOS ? 1 : 0;
    if (length < least) {
      throw broken("has a segment " + hex(marker) + " of " + declared + " bytes, which is too few");
    }
    if (isFrame() && framed) {
      throw broken("has a second frame, one is known to be shown");
    }
    if (marker == SOS && !framed) {
      throw broken("has image data before its size");
    }
    state = length == 0 ? State.MARKER : State.SEGMENT;
  }

  private void content(int b) {
    if (isFrame()) {
      frame(b);
    } else if (marker == SOS && index == 0) {
      sized("a scan", b, 4 + 2 * b);
    }
    index++;
    if (index == length) {
      framed |= isFrame();
      dataSeen = false;
      state = marker == SOS ? State.DATA : State.MARKER;
    }
  }

  /** Precision, height, width, number of components, and three bytes for each of these. */
  private void frame(int b) {
    switch (index) {
      case 1, 2 -> height = height << 8 | b;
      case 3, 4 -> width = width << 8 | b;
      case 5 -> sized("a frame", b, 6 + 3 * b);
      default -> {}
    }
  }

  private void sized(String what, int components, int needed) {
    if (components == 0 || length != needed) {
      throw broken(
          "has "
              + what
              + " of "
              + components
              + " components in a segment of "
              + (length + 2)
              + " bytes");
    }
  }

  private void data(int b) {
    if (b == 0xFF) {
      state = State.DATA_CODE;
    } else {
      dataSeen = true;
    }
  }

  private void dataCode(int b) {
    if (b == 0) {
      // A byte of data that looks like a marker is followed by this.
      dataSeen = true;
      state = State.DATA;
    } else if (isRestart(b)) {
      state = State.DATA;
    } else if (b != 0xFF) {
      if (!dataSeen) {
        throw broken("has a scan without any image data");
      }
      scanned = true;
      code(b);
    }
  }

  /** Baseline, progressive and all other kinds; three codes between them mean something else. */
  private boolean isFrame() {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private static boolean isRestart(int b) {
    return b >= 0xD0 && b <= 0xD7;
  }

  private IllegalArgumentException broken(String what) {
    return new IllegalArgumentException(
        "picture is not a JPEG that can be shown: it " + what + ", at byte " + position);
  }

  private static String hex(int b) {
    return HexFormat.of().withUpperCase().toHexDigits((byte) b);
  }
}
