package io.groups4j.domain;

import java.io.IOException;
import java.io.InputStream;

/** Reads a content again, and fails where it is not as long as it was. */
final class SameLength extends InputStream {

  private final InputStream in;
  private final int expected;
  private int seen;

  SameLength(InputStream in, int expected) {
    this.in = in;
    this.expected = expected;
  }

  @Override
  public int read() throws IOException {
    int b = in.read();
    checked(b < 0 ? -1 : 1);
    return b;
  }

  @Override
  public int read(byte[] buffer, int offset, int count) throws IOException {
    // Some streams are at their end already when nothing is asked for.
    return count == 0 ? 0 : checked(in.read(buffer, offset, count));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private int checked(int count) throws IOException {
    if (count < 0 && seen < expected) {
      throw new IOException(
          "picture has " + seen + " bytes now, and had " + expected + " when it was checked");
    }
    if (count > expected - seen) {
      throw new IOException(
          "picture has more bytes now than the " + expected + " that were checked");
    }
    seen += Math.max(count, 0);
    return count;
  }
}
