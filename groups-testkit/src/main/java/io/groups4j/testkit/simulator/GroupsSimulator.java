package io.groups4j.testkit.simulator;

import com.sun.net.httpserver.HttpHandler;
import io.groups4j.domain.DocumentedError;
import io.groups4j.domain.GroupEvent;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Serves an {@link InMemoryWhatsApp} over HTTP as Meta's Graph API does, and as 360dialog does, and
 * delivers webhooks.
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
 * <p>Both dialects are there at once, on the same groups: a path that begins with a version is
 * Meta's and needs the token as {@code Authorization: Bearer}; {@code /groups} is 360dialog's and
 * needs it as {@code D360-API-KEY}. Webhooks go to one receiver, and say by their headers whose
 * they are.
 *
 * <p>It listens on the loopback interface only. What Meta takes as a form, too, creating a group
 * and resetting a link, it takes as JSON only; a picture it takes as a form only. Every change of
 * its WhatsApp becomes a webhook, whether it came over HTTP or not; a webhook leaves once the
 * answer to its call is out (or after a second, should that take longer), one at a time and in
 * order, and is repeated with a growing pause while its receiver refuses it. What has to be given
 * up is never lost silently: see {@link #undelivered()}.
 *
 * <p>People act, calls fail and webhooks wait over HTTP, too, for clients in any language: see
 * {@link SimulatorMain}.
 *
 * <p>Observers that throw break neither answers nor webhooks. A listener of the WhatsApp that
 * throws during a call makes its answer a 500. {@link #close()} throws what either threw. Safe for
 * use by several threads.
 */
public final class GroupsSimulator implements AutoCloseable {

  /** The token that calls have to carry unless {@link Builder#token} says otherwise. */
  public static final String DEFAULT_TOKEN = "test-token";

  static final String NO_RECEIVER =
      "webhooks go nowhere, start the simulator with a receiver: Builder.webhook, --webhook-url";

  private final LoopbackServer server;
  private final @Nullable Webhooks webhooks;
  private final InMemoryWhatsApp whatsApp;
  private final Faults faults = new Faults();
  private final Narration narration = new Narration();

  private GroupsSimulator(Builder builder) {
    this.whatsApp = builder.whatsApp;
    // A change and its answer read-lock; a webhook waits for the moment when nobody does.
    ReadWriteLock answering = new ReentrantReadWriteLock(true);
    this.webhooks =
        builder.receiver.url() == null
            ? null
            : new Webhooks(builder.receiver, answering.writeLock(), narration, builder.onDelivery);
    this.server = LoopbackServer.on(builder.port);
    BiFunction<Key, Responder, HttpHandler> served =
        (key, responder) ->
            new ApiHandler(key, responder, answering.readLock(), narration, builder.onExchange);
    Key token = Key.bearer(builder.token);
    server.serve("/", served.apply(token, faults.before(new MetaDialect(whatsApp, baseUri()))));
    server.serve(
        Dialog360Dialect.PREFIX,
        served.apply(Key.dialog360(builder.token), faults.before(new Dialog360Dialect(whatsApp))));
    server.serve(
        ControlSurface.PREFIX, served.apply(token, new ControlSurface(whatsApp, faults, webhooks)));
  }

  /** Says how to serve this WhatsApp. */
  public static Builder over(InMemoryWhatsApp whatsApp) {
    return new Builder(Objects.requireNonNull(whatsApp, "whatsApp"));
  }

  /**
   * Where the APIs are, such as {@code http://127.0.0.1:40123}; Meta's version comes after it, and
   * 360dialog's {@code /groups}.
   */
  public URI baseUri() {
    return server.uri();
  }

  /**
   * Answers the next call of the API with this error and its documented HTTP status, and does
   * nothing. Called twice, it is for the next two. Calls that are refused for their token do not
   * count.
   *
   * @throws IllegalArgumentException if the error comes with no call: {@link Fault}
   */
  public void failNext(DocumentedError error) {
    failNext(Fault.of(error));
  }

  /**
   * Answers the next call with an error by its name or code: {@link #failNext(DocumentedError)}.
   *
   * @throws IllegalArgumentException if no documented error is called that: {@link Fault#named}
   */
  public void failNext(String nameOrCode) {
    failNext(Fault.named(nameOrCode));
  }

  /** Answers the next call with an error in any way: {@link #failNext(DocumentedError)}. */
  public void failNext(Fault fault) {
    faults.add(Objects.requireNonNull(fault, "fault"));
  }

  /**
   * What to do with webhooks on their way: hold them back, release them in any order, deliver one
   * twice.
   *
   * @throws IllegalStateException if webhooks go nowhere: {@link Builder#webhook}
   */
  public WebhookFlow webhooks() {
    if (webhooks == null) {
      throw new IllegalStateException(NO_RECEIVER);
    }
    return webhooks.flow();
  }

  /** The webhooks that were given up, each as its last attempt went. */
  public List<Delivery> undelivered() {
    return webhooks == null ? List.of() : webhooks.undelivered();
  }

  /**
   * Stops listening and delivering. Webhooks that are still waiting or held back count as
   * undelivered, and so do those of changes that come later.
   *
   * <p>If an observer has thrown, such as an assertion that failed, or a listener of the WhatsApp
   * during a call, then once everything has stopped this throws the first of it, with the rest as
   * suppressed. A second call throws nothing.
   */
  @Override
  public void close() {
    server.stop();
    if (webhooks != null) {
      webhooks.close();
    }
    narration.rethrow();
  }

  /** Shows where it listens. */
  @Override
  public String toString() {
    return "GroupsSimulator[" + baseUri() + "]";
  }

  private void begin() {
    if (webhooks != null) {
      webhooks.start();
      whatsApp.listen(this::deliver);
    }
    server.start();
  }

  private void deliver(GroupEvent event) {
    webhooks().add(WebhookBody.of(event, whatsApp));
  }

  /** Starts a {@link GroupsSimulator}. Not safe for use by several threads. */
  public static final class Builder {

    private final InMemoryWhatsApp whatsApp;
    private String token = DEFAULT_TOKEN;
    private int port;
    private Receiver receiver = Receiver.NOBODY;
    private Consumer<Exchange> onExchange = exchange -> {};
    private Consumer<Delivery> onDelivery = delivery -> {};

    private Builder(InMemoryWhatsApp whatsApp) {
      this.whatsApp = whatsApp;
    }

    /**
     * The token that calls have to carry, which is the key as well where they are 360dialog's;
     * {@link #DEFAULT_TOKEN} by default.
     */
    public Builder token(String value) {
      if (Objects.requireNonNull(value, "token").isBlank()) {
        throw new IllegalArgumentException("token is blank");
      }
      token = value;
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
      receiver = receiver.at(target, Proofs.hubSignature(secret));
      return this;
    }

    /**
     * Where webhooks go, with a header of your own in place of Meta's signature: 360dialog sends
     * what its webhook was set with.
     *
     * @param target as in {@link #webhook}
     * @param name the name of the header
     * @param value its value, such as {@code Bearer} and a word: ASCII, without spaces around it
     */
    public Builder webhookWithHeader(URI target, String name, String value) {
      receiver = receiver.at(target, Proofs.header(name, value));
      return this;
    }

    /**
     * Where webhooks go, signed as 360dialog does for its partners.
     *
     * @param target as in {@link #webhook}
     * @param platformSecret signs them: {@code x-360dialog-signature}, without a prefix
     */
    public Builder webhookFor360dialogPartner(URI target, String platformSecret) {
      receiver = receiver.at(target, Proofs.dialog360Signature(platformSecret));
      return this;
    }

    /**
     * How long to insist on a webhook that is refused: 5 attempts by default, with a pause of 200
     * ms after the first that doubles each time.
     */
    public Builder redelivery(int maxAttempts, Duration pauseAfterFirst) {
      receiver = receiver.insistedOn(maxAttempts, pauseAfterFirst);
      return this;
    }

    /**
     * How long one attempt may wait for the receiver before it counts as not answered, and comes
     * again; later webhooks wait meanwhile. 5 s by default, which is all that 360dialog allows.
     */
    public Builder answerWithin(Duration time) {
      receiver = receiver.answeringWithin(time);
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
     * @throws java.io.UncheckedIOException if the port cannot be had
     */
    public GroupsSimulator start() {
      GroupsSimulator simulator = new GroupsSimulator(this);
      simulator.begin();
      return simulator;
    }
  }
}
