package io.groups4j.secure;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/**
 * Speaks HTTP/2 over TLS, frame by frame, so that it can break off anywhere and say what no decent
 * server says.
 */
final class FrameServer implements AutoCloseable {

  /** What is done about a request; in a thread of its own. */
  @FunctionalInterface
  interface Behaviour {
    void answer(FrameStream request) throws IOException, InterruptedException;
  }

  /** As many as servers allow that allow few. */
  static final int MANY = 100;

  private final SSLServerSocket listening;
  private final Behaviour behaviour;
  private final int maxStreams;
  private final int window;
  private final Set<FrameConnection> open = ConcurrentHashMap.newKeySet();
  private final List<FrameStream> requests = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();
  private final Semaphore arrived = new Semaphore(0);
  private final AtomicInteger whole = new AtomicInteger();
  private volatile boolean closed;

  FrameServer(SSLContext tls, Behaviour behaviour) throws IOException {
    this(tls, MANY, FrameConnection.DEFAULT_WINDOW, behaviour);
  }

  /**
   * Begins to listen.
   *
   * @param maxStreams how many requests may be open at once on a connection
   * @param window how much of a request it takes before it has to say more; 0 for nothing ever
   */
  FrameServer(SSLContext tls, int maxStreams, int window, Behaviour behaviour) throws IOException {
    this.behaviour = behaviour;
    this.maxStreams = maxStreams;
    this.window = window;
    this.listening =
        (SSLServerSocket)
            tls.getServerSocketFactory()
                .createServerSocket(0, 500, InetAddress.getByName("127.0.0.1"));
    SSLParameters parameters = listening.getSSLParameters();
    parameters.setApplicationProtocols(new String[] {"h2"});
    listening.setSSLParameters(parameters);
    daemon(this::accept);
  }

  URI uri() {
    return URI.create("https://127.0.0.1:" + listening.getLocalPort());
  }

  /** How many requests have come whole: no other can be acted upon. */
  int wholeRequests() {
    return whole.get();
  }

  /** Every request that has begun, in the order of arrival. */
  List<FrameStream> requests() {
    return requests;
  }

  /** Waits until so many requests have begun. */
  void awaitRequests(int count) throws InterruptedException {
    for (int i = 0; i < count; i++) {
      if (!arrived.tryAcquire(60, TimeUnit.SECONDS)) {
        throw new AssertionError("waited in vain for " + count + " requests");
      }
    }
    arrived.release(count);
  }

  /** How many connections have been made on which HTTP/2 was agreed upon. */
  int connections() {
    return connections.get();
  }

  int maxStreams() {
    return maxStreams;
  }

  int window() {
    return window;
  }

  void began(FrameStream request) {
    requests.add(request);
    arrived.release();
  }

  void whole(FrameStream request) {
    whole.incrementAndGet();
    daemon(
        () -> {
          try {
            behaviour.answer(request);
          } catch (IOException clientHungUp) {
            // It gives up on purpose where the server is slow on purpose.
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          }
        });
  }

  private void accept() {
    while (!closed) {
      try {
        SSLSocket socket = (SSLSocket) listening.accept();
        daemon(() -> serve(socket));
      } catch (IOException over) {
        continue;
      }
    }
  }

  private void serve(SSLSocket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      socket.startHandshake();
      if (!"h2".equals(socket.getApplicationProtocol())) {
        throw new IOException("the client does not speak HTTP/2");
      }
      FrameConnection connection = new FrameConnection(this, socket);
      open.add(connection);
      connections.incrementAndGet();
      try {
        connection.read();
      } finally {
        open.remove(connection);
        connection.gone();
      }
    } catch (IOException clientHungUp) {
      // As every client does sooner or later.
    }
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(null, work, "frame-server", 0, false);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    closed = true;
    listening.close();
    for (FrameConnection connection : open) {
      connection.cut();
    }
  }
}
