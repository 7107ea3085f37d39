package com.example.consumer;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers for a provider, with one group: a book club of seven. */
public final class OneGroup implements AutoCloseable {

  private static final String GROUP =
      "{\"id\":\"G1\",\"subject\":\"Book club\",\"total_participant_count\":7}";

  private final HttpServer server;
  private final List<String> requests = new CopyOnWriteArrayList<>();

  /**
   * Begins to listen.
   *
   * @param header where the provider looks for the secret
   * @param good what has to be there
   * @param refusal what it answers to anything else, with 401
   */
  public OneGroup(String header, String good, String refusal) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
    server.createContext(
        "/",
        exchange -> {
          requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
          boolean known = good.equals(exchange.getRequestHeaders().getFirst(header));
          byte[] answer = (known ? GROUP : refusal).getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(known ? 200 : 401, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
  }

  /** Where it is. */
  public String uri() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** What it was asked, as method and path. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
