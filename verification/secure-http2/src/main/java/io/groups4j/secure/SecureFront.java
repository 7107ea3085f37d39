package io.groups4j.secure;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLContext;

/**
 * A server with TLS in front of one without, as every provider has it. What it is asked it asks the
 * other, once, and hands the answer on.
 */
public final class SecureFront implements AutoCloseable {

  /** What it makes of a request. */
  @FunctionalInterface
  public interface Passage {

    /**
     * Answers, or breaks off.
     *
     * @param exchange the client's side
     * @param behind asks the server behind, which acts; at the most once
     */
    void pass(HttpServerExchange exchange, Behind behind) throws IOException, InterruptedException;
  }

  /** The server that acts. */
  @FunctionalInterface
  public interface Behind {

    /** Has it act, and brings its answer. */
    HttpResponse<byte[]> ask() throws IOException, InterruptedException;
  }

  /** That it starts and stops tells nobody anything. Held, since the JDK holds no logger. */
  private static final List<Logger> QUIET =
      List.of(Logger.getLogger("io.undertow"), Logger.getLogger("org.xnio"));

  static {
    QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
  }

  private static final int LARGEST_BODY = 110 * 1024 * 1024;

  /** What concerns one connection and not the next, and what each client says for itself. */
  private static final Set<String> OF_ONE_HOP =
      Set.of("connection", "content-length", "host", "transfer-encoding", "upgrade", "date");

  private final URI behind;
  private final Passage passage;
  private final Undertow undertow;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Set<String> protocols = ConcurrentHashMap.newKeySet();

  private SecureFront(URI behind, SSLContext tls, boolean http2, int workers, Passage passage) {
    this.behind = behind;
    this.passage = passage;
    HttpHandler handler = new BlockingHandler(this::take);
    this.undertow =
        Undertow.builder()
            .setIoThreads(2)
            .setWorkerThreads(workers)
            // Undertow takes 2 MB unless told otherwise.
            .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, (long) LARGEST_BODY)
            // A client that gives up often is what is looked at, and no attack.
            .setServerOption(UndertowOptions.MAX_RST_FRAMES_PER_WINDOW, Integer.MAX_VALUE)
            .setServerOption(UndertowOptions.ENABLE_HTTP2, http2)
            .addHttpsListener(0, "127.0.0.1", tls)
            .setHandler(handler)
            .build();
  }

  /**
   * Begins to listen.
   *
   * @param behind the server that acts
   * @param http2 whether it speaks HTTP/2, or HTTP/1.1 only
   * @param workers how many requests it looks at at once
   */
  public static SecureFront start(
      URI behind, SSLContext tls, boolean http2, int workers, Passage passage) {
    SecureFront front = new SecureFront(behind, tls, http2, workers, passage);
    front.undertow.start();
    return front;
  }

  /** Hands everything on. */
  public static Passage open() {
    return (exchange, behind) -> answer(exchange, behind.ask());
  }

  /** Where it listens. */
  public URI uri() {
    InetSocketAddress address = (InetSocketAddress) undertow.getListenerInfo().get(0).getAddress();
    return URI.create("https://127.0.0.1:" + address.getPort());
  }

  /** What the clients have spoken, such as {@code HTTP/2.0}. */
  public Set<String> protocols() {
    return Set.copyOf(protocols);
  }

  private void take(HttpServerExchange exchange) throws IOException, InterruptedException {
    protocols.add(exchange.getProtocol().toString());
    byte[] body = exchange.getInputStream().readAllBytes();
    passage.pass(exchange, () -> client.send(onward(exchange, body), BodyHandlers.ofByteArray()));
  }

  private HttpRequest onward(HttpServerExchange exchange, byte[] body) {
    String query = exchange.getQueryString();
    // As it came: what is escaped stays escaped.
    String path = exchange.getRequestURI() + (query.isEmpty() ? "" : "?" + query);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(behind + path))
            .method(
                exchange.getRequestMethod().toString(),
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    HeaderMap headers = exchange.getRequestHeaders();
    for (HeaderValues header : headers) {
      if (!isOfOneHop(header.getHeaderName().toString())) {
        header.forEach(value -> request.header(header.getHeaderName().toString(), value));
      }
    }
    return request.build();
  }

  /** Hands an answer on as it came. */
  public static void answer(HttpServerExchange exchange, HttpResponse<byte[]> answer) {
    head(exchange, answer);
    exchange.getResponseSender().send(ByteBuffer.wrap(answer.body()));
  }

  /** Hands on how an answer begins. */
  public static void head(HttpServerExchange exchange, HttpResponse<byte[]> answer) {
    exchange.setStatusCode(answer.statusCode());
    for (Map.Entry<String, List<String>> header : answer.headers().map().entrySet()) {
      if (!isOfOneHop(header.getKey())) {
        exchange.getResponseHeaders().putAll(new HttpString(header.getKey()), header.getValue());
      }
    }
    exchange.getResponseHeaders().put(Headers.CONTENT_LENGTH, answer.body().length);
  }

  private static boolean isOfOneHop(String header) {
    return OF_ONE_HOP.contains(header.toLowerCase(Locale.ROOT));
  }

  @Override
  public void close() {
    undertow.stop();
  }
}
