package io.groups4j.testkit.simulator;

import com.sun.net.httpserver.HttpHandler;
import io.groups4j.domain.DocumentedError;
import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.MessageStatusChanged;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
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
 * Meta's and needs the token as {@code Authorization: Bearer}; {@code /groups} and its neighbours
 * are 360dialog's and need it as {@code D360-API-KEY}. Files are got from one path with either: at
 * this host where Meta's answer says so, while 360dialog's names WhatsApp's own host, and its
 * clients have to ask here all the same. Webhooks go to one receiver, and say by their headers
 * whose they are.
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

  /**
   * The token that calls have to carry unless {@link GroupsSimulatorBuilder#token} says otherwise.
   */
  public static final String DEFAULT_TOKEN = "test-token";

  static final String NO_RECEIVER =
      "webhooks go nowhere, start the simulator with a receiver: GroupsSimulatorBuilder.webhook,"
          + " --webhook-url";

  private final LoopbackServer server;
  private final @Nullable Webhooks webhooks;
  private final InMemoryWhatsApp whatsApp;
  private final Faults faults = new Faults();
  private final Narration narration = new Narration();

  GroupsSimulator(GroupsSimulatorBuilder builder) {
    this.whatsApp = builder.whatsApp;
    // A change and its answer read-lock; a webhook waits for the moment when nobody does.
    ReadWriteLock answering = new ReentrantReadWriteLock(true);
    this.webhooks =
        builder.receiver.url() == null
            ? null
            : new Webhooks(
                builder.receiver,
                receipts -> WebhookBody.ofReceipts(receipts, whatsApp),
                answering.writeLock(),
                narration,
                builder.onDelivery);
    this.server = LoopbackServer.on(builder.port);
    Function<Doors, HttpHandler> behind =
        doors -> new ApiHandler(doors, answering.readLock(), narration, builder.onExchange);
    Key token = Key.bearer(builder.token);
    Dialog360Dialect dialog360 = new Dialog360Dialect(whatsApp);
    Doors.Door metas = new Doors.Door(token, faults.before(new MetaDialect(whatsApp, baseUri())));
    Doors.Door dialog360s = new Doors.Door(Key.dialog360(builder.token), faults.before(dialog360));
    Doors.Door files =
        new Doors.Door(
            List.of(token, Key.dialog360(builder.token)),
            faults.before(new Attachments(whatsApp)),
            Doors.MAX_BODY);
    Doors apis = path -> Attachments.areAt(path) ? files : dialog360.has(path) ? dialog360s : metas;
    server.serve("/", behind.apply(path -> taking(path, apis.to(path))));
    Doors.Door beside = new Doors.Door(token, new ControlSurface(whatsApp, faults, webhooks));
    server.serve(ControlSurface.PREFIX, behind.apply(path -> beside));
  }

  /** Larger bodies where files are uploaded. */
  private static Doors.Door taking(List<String> path, Doors.Door door) {
    return path.get(path.size() - 1).equals("media") ? door.taking(MediaEdge.MAX_FORM) : door;
  }

  /** Says how to serve this WhatsApp. */
  public static GroupsSimulatorBuilder over(InMemoryWhatsApp whatsApp) {
    return new GroupsSimulatorBuilder(Objects.requireNonNull(whatsApp, "whatsApp"));
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
   * @throws IllegalStateException if webhooks go nowhere: {@link GroupsSimulatorBuilder#webhook}
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

  void begin() {
    if (webhooks != null) {
      webhooks.start();
      whatsApp.listen(this::deliver);
    }
    server.start();
  }

  private void deliver(GroupEvent event) {
    MessageStatusChanged receipt =
        event instanceof MessageStatusChanged status && status.recipient() != null ? status : null;
    webhooks().add(new Aggregation.Letter(WebhookBody.of(event, whatsApp), receipt));
  }
}
