package io.groups4j.domain;

import java.io.ByteArrayOutputStream;

/** Puts JPEGs together from their parts; their pixels mean nothing, and nobody decodes them. */
final class JpegBytes {

  static final byte[] START = bytes(0xFF, 0xD8);
  static final byte[] END = bytes(0xFF, 0xD9);
  static final byte[] DATA = bytes(0x12, 0xFF, 0x00, 0x34);
  static final byte[] SCAN = segment(0xDA, 1, 1, 0, 0, 63, 0);

  private JpegBytes() {}

  /** The least that is a picture. */
  static byte[] square(int side) {
    return picture(frame(0xC0, side, side));
  }

  /** A picture with these segments before its only scan. */
  static byte[] picture(byte[]... segments) {
    return join(START, join(segments), SCAN, DATA, END);
  }

  /** A frame of one component. */
  static byte[] frame(int marker, int width, int height) {
    return segment(marker, 8, height >> 8, height & 0xFF, width >> 8, width & 0xFF, 1, 1, 0x11, 0);
  }

  static byte[] segment(int marker, int... content) {
    return segment(marker, bytes(content));
  }

  static byte[] segment(int marker, byte[] content) {
    int length = content.length + 2;
    return join(bytes(0xFF, marker, length >> 8, length & 0xFF), content);
  }

  static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
