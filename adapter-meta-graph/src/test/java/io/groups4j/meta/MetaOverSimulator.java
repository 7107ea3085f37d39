package io.groups4j.meta;

import com.sun.net.httpserver.HttpServer;
import io.groups4j.port.CallPolicy;
import io.groups4j.port.WhatsAppGroups;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import io.groups4j.testkit.fixture.RecordingListener;
import io.groups4j.testkit.simulator.GroupsSimulator;
import io.groups4j.webhook.GroupWebhooks;
import io.groups4j.webhook.HubSignature;
import io.groups4j.webhook.WebhookHttpHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/** The adapter against the simulator, with its webhooks coming back signed over HTTP. */
final class MetaOverSimulator implements AutoCloseable {

  private static final String APP_SECRET = "distinctive-app-secret";

  private final RecordingListener events = new RecordingListener();
  private final InMemoryWhatsApp whatsApp = InMemoryWhatsApp.create();
  private final HttpServer receiver;
  private final GroupsSimulator simulator;
  private final WhatsAppGroups connection;

  MetaOverSimulator() {
    receiver = receiver();
    simulator =
        GroupsSimulator.over(whatsApp)
            .webhook(
                URI.create("http://127.0.0.1:" + receiver.getAddress().getPort() + "/webhook"),
                APP_SECRET)
            .start();
    connection =
        MetaGroups.builder(whatsApp.phoneNumberId().value(), () -> GroupsSimulator.DEFAULT_TOKEN)
            .accountId(whatsApp.accountId())
            .baseUri(simulator.baseUri())
            .policy(CallPolicy.defaults().withCallsPerSecond(1000))
            .build();
  }

  private HttpServer receiver() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/webhook",
          WebhookHttpHandler.of(
              GroupWebhooks.builder(events, HubSignature.of(APP_SECRET)).build()));
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
