package io.groups4j.benchmarks.calls;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLContext;

/**
 * Answers as Graph does, over three ports: plain HTTP/1.1, TLS with HTTP/1.1, TLS with HTTP/2.
 *
 * <p>In a process of its own, so that its work is not counted as the client's.
 */
public final class CallServer {

  private static final byte[] GROUP = Answers.group();
  private static final byte[] ACCEPTED =
      Answers.utf8("{\"success\":true,\"request_id\":\"106540352242922\"}");
  private static final int MAX_LIMIT = 1024;

  private final Map<String, String> protocols = new ConcurrentHashMap<>();
  private final AtomicInteger pages = new AtomicInteger();

  private CallServer() {}

  /**
   * Serves until its input ends.
   *
   * @param arguments the key store
   */
  public static void main(String[] arguments) throws IOException, GeneralSecurityException {
    Logger.getLogger("").setLevel(Level.WARNING);
    CallServer server = new CallServer();
    SSLContext tls = KeyStoreFile.at(Path.of(arguments[0])).context();
    System.out.println(
        "ports "
            + server.start(Transport.PLAIN, null)
            + " "
            + server.start(Transport.TLS, tls)
            + " "
            + server.start(Transport.TLS_H2, tls));
    while (System.in.read() >= 0) {
      continue;
    }
    System.exit(0);
  }

  private int start(Transport transport, SSLContext tls) {
    HttpHandler uploads = new BlockingHandler(CallServer::takeFile);
    HttpHandler handler =
        exchange -> {
          protocols.put(transport.name(), exchange.getProtocol().toString());
          if (exchange.getRequestMethod().equals(Methods.POST)) {
            uploads.handleRequest(exchange);
          } else {
            answer(exchange);
          }
        };
    Undertow.Builder builder =
        Undertow.builder()
            .setIoThreads(2)
            .setWorkerThreads(32)
            // Undertow takes 2 MB unless told otherwise.
            .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, 16L * 1024 * 1024)
            // Whoever closes an answer before its last, empty frame resets a stream with each call.
            .setServerOption(UndertowOptions.MAX_RST_FRAMES_PER_WINDOW, Integer.MAX_VALUE)
            .setServerOption(UndertowOptions.ENABLE_HTTP2, transport == Transport.TLS_H2)
            .setHandler(handler);
    Undertow undertow =
        (tls == null
                ? builder.addHttpListener(0, "localhost")
                : builder.addHttpsListener(0, "localhost", tls))
            .build();
    undertow.start();
    return ((InetSocketAddress) undertow.getListenerInfo().get(0).getAddress()).getPort();
  }

  private void answer(HttpServerExchange exchange) {
    String path = exchange.getRequestPath();
    if (path.endsWith("/groups")) {
      pages.incrementAndGet();
      String after = parameter(exchange, "after", "a0");
      int limit = Integer.parseInt(parameter(exchange, "limit", "25"));
      send(
          exchange, Answers.page(Integer.parseInt(after.substring(1)), Math.min(MAX_LIMIT, limit)));
    } else if (path.equals("/pages")) {
      send(exchange, Answers.utf8(Integer.toString(pages.get())));
    } else if (path.equals("/protocol")) {
      String transport = parameter(exchange, "of", "");
      send(exchange, Answers.utf8(protocols.getOrDefault(transport, "none")));
    } else {
      send(exchange, GROUP);
    }
  }

  private static String parameter(HttpServerExchange exchange, String name, String otherwise) {
    Deque<String> values = exchange.getQueryParameters().get(name);
    return values == null ? otherwise : values.getFirst();
  }

  private static void takeFile(HttpServerExchange exchange) throws IOException {
    // What Graph wants to know before it takes a file.
    long announced = exchange.getRequestContentLength();
    byte[] buffer = new byte[16 * 1024];
    long taken = 0;
    InputStream in = exchange.getInputStream();
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      taken += count;
    }
    exchange.setStatusCode(announced == taken ? 200 : 411);
    send(exchange, ACCEPTED);
  }

  private static void send(HttpServerExchange exchange, byte[] body) {
    exchange
        .getResponseHeaders()
        .put(Headers.CONTENT_TYPE, "application/json; charset=UTF-8")
        .put(Headers.CACHE_CONTROL, "private, no-cache, no-store, must-revalidate");
    exchange.getResponseSender().send(ByteBuffer.wrap(body));
  }
}
