package io.groups4j.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves {@link GroupWebhooks} with the HTTP server in the JDK.
 *
 * <p>At most the largest allowed body and one byte are kept in memory. Nothing of a failure is
 * answered but its status; an {@link Error} of a listener is answered with 500 and goes on to the
 * server. Give the server an executor, since its own default serves one request at a time, and put
 * it behind something that ends TLS and slow requests: it does neither.
 */
public final class WebhookHttpHandler implements HttpHandler {

  private static final Logger LOG = LoggerFactory.getLogger(WebhookHttpHandler.class);

  private final GroupWebhooks webhooks;

  private WebhookHttpHandler(GroupWebhooks webhooks) {
    this.webhooks = Objects.requireNonNull(webhooks, "webhooks");
  }

  /** A handler for {@link com.sun.net.httpserver.HttpServer#createContext}. */
  public static WebhookHttpHandler of(GroupWebhooks webhooks) {
    return new WebhookHttpHandler(webhooks);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      WebhookRequest request = read(exchange);
      WebhookAnswer answer = WebhookAnswer.empty(500);
      try {
        answer = answer(request);
      } finally {
        sendUninterrupted(exchange, answer);
      }
    }
  }

  /** The server's channel closes under an interrupted thread, and the answer would be lost. */
  private static void sendUninterrupted(HttpExchange exchange, WebhookAnswer answer)
      throws IOException {
    boolean interrupted = Thread.interrupted();
    try {
      send(exchange, answer);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private WebhookRequest read(HttpExchange exchange) throws IOException {
    InputStream body = exchange.getRequestBody();
    // Only a delivery has a body that anybody reads.
    long wanted = "POST".equals(exchange.getRequestMethod()) ? webhooks.maxBodyBytes() + 1L : 0;
    byte[] read = body.readNBytes((int) Math.min(Integer.MAX_VALUE, wanted));
    skimOff(body);
    return new WebhookRequest(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getRawQuery(),
        exchange.getRequestHeaders(),
        read);
  }

  /**
   * Lets a client that sends somewhat too much finish and see the answer, not a broken connection.
   */
  private void skimOff(InputStream rest) throws IOException {
    byte[] discarded = new byte[8192];
    int left = webhooks.maxBodyBytes();
    for (int n = 0; n >= 0 && left > 0; left -= n) {
      n = rest.read(discarded);
    }
  }

  private WebhookAnswer answer(WebhookRequest request) {
    try {
      return webhooks.receive(request);
    } catch (RuntimeException unexpected) {
      LOG.error("op=webhook failed: {}", Dispatch.describe(unexpected));
      return WebhookAnswer.empty(500);
    }
  }

  private static void send(HttpExchange exchange, WebhookAnswer answer) throws IOException {
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    byte[] body = "HEAD".equals(exchange.getRequestMethod()) ? new byte[0] : answer.bytes();
    exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
      // Before the exchange closes, which on newer JDKs waits for the rest of an unfinished
      // request.
      exchange.getResponseBody().flush();
    }
  }
}
