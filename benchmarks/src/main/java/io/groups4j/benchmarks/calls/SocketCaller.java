package io.groups4j.benchmarks.calls;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A connection per thread, and as little work as an answer allows: what cannot be undercut. */
final class SocketCaller implements Caller {

  private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);

  private final URI base;
  private final byte[] request;
  private final ThreadLocal<Connection> connections = ThreadLocal.withInitial(this::connect);

  SocketCaller(URI base) {
    this.base = base;
    this.request =
        ("GET /"
                + VERSION
                + "/"
                + Answers.GROUP
                + "?fields="
                + FIELDS
                + " HTTP/1.1\r\nHost: "
                + base.getAuthority()
                + "\r\nAuthorization: Bearer "
                + TOKEN
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
  }

  private Connection connect() {
    try {
      return new Connection(new Socket(base.getHost(), base.getPort()));
    } catch (IOException refused) {
      throw new IllegalStateException(refused);
    }
  }

  @Override
  public int call() throws IOException {
    return connections.get().exchange(request);
  }

  /** One connection and the buffer that goes with it. */
  private static final class Connection {

    private final InputStream in;
    private final OutputStream out;
    private final byte[] buffer = new byte[16 * 1024];

    Connection(Socket socket) throws IOException {
      socket.setTcpNoDelay(true);
      this.in = socket.getInputStream();
      this.out = socket.getOutputStream();
    }

    int exchange(byte[] request) throws IOException {
      out.write(request);
      int filled = 0;
      int body = -1;
      int length = 0;
      while (body < 0 || filled < body + length) {
        int count = in.read(buffer, filled, buffer.length - filled);
        if (count <= 0) {
          throw new EOFException("the answer ends after " + filled + " bytes");
        }
        filled += count;
        if (body < 0) {
          body = endOfHeaders(filled);
          length = body < 0 ? 0 : contentLength(body);
        }
      }
      return length;
    }

    private int endOfHeaders(int filled) {
      for (int i = 3; i < filled; i++) {
        if (buffer[i] == '\n' && buffer[i - 2] == '\n') {
          return i + 1;
        }
      }
      return -1;
    }

    private int contentLength(int end) throws IOException {
      for (int i = 0; i < end - LENGTH.length; i++) {
        int matched = 0;
        while (matched < LENGTH.length
            && (buffer[i + matched] | 0x20) == (LENGTH[matched] | 0x20)) {
          matched++;
        }
        if (matched == LENGTH.length) {
          int length = 0;
          for (int at = i + matched; buffer[at] != '\r'; at++) {
            length = buffer[at] == ' ' ? length : length * 10 + buffer[at] - '0';
          }
          return length;
        }
      }
      throw new IOException("the answer does not say how long it is");
    }
  }
}
