package io.groups4j.secure;

import com.sun.net.httpserver.HttpServer;
import io.groups4j.meta.MetaGroups;
import io.groups4j.port.CallPolicy;
import io.groups4j.port.WhatsAppGroups;
import io.groups4j.secure.SecureFront.Passage;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import io.groups4j.testkit.fixture.RecordingListener;
import io.groups4j.testkit.simulator.Exchange;
import io.groups4j.testkit.simulator.GroupsSimulator;
import io.groups4j.webhook.GroupWebhooks;
import io.groups4j.webhook.HubSignature;
import io.groups4j.webhook.WebhookHttpHandler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Set;
import java.util.function.Consumer;

/** The simulator behind TLS, with its webhooks coming back signed. */
final class SecureSimulator implements AutoCloseable {

  private static final String APP_SECRET = "distinctive-app-secret";
  private static final int WORKERS = 64;

  private final RecordingListener events = new RecordingListener();
  private final InMemoryWhatsApp whatsApp = InMemoryWhatsApp.create();
  private final HttpServer receiver;
  private final GroupsSimulator simulator;
  private final SecureFront front;

  SecureSimulator(boolean http2, Passage passage, Consumer<Exchange> observer) throws IOException {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(
        "/webhook",
        WebhookHttpHandler.of(GroupWebhooks.builder(events, HubSignature.of(APP_SECRET)).build()));
    receiver.start();
    URI webhook = URI.create("http://127.0.0.1:" + receiver.getAddress().getPort() + "/webhook");
    simulator =
        GroupsSimulator.over(whatsApp).webhook(webhook, APP_SECRET).onExchange(observer).start();
    front = SecureFront.start(simulator.baseUri(), Calls.TLS, http2, WORKERS, passage);
  }

  WhatsAppGroups connection(CallPolicy policy) {
    return MetaGroups.builder(whatsApp.phoneNumberId().value(), () -> GroupsSimulator.DEFAULT_TOKEN)
        .accountId(whatsApp.accountId())
        .baseUri(front.uri())
        .policy(policy)
        .build();
  }

  RecordingListener events() {
    return events;
  }

  /** What was spoken. */
  Set<String> protocols() {
    return front.protocols();
  }

  @Override
  public void close() {
    front.close();
    simulator.close();
    receiver.stop(0);
  }
}
