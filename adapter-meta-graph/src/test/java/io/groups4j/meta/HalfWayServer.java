package io.groups4j.meta;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes in a part of a request, and then does what one that reads it whole would not. */
final class HalfWayServer implements AutoCloseable {

  /** What happens to a connection after some bytes. */
  private interface Then {
    void to(Socket socket, HalfWayServer server) throws IOException, InterruptedException;
  }

  private final ServerSocket listening;
  private final int bytes;
  private final Then then;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final CountDownLatch stalled = new CountDownLatch(1);
  private final AtomicInteger connections = new AtomicInteger();

  private HalfWayServer(int bytes, Then then) throws IOException {
    this.listening = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    this.bytes = bytes;
    this.then = then;
  }

  private HalfWayServer start() {
    Thread server = new Thread(this::accept, "half-way-server");
    server.setDaemon(true);
    server.start();
    return this;
  }

  static HalfWayServer resettingAfter(int bytes) throws IOException {
    return new HalfWayServer(bytes, (socket, server) -> socket.setSoLinger(true, 0)).start();
  }

  static HalfWayServer stallingAfter(int bytes) throws IOException {
    return new HalfWayServer(bytes, (socket, server) -> server.stall()).start();
  }

  static HalfWayServer answeringAfter(int bytes, int status, String json) throws IOException {
    String answer =
        "HTTP/1.1 %d Early\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(status, json.length(), json);
    return new HalfWayServer(
            bytes,
            (socket, server) -> {
              socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
              // Clients look for an answer once everything is out.
              socket.getInputStream().transferTo(OutputStream.nullOutputStream());
            })
        .start();
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + listening.getLocalPort());
  }

  int connections() {
    return connections.get();
  }

  void awaitStall() throws InterruptedException {
    if (!stalled.await(10, TimeUnit.SECONDS)) {
      throw new AssertionError("nobody sends");
    }
  }

  private void stall() throws InterruptedException {
    stalled.countDown();
    closed.await();
  }

  private void accept() {
    while (closed.getCount() > 0) {
      try (Socket socket = listening.accept()) {
        connections.incrementAndGet();
        InputStream in = socket.getInputStream();
        in.readNBytes(bytes);
        then.to(socket, this);
      } catch (IOException over) {
        continue;
      } catch (InterruptedException stopped) {
        return;
      }
    }
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    listening.close();
  }
}
