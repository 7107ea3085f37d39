package io.groups4j.examples;

import com.sun.net.httpserver.HttpServer;
import io.groups4j.domain.GroupEvent;
import io.groups4j.port.PendingRequests;
import io.groups4j.port.WhatsAppGroups;
import io.groups4j.testkit.fake.InMemoryConversations;
import io.groups4j.testkit.fake.InMemoryPeople;
import io.groups4j.testkit.fake.InMemoryTemplates;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import io.groups4j.testkit.fixture.RecordingListener;
import io.groups4j.testkit.simulator.GroupsSimulator;
import io.groups4j.webhook.GroupWebhooks;
import io.groups4j.webhook.WebhookHttpHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The simulator, the application's connection to it, and its receiver of webhooks. */
final class Stage implements AutoCloseable {

  static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final String WEBHOOK_PATH = "/webhook";

  private final Traffic traffic;
  private final PendingRequests pending = new PendingRequests();
  private final RecordingListener heard = new RecordingListener();
  private final Set<GroupEvent> passed = new HashSet<>();
  private final InMemoryWhatsApp world = InMemoryWhatsApp.create();
  private final ExecutorService receiving = Executors.newCachedThreadPool();
  private final HttpServer receiver;
  private final GroupsSimulator simulator;
  private final WhatsAppGroups whatsApp;

  private Stage(Provider provider) throws IOException {
    GroupWebhooks webhooks =
        GroupWebhooks.builder(pending.andThen(heard), provider.authenticity()).build();
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(WEBHOOK_PATH, WebhookHttpHandler.of(webhooks));
    receiver.setExecutor(receiving);
    receiver.start();

    traffic = new Traffic(provider);
    simulator =
        provider
            .deliver(GroupsSimulator.over(world), webhookUri())
            .onExchange(traffic::called)
            .onDelivery(traffic::delivered)
            .start();

    whatsApp = WhatsAppGroups.connect(configuration(provider));
  }

  static Stage set(Provider provider) {
    try {
      return new Stage(provider);
    } catch (IOException failed) {
      throw new UncheckedIOException("no port to receive webhooks on", failed);
    }
  }

  /** All that both providers need. The first key switches. */
  private Map<String, String> configuration(Provider provider) {
    return Map.of(
        "groups.provider",
        provider.key(),
        "groups.meta-graph.phone-number-id",
        world.phoneNumberId().value(),
        "groups.meta-graph.account-id",
        world.accountId(),
        "groups.meta-graph.access-token",
        GroupsSimulator.DEFAULT_TOKEN,
        "groups.meta-graph.base-uri",
        apiUri().toString(),
        "groups.360dialog.api-key",
        GroupsSimulator.DEFAULT_TOKEN,
        "groups.360dialog.base-uri",
        apiUri().toString());
  }

  WhatsAppGroups whatsApp() {
    return whatsApp;
  }

  PendingRequests pending() {
    return pending;
  }

  /** The next event of this kind that reaches the application; those before it are let go. */
  <E extends GroupEvent> E next(Class<E> kind) {
    GroupEvent next =
        heard.await(
            event -> kind.isInstance(event) && !passed.contains(event),
            "the next " + kind.getSimpleName(),
            PATIENCE);
    List<GroupEvent> all = heard.events();
    passed.addAll(all.subList(0, all.indexOf(next) + 1));
    return kind.cast(next);
  }

  InMemoryPeople people() {
    return world.people();
  }

  InMemoryConversations conversations() {
    return world.conversations();
  }

  InMemoryTemplates templates() {
    return world.templates();
  }

  /** Tells what went over the wire, up to the next webhook, for which it waits. */
  void showUpToWebhook(Narrator narrator) {
    traffic.tellUpToWebhook(narrator, PATIENCE);
  }

  Traffic traffic() {
    return traffic;
  }

  URI apiUri() {
    return simulator.baseUri();
  }

  private URI webhookUri() {
    return URI.create("http://127.0.0.1:" + receiver.getAddress().getPort() + WEBHOOK_PATH);
  }

  @Override
  public void close() {
    simulator.close();
    receiver.stop(0);
    receiving.shutdownNow();
  }
}
