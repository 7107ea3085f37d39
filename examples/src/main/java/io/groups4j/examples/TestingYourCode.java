package io.groups4j.examples;

import io.groups4j.domain.GroupCreated;
import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.ProviderError;
import io.groups4j.domain.RequestId;
import io.groups4j.port.WhatsAppGroups;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import io.groups4j.testkit.fixture.RecordingListener;
import io.groups4j.testkit.simulator.GroupsSimulator;
import java.net.URI;
import java.time.Duration;

/** A WhatsApp for tests: in memory, or over HTTP. */
final class TestingYourCode {

  private TestingYourCode() {}

  static GroupCreated inMemory() {
    RecordingListener events = new RecordingListener();
    InMemoryWhatsApp whatsApp = InMemoryWhatsApp.create().listen(events);

    RequestId request = whatsApp.groups().create(GroupDraft.named("Book club"));

    GroupCreated created = events.await(GroupCreated.class, Duration.ofSeconds(1));
    assert created.ends().contains(request);
    return created;
  }

  static WhatsAppGroups failing() {
    InMemoryWhatsApp whatsApp = InMemoryWhatsApp.create();
    whatsApp.failNextCreation(ProviderError.of(131214, "(#131214) Try again later"));
    return whatsApp;
  }

  static GroupsSimulator overHttp(URI webhookUri) {
    GroupsSimulator simulator =
        GroupsSimulator.over(InMemoryWhatsApp.create()).webhook(webhookUri, "app-secret").start();
    return simulator;
  }
}
