package io.groups4j.examples;

import com.sun.net.httpserver.HttpServer;
import io.groups4j.port.PendingRequests;
import io.groups4j.port.WhatsAppGroups;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import io.groups4j.testkit.simulator.GroupsSimulator;
import io.groups4j.webhook.GroupWebhooks;
import io.groups4j.webhook.HubSignature;
import io.groups4j.webhook.WebhookHttpHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The simulator, the application's connection to it, and its receiver of webhooks. */
final class Stage implements AutoCloseable {

  private static final String APP_SECRET = "app-secret-of-the-quickstart";
  private static final String WEBHOOK_PATH = "/webhook";

  private final Traffic traffic = new Traffic();
  private final PendingRequests pending = new PendingRequests();
  private final ExecutorService receiving = Executors.newCachedThreadPool();
  private final HttpServer receiver;
  private final GroupsSimulator simulator;
  private final WhatsAppGroups whatsApp;

  private Stage() throws IOException {
    GroupWebhooks webhooks = GroupWebhooks.builder(pending, HubSignature.of(APP_SECRET)).build();
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(WEBHOOK_PATH, WebhookHttpHandler.of(webhooks));
    receiver.setExecutor(receiving);
    receiver.start();

    InMemoryWhatsApp world = InMemoryWhatsApp.create();
    simulator =
        GroupsSimulator.over(world)
            .webhook(webhookUri(), APP_SECRET)
            .onExchange(traffic::called)
            .onDelivery(traffic::delivered)
            .start();

    whatsApp =
        WhatsAppGroups.connect(
            Map.of(
                "groups.provider",
                "meta-graph",
                "groups.meta-graph.phone-number-id",
                world.phoneNumberId().value(),
                "groups.meta-graph.access-token",
                GroupsSimulator.DEFAULT_TOKEN,
                "groups.meta-graph.base-uri",
                simulator.baseUri().toString()));
  }

  static Stage set() {
    try {
      return new Stage();
    } catch (IOException failed) {
      throw new UncheckedIOException("no port to receive webhooks on", failed);
    }
  }

  WhatsAppGroups whatsApp() {
    return whatsApp;
  }

  PendingRequests pending() {
    return pending;
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
