package io.groups4j.testkit.simulator;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The JDK's HTTP server on the loopback interface, with threads that keep no process alive. */
final class LoopbackServer {

  static {
    // The JDK's server sends head and body apart, and the body waits 40 ms for the client to
    // acknowledge the head unless this is set before the first server of the process.
    String noDelay = "sun.net.httpserver.nodelay";
    System.setProperty(noDelay, System.getProperty(noDelay, "true"));
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool(LoopbackServer::daemon);

  private LoopbackServer(HttpServer server) {
    this.server = server;
    server.setExecutor(threads);
  }

  /** Has the port, and answers nobody yet. */
  static LoopbackServer on(int port) {
    try {
      return new LoopbackServer(
          HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0));
    } catch (IOException failed) {
      throw new UncheckedIOException(
          "simulator: cannot listen on port " + port + ", choose another, or 0 for any", failed);
    }
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Whoever has the longest prefix of a path answers it. */
  void serve(String prefix, HttpHandler handler) {
    server.createContext(prefix, handler);
  }

  void start() {
    server.start();
  }

  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "groups-simulator");
    thread.setDaemon(true);
    return thread;
  }
}
