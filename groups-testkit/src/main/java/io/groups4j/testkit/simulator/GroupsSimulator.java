package io.groups4j.testkit.simulator;

import com.sun.net.httpserver.HttpServer;
import io.groups4j.domain.GroupEvent;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Serves an {@link InMemoryWhatsApp} over HTTP as Meta's Graph API does, and delivers signed
 * webhooks.
 *
 * <pre>{@code
 * try (GroupsSimulator simulator =
 *     GroupsSimulator.over(InMemoryWhatsApp.create())
 *         .webhook(URI.create("http://127.0.0.1:8081/webhook"), "app-secret")
 *         .start()) {
 *   // point a client at simulator.baseUri(), with GroupsSimulator.DEFAULT_TOKEN
 * }
 * }</pre>
 *
 * <p>It listens on the loopback interface only. What Meta takes as a form, too, creating a group
 * and resetting a link, it takes as JSON only; a picture it takes as a form only. Every change of
 * its WhatsApp becomes a webhook, whether it came over HTTP or not; a webhook leaves once the
 * answer to its call is out (or after a second, should that take longer), one at a time and in
 * order, and is repeated with a growing pause while its receiver refuses it. What has to be given
 * up is never lost silently: see {@link #undelivered()}.
 *
 * <p>Observers that throw break neither answers nor webhooks; {@link #close()} throws what they
 * threw. Safe for use by several threads.
 */
public final class GroupsSimulator implements AutoCloseable {

  /** The token that calls have to carry unless {@link Builder#token} says otherwise. */
  public static final String DEFAULT_TOKEN = "test-token";

  static {
    // The JDK's server sends head and body apart, and the body waits 40 ms for the client to
    // acknowledge the head unless this is set before the first server of the process.
    String noDelay = "sun.net.httpserver.nodelay";
    System.setProperty(noDelay, System.getProperty(noDelay, "true"));
  }

  private final HttpServer server;
  private final ExecutorService threads;
  private final URI baseUri;
  private final @Nullable Webhooks webhooks;
  private final InMemoryWhatsApp whatsApp;
  private final Narration narration = new Narration();

  private GroupsSimulator(Builder builder) throws IOException {
    this.whatsApp = builder.whatsApp;
    // A change and its answer read-lock; a webhook waits for the moment when nobody does.
    ReadWriteLock answering = new ReentrantReadWriteLock(true);
    this.webhooks =
        builder.url == null
            ? null
            : new Webhooks(
                builder.url,
                builder.appSecret,
                builder.attempts,
                builder.firstPause,
                builder.answerTime,
                answering.writeLock(),
                narration,
                builder.onDelivery);
    this.server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getByName("127.0.0.1"), builder.port), 0);
    this.baseUri = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    this.threads = Executors.newCachedThreadPool(GroupsSimulator::daemon);
    server.setExecutor(threads);
    server.createContext(
        "/",
        new ApiHandler(
            builder.token,
            new MetaDialect(whatsApp, baseUri),
            answering.readLock(),
            narration,
            builder.onExchange));
  }

  /** Says how to serve this WhatsApp. */
  public static Builder over(InMemoryWhatsApp whatsApp) {
    return new Builder(Objects.requireNonNull(whatsApp, "whatsApp"));
  }

  /** Where the API is, such as {@code http://127.0.0.1:40123}; the version comes after it. */
  public URI baseUri() {
    return baseUri;
  }

  /** The webhooks that were given up, each as its last attempt went. */
  public List<Delivery> undelivered() {
    return webhooks == null ? List.of() : webhooks.undelivered();
  }

  /**
   * Stops listening and delivering. Webhooks that are still waiting count as undelivered, and so do
   * those of changes that come later.
   *
   * <p>If an observer has thrown, such as an assertion that failed, then once everything has
   * stopped this throws the first of it, with the rest as suppressed. A second call throws nothing.
   */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    if (webhooks != null) {
      webhooks.close();
    }
    narration.rethrow();
  }

  /** Shows where it listens. */
  @Override
  public String toString() {
    return "GroupsSimulator[" + baseUri + "]";
  }

  private void begin() {
    if (webhooks != null) {
      webhooks.start();
      whatsApp.listen(this::deliver);
    }
    server.start();
  }

  private void deliver(GroupEvent event) {
    Objects.requireNonNull(webhooks).add(WebhookBody.of(event, whatsApp));
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "groups-simulator");
    thread.setDaemon(true);
    return thread;
  }

  /** Starts a {@link GroupsSimulator}. Not safe for use by several threads. */
  public static final class Builder {

    private static final Pattern LOOPBACK =
        Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]", Pattern.CASE_INSENSITIVE);

    private final InMemoryWhatsApp whatsApp;
    private String token = DEFAULT_TOKEN;
    private int port;
    private @Nullable URI url;
    private String appSecret = "";
    private int attempts = 5;
    private Duration firstPause = Duration.ofMillis(200);
    private Duration answerTime = Duration.ofSeconds(5);
    private Consumer<Exchange> onExchange = exchange -> {};
    private Consumer<Delivery> onDelivery = delivery -> {};

    private Builder(InMemoryWhatsApp whatsApp) {
      this.whatsApp = whatsApp;
    }

    /** The token that calls have to carry; {@link #DEFAULT_TOKEN} by default. */
    public Builder token(String value) {
      token = notBlank("token", value);
      return this;
    }

    /** The port to listen on; 0, the default, lets the system pick one. */
    public Builder port(int value) {
      if (value < 0 || value > 65535) {
        throw new IllegalArgumentException("port is " + value + ", 0 to 65535 are allowed");
      }
      port = value;
      return this;
    }

    /**
     * Where webhooks go, which is nowhere by default.
     *
     * @param target an http URL on the loopback interface, without user info; nothing is sent
     *     anywhere else
     * @param secret signs them: {@code X-Hub-Signature-256}
     */
    public Builder webhook(URI target, String secret) {
      String host = Objects.requireNonNull(target, "target").getHost();
      if (!"http".equalsIgnoreCase(target.getScheme())
          || host == null
          || !LOOPBACK.matcher(host).matches()) {
        throw new IllegalArgumentException(
            "webhook URL is not http on the loopback interface; use a host such as 127.0.0.1,"
                + " localhost or [::1], and forward from there if need be");
      }
      if (target.getPort() == 0 || target.getPort() > 65535) {
        throw new IllegalArgumentException(
            "webhook URL has a port that nothing can listen on, 1 to 65535 are allowed");
      }
      if (target.getRawUserInfo() != null) {
        throw new IllegalArgumentException(
            "webhook URL has user info, which is not sent: leave out what is before the @");
      }
      appSecret = notBlank("app secret", secret);
      url = target;
      return this;
    }

    /**
     * How long to insist on a webhook that is refused: 5 attempts by default, with a pause of 200
     * ms after the first that doubles each time.
     */
    public Builder redelivery(int maxAttempts, Duration pauseAfterFirst) {
      if (maxAttempts < 1) {
        throw new IllegalArgumentException(
            "maxAttempts is " + maxAttempts + ", at least 1 is needed");
      }
      if (pauseAfterFirst.isNegative()) {
        throw new IllegalArgumentException("pauseAfterFirst is negative");
      }
      attempts = maxAttempts;
      firstPause = pauseAfterFirst;
      return this;
    }

    /**
     * How long one attempt may wait for the receiver before it counts as not answered, and comes
     * again; later webhooks wait meanwhile. 5 s by default, which is all that 360dialog allows.
     */
    public Builder answerWithin(Duration time) {
      if (time.isZero() || time.isNegative()) {
        throw new IllegalArgumentException("time is " + time + ", more than zero is needed");
      }
      answerTime = time;
      return this;
    }

    /** Is told each call before its answer is sent, by the thread that serves it. */
    public Builder onExchange(Consumer<Exchange> observer) {
      onExchange = Objects.requireNonNull(observer, "observer");
      return this;
    }

    /** Is told each attempt to deliver a webhook once it is over. */
    public Builder onDelivery(Consumer<Delivery> observer) {
      onDelivery = Objects.requireNonNull(observer, "observer");
      return this;
    }

    /**
     * Starts to listen.
     *
     * @throws UncheckedIOException if the port cannot be had
     */
    public GroupsSimulator start() {
      try {
        GroupsSimulator simulator = new GroupsSimulator(this);
        simulator.begin();
        return simulator;
      } catch (IOException failed) {
        throw new UncheckedIOException(
            "simulator: cannot listen on port " + port + ", choose another, or 0 for any", failed);
      }
    }

    private static String notBlank(String name, String value) {
      if (Objects.requireNonNull(value, name).isBlank()) {
        throw new IllegalArgumentException(name + " is blank");
      }
      return value;
    }
  }
}
