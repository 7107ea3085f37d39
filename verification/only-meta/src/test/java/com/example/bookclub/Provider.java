package com.example.bookclub;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers for Meta, with one group. */
final class Provider implements AutoCloseable {

  private static final String GROUP =
      "{\"id\":\"G1\",\"subject\":\"Book club\",\"total_participant_count\":7}";
  private static final String NO_TOKEN =
      "{\"error\":{\"message\":\"Invalid token\",\"code\":190,\"type\":\"OAuthException\"}}";

  private final HttpServer server;
  private final List<String> requests = new CopyOnWriteArrayList<>();

  Provider() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
    server.createContext(
        "/",
        exchange -> {
          requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
          boolean known =
              "Bearer good".equals(exchange.getRequestHeaders().getFirst("Authorization"));
          byte[] answer = (known ? GROUP : NO_TOKEN).getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(known ? 200 : 401, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
  }

  /** What an application would have in its configuration. */
  Map<String, String> configuration(String token) {
    return Map.of(
        "groups.provider",
        "meta-graph",
        "groups.meta-graph.phone-number-id",
        "12784358810",
        "groups.meta-graph.access-token",
        token,
        "groups.meta-graph.base-uri",
        "http://127.0.0.1:" + server.getAddress().getPort());
  }

  List<String> requests() {
    return requests;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
