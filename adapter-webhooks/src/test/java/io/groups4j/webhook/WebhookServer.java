package io.groups4j.webhook;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Webhooks behind a real socket, and a provider that posts to them. */
final class WebhookServer implements AutoCloseable {

  private final HttpClient client = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newFixedThreadPool(16);
  private final HttpServer server;

  WebhookServer(GroupWebhooks webhooks) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException noSocket) {
      throw new AssertionError(noSocket);
    }
    server.setExecutor(threads);
    server.createContext("/webhook", WebhookHttpHandler.of(webhooks));
    server.start();
  }

  HttpResponse<String> get(String query) throws IOException, InterruptedException {
    return client.send(request(query).GET().build(), BodyHandlers.ofString());
  }

  /** Posts a body under the values of one header. */
  HttpResponse<String> post(String body, String header, List<String> values)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = request("").POST(BodyPublishers.ofString(body));
    values.forEach(value -> request.header(header, value));
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String query) {
    return HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/webhook" + query))
        .timeout(Duration.ofSeconds(60));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
