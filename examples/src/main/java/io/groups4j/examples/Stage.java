package io.groups4j.examples;

import com.sun.net.httpserver.HttpServer;
import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.ParticipantJoined;
import io.groups4j.port.PendingRequests;
import io.groups4j.port.WhatsAppGroups;
import io.groups4j.testkit.fake.InMemoryPeople;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import io.groups4j.testkit.simulator.GroupsSimulator;
import io.groups4j.webhook.GroupWebhooks;
import io.groups4j.webhook.WebhookHttpHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The simulator, the application's connection to it, and its receiver of webhooks. */
final class Stage implements AutoCloseable {

  private static final String WEBHOOK_PATH = "/webhook";

  private final Traffic traffic;
  private final PendingRequests pending = new PendingRequests();
  private final CompletableFuture<ParticipantJoined> arrival = new CompletableFuture<>();
  private final InMemoryWhatsApp world = InMemoryWhatsApp.create();
  private final ExecutorService receiving = Executors.newCachedThreadPool();
  private final HttpServer receiver;
  private final GroupsSimulator simulator;
  private final WhatsAppGroups whatsApp;

  private Stage(Provider provider) throws IOException {
    GroupWebhooks webhooks =
        GroupWebhooks.builder(pending.andThen(this::hear), provider.authenticity()).build();
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
        "groups.meta-graph.access-token",
        GroupsSimulator.DEFAULT_TOKEN,
        "groups.meta-graph.base-uri",
        apiUri().toString(),
        "groups.360dialog.api-key",
        GroupsSimulator.DEFAULT_TOKEN,
        "groups.360dialog.base-uri",
        apiUri().toString());
  }

  /** What ends no request is for the application itself. */
  private void hear(GroupEvent event) {
    event.dispatch(
        new GroupEvent.Handler() {
          @Override
          public void on(ParticipantJoined joined) {
            arrival.complete(joined);
          }
        });
  }

  WhatsAppGroups whatsApp() {
    return whatsApp;
  }

  PendingRequests pending() {
    return pending;
  }

  /** The first one who joins. */
  CompletableFuture<ParticipantJoined> arrival() {
    return arrival;
  }

  InMemoryPeople people() {
    return world.people();
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
