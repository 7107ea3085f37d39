package com.example.sparrow;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import io.groups4j.testkit.simulator.GroupsSimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Sparrow's side: takes its calls, passes them on to the simulator as Meta's, and answers. */
final class SparrowInFront implements AutoCloseable {

  static final String KEY = "sparrows-key";

  private final HttpClient client = HttpClient.newHttpClient();
  private final String number;
  private final GroupsSimulator simulator;
  private final HttpServer server;

  SparrowInFront(InMemoryWhatsApp whatsApp) {
    simulator = GroupsSimulator.over(whatsApp).start();
    number = "/" + whatsApp.phoneNumberId().value();
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
    server.createContext("/", this::serve);
    server.start();
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!KEY.equals(exchange.getRequestHeaders().getFirst("X-Sparrow-Key"))) {
        answer(exchange, 401, "{\"error\":\"Who are you?\"}");
        return;
      }
      HttpResponse<String> meta = passedOn(exchange);
      if (meta.body().contains("131041")) {
        answer(exchange, 404, "{\"error\":\"No such nest\"}");
      } else {
        answer(exchange, meta.statusCode(), meta.body());
      }
    }
  }

  private HttpResponse<String> passedOn(HttpExchange exchange) throws IOException {
    String path =
        exchange
            .getRequestURI()
            .getRawPath()
            .replaceFirst("^/wa/messages$", number + "/messages")
            .replaceFirst("^/wa/chats", "");
    String query = exchange.getRequestURI().getRawQuery();
    String target =
        (path.isEmpty() ? number + "/groups" : path)
                .replaceFirst("/door$", "/invite_link")
                .replaceFirst("/knocks$", "/join_requests")
            + (query == null ? "" : "?" + query);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(simulator.baseUri() + "/v25.0" + target))
            .header("Authorization", "Bearer " + GroupsSimulator.DEFAULT_TOKEN)
            .header("Content-Type", "application/json")
            .method(
                exchange.getRequestMethod(),
                BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()))
            .build();
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
    simulator.close();
  }
}
