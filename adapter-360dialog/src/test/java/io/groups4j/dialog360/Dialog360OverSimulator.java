package io.groups4j.dialog360;

import com.sun.net.httpserver.HttpServer;
import io.groups4j.port.CallPolicy;
import io.groups4j.port.WhatsAppGroups;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import io.groups4j.testkit.fixture.RecordingListener;
import io.groups4j.testkit.simulator.GroupsSimulator;
import io.groups4j.webhook.GroupWebhooks;
import io.groups4j.webhook.SecretHeader;
import io.groups4j.webhook.WebhookHttpHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/** The adapter against the simulator, with its webhooks coming back with a secret header. */
final class Dialog360OverSimulator implements AutoCloseable {

  private static final String HEADER = "X-Webhook-Secret";
  private static final String SECRET = "distinctive-webhook-secret";

  private final RecordingListener events = new RecordingListener();
  private final InMemoryWhatsApp whatsApp = InMemoryWhatsApp.create();
  private final HttpServer receiver = receiver();
  private final GroupsSimulator simulator =
      GroupsSimulator.over(whatsApp)
          .webhookWithHeader(
              URI.create("http://127.0.0.1:" + receiver.getAddress().getPort() + "/webhook"),
              HEADER,
              SECRET)
          .start();
  private final WhatsAppGroups connection =
      Dialog360Groups.builder(() -> GroupsSimulator.DEFAULT_TOKEN)
          .baseUri(simulator.baseUri())
          .policy(CallPolicy.defaults().withCallsPerSecond(1000))
          .build();

  private HttpServer receiver() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/webhook",
          WebhookHttpHandler.of(
              GroupWebhooks.builder(events, SecretHeader.of(HEADER, SECRET)).build()));
      server.start();
      return server;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  WhatsAppGroups connection() {
    return connection;
  }

  GroupsSimulator simulator() {
    return simulator;
  }

  /** What is behind the simulator, for people to act on. */
  InMemoryWhatsApp whatsApp() {
    return whatsApp;
  }

  RecordingListener events() {
    return events;
  }

  @Override
  public void close() {
    simulator.close();
    receiver.stop(0);
  }
}
