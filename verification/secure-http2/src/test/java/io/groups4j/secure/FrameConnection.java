package io.groups4j.secure;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.SSLSocket;

/** One connection of {@link FrameServer}: the frames of RFC 9113, section 6, and no more of it. */
final class FrameConnection {

  static final int DATA = 0x0;
  static final int HEADERS = 0x1;
  static final int RST_STREAM = 0x3;
  static final int SETTINGS = 0x4;
  static final int PING = 0x6;
  static final int GOAWAY = 0x7;
  static final int WINDOW_UPDATE = 0x8;
  static final int CONTINUATION = 0x9;

  static final int END_STREAM = 0x1;
  static final int END_HEADERS = 0x4;
  private static final int ACK = 0x1;

  static final int DEFAULT_WINDOW = 65_535;

  private static final int PREFACE_LENGTH = 24;
  private static final int MAX_CONCURRENT_STREAMS = 0x3;
  private static final int INITIAL_WINDOW_SIZE = 0x4;

  private final FrameServer server;
  private final SSLSocket socket;
  private final OutputStream out;
  private final ReentrantLock writing = new ReentrantLock();
  private final Map<Integer, FrameStream> streams = new ConcurrentHashMap<>();

  FrameConnection(FrameServer server, SSLSocket socket) throws IOException {
    this.server = server;
    this.socket = socket;
    this.out = socket.getOutputStream();
  }

  /** Reads to the end. */
  void read() throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    String preface = new String(in.readNBytes(PREFACE_LENGTH));
    if (!preface.startsWith("PRI * HTTP/2.0\r\n")) {
      throw new IOException("no HTTP/2");
    }
    ByteBuffer settings = ByteBuffer.allocate(12);
    settings.putShort((short) MAX_CONCURRENT_STREAMS).putInt(server.maxStreams());
    settings.putShort((short) INITIAL_WINDOW_SIZE).putInt(server.window());
    write(SETTINGS, 0, 0, settings.array());
    while (true) {
      int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
      int type = in.readUnsignedByte();
      int flags = in.readUnsignedByte();
      int stream = in.readInt() & Integer.MAX_VALUE;
      take(type, flags, stream, in.readNBytes(length));
    }
  }

  private void take(int type, int flags, int id, byte[] payload) throws IOException {
    switch (type) {
      case HEADERS -> {
        FrameStream stream = new FrameStream(this, id);
        streams.put(id, stream);
        server.began(stream);
        wholeIf(flags, stream);
      }
      case DATA -> {
        FrameStream stream = streams.get(id);
        stream.take(payload);
        if (payload.length > 0) {
          more(0, payload.length);
          more(id, payload.length);
        }
        wholeIf(flags, stream);
      }
      case RST_STREAM -> {
        FrameStream stream = streams.get(id);
        if (stream != null) {
          stream.gone();
        }
      }
      case SETTINGS -> {
        if ((flags & ACK) == 0) {
          write(SETTINGS, ACK, 0, new byte[0]);
        }
      }
      case PING -> {
        if ((flags & ACK) == 0) {
          write(PING, ACK, 0, payload);
        }
      }
      default -> {
        // Neither priorities nor windows matter to answers of this size.
      }
    }
  }

  private void wholeIf(int flags, FrameStream stream) {
    if ((flags & END_STREAM) != 0) {
      server.whole(stream);
    }
  }

  /** Allows the client to send more. */
  private void more(int stream, int bytes) throws IOException {
    write(WINDOW_UPDATE, 0, stream, ByteBuffer.allocate(4).putInt(bytes).array());
  }

  void write(int type, int flags, int stream, byte[] payload) throws IOException {
    ByteBuffer frame = ByteBuffer.allocate(9 + payload.length);
    frame.put((byte) (payload.length >> 16)).putShort((short) payload.length);
    frame.put((byte) type).put((byte) flags).putInt(stream).put(payload);
    writing.lock();
    try {
      out.write(frame.array());
      out.flush();
    } finally {
      writing.unlock();
    }
  }

  /** Takes no further requests, and has not looked at those after this one. */
  void goAway(int lastStream) throws IOException {
    write(GOAWAY, 0, 0, ByteBuffer.allocate(8).putInt(lastStream).putInt(0).array());
  }

  /** Ends in the middle of whatever is on its way, with a farewell of TLS. */
  void cut() throws IOException {
    socket.close();
  }

  /** The same without a word: what is on its way to the client is lost. */
  void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  /** Nobody is on the other side any more. */
  void gone() {
    streams.values().forEach(FrameStream::gone);
  }
}
