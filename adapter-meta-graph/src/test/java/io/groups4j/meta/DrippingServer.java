package io.groups4j.meta;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** Says where a file is, and never comes to an end with anything else. */
final class DrippingServer implements AutoCloseable {

  /** What it takes its time for. */
  enum Slow {
    /** Says nothing. */
    SILENT("", ""),
    /** A line of the head that never ends. */
    HEADERS("HTTP/1.1 200 OK\r\nX-Slow: ", "a"),
    /** A body of a length that is known. */
    BODY("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n", " "),
    /** A body of which nobody knows when it ends. */
    CHUNKS("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "1\r\n \r\n"),
    /** Takes the request as slowly. */
    READING("", "");

    private final byte[] first;
    private final byte[] drop;

    Slow(String first, String drop) {
      this.first = first.getBytes(StandardCharsets.US_ASCII);
      this.drop = drop.getBytes(StandardCharsets.US_ASCII);
    }
  }

  private static final Duration PAUSE = Duration.ofMillis(20);

  private final ServerSocket listening;
  private final Slow slow;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private volatile boolean drained;
  private int begun;
  private int held;

  DrippingServer(Slow slow) throws IOException {
    this.listening = new ServerSocket(0, 100, InetAddress.getByName("127.0.0.1"));
    this.slow = slow;
    daemon(this::accept);
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + listening.getLocalPort());
  }

  /** Waits until it drips on so many connections, ended ones included. */
  void awaitBegun(int count) throws InterruptedException {
    await(() -> begun >= count, count + " connections");
  }

  /** Waits until the other side has let go of all that it drips on. */
  void awaitLetGo() throws InterruptedException {
    drained = true;
    await(() -> held == 0, "that all connections are let go of");
  }

  private void await(BooleanSupplier what, String words) throws InterruptedException {
    long nanos = Duration.ofSeconds(30).toNanos();
    lock.lock();
    try {
      while (!what.getAsBoolean()) {
        if (nanos <= 0) {
          throw new AssertionError("waited in vain for " + words);
        }
        nanos = changed.awaitNanos(nanos);
      }
    } finally {
      lock.unlock();
    }
  }

  private void count(int more) {
    lock.lock();
    try {
      begun += Math.max(0, more);
      held += more;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void accept() {
    while (closed.getCount() > 0) {
      try {
        Socket socket = listening.accept();
        daemon(() -> serve(socket));
      } catch (IOException over) {
        continue;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream(), 1024);
      String head = head(in);
      if (head.startsWith("GET /v25.0/M ")) {
        socket.getOutputStream().write(info().getBytes(StandardCharsets.US_ASCII));
      } else {
        count(1);
        try {
          drip(socket, in);
        } finally {
          count(-1);
        }
      }
    } catch (IOException letGo) {
      // As every client does sooner or later.
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void drip(Socket socket, InputStream in) throws IOException, InterruptedException {
    OutputStream out = socket.getOutputStream();
    out.write(slow.first);
    boolean reads = slow == Slow.SILENT || slow == Slow.READING;
    while (!closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
      out.write(slow.drop);
      if (reads && (drained ? readAll(in) : in.read()) < 0) {
        return;
      }
    }
  }

  /** What is on its way hides that nothing comes after it. */
  private static int readAll(InputStream in) throws IOException {
    in.transferTo(OutputStream.nullOutputStream());
    return -1;
  }

  private String info() {
    String body = "{\"url\":\"" + uri() + "/whatsapp_business/attachments/?mid=1\"}";
    return "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%s"
        .formatted(body.length(), body);
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int b = in.read();
      if (b < 0) {
        throw new IOException("no request");
      }
      head.append((char) b);
    }
    return head.toString();
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "dripping-server");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    listening.close();
  }
}
