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
 * <p>Nothing of a failure is answered but its status; an {@link Error} of a listener is answered
 * with 500 and goes on to the server. What the server needs from you:
 *
 * <ul>
 *   <li><b>An executor with a fixed number of threads</b>, since its own default serves one request
 *       at a time. Their number bounds the memory: a request that is not signed takes no more than
 *       the largest allowed body and one byte, and a delivery while it is read up to fifteen times
 *       its size, as measured with a full one of short messages. What there are no threads for
 *       waits unread.
 *   <li><b>An end for slow clients.</b> Whoever sends headers or a body byte by byte, or stops
 *       halfway, holds a thread, by default for ever. {@code -Dsun.net.httpserver.maxReqTime=10}
 *       makes the server hang up on requests that have not been read after ten seconds. It counts
 *       seconds, although the JDK's own page says milliseconds; waiting for a thread counts as
 *       well, and the provider then delivers again. It is read once, when the first server is made,
 *       so it goes on the command line. Or put a proxy in front that takes requests in whole; it
 *       can end TLS, too, which this server does not.
 * </ul>
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
