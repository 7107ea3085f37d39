package io.groups4j.secure;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One request to {@link FrameServer} and what is answered to it, frame by frame. */
final class FrameStream {

  /** RFC 9113, section 7. */
  static final int INTERNAL_ERROR = 0x2;

  static final int REFUSED_STREAM = 0x7;
  static final int CANCEL = 0x8;

  private static final int LARGEST_FRAME = 16_384;

  private final FrameConnection connection;
  private final int id;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final CountDownLatch gone = new CountDownLatch(1);

  FrameStream(FrameConnection connection, int id) {
    this.connection = connection;
    this.id = id;
  }

  int id() {
    return id;
  }

  FrameConnection connection() {
    return connection;
  }

  void take(byte[] payload) {
    body.writeBytes(payload);
  }

  /** What was sent; empty for everything but a write. */
  String body() {
    return body.toString(UTF_8);
  }

  boolean isWrite() {
    return body.size() > 0;
  }

  void ok(String json) throws IOException {
    status(200, json);
  }

  void status(int status, String json) throws IOException {
    byte[] bytes = json.getBytes(UTF_8);
    headers(status, bytes.length, bytes.length == 0);
    if (bytes.length > 0) {
      data(bytes, true);
    }
  }

  /** Sends the head of an answer, as RFC 7541 has it: literals that nobody has to remember. */
  void headers(int status, long length, boolean end) throws IOException {
    headers(status, Long.toString(length), end);
  }

  void headers(int status, String length, boolean end) throws IOException {
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    literal(block, 8, Integer.toString(status));
    if (!length.isEmpty()) {
      literal(block, 28, length);
    }
    connection.write(
        FrameConnection.HEADERS,
        FrameConnection.END_HEADERS | (end ? FrameConnection.END_STREAM : 0),
        id,
        block.toByteArray());
  }

  /** Begins the head of an answer that goes on in frames to come. */
  void headersThatGoOn() throws IOException {
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    literal(block, 8, "200");
    connection.write(FrameConnection.HEADERS, 0, id, block.toByteArray());
  }

  /** More of a head that never ends. */
  void headersGoOn() throws IOException {
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    // The length of the answer is nothing that anybody would take twice, an age is.
    literal(block, 21, "1");
    connection.write(FrameConnection.CONTINUATION, 0, id, block.toByteArray());
  }

  private static void literal(ByteArrayOutputStream block, int name, String value) {
    if (name < 15) {
      block.write(name);
    } else {
      block.write(15);
      block.write(name - 15);
    }
    block.write(value.length());
    block.writeBytes(value.getBytes(US_ASCII));
  }

  void data(byte[] bytes, boolean end) throws IOException {
    for (int from = 0; from < bytes.length; from += LARGEST_FRAME) {
      int to = Math.min(bytes.length, from + LARGEST_FRAME);
      int flags = end && to == bytes.length ? FrameConnection.END_STREAM : 0;
      connection.write(FrameConnection.DATA, flags, id, Arrays.copyOfRange(bytes, from, to));
    }
  }

  void reset(int error) throws IOException {
    connection.write(
        FrameConnection.RST_STREAM, 0, id, ByteBuffer.allocate(4).putInt(error).array());
  }

  void gone() {
    gone.countDown();
  }

  boolean isGone() {
    return gone.getCount() == 0;
  }

  /** Waits until the client has given up on it. */
  boolean awaitGone(long millis) throws InterruptedException {
    return gone.await(millis, TimeUnit.MILLISECONDS);
  }
}
