package io.groups4j.examples;

import io.groups4j.domain.DocumentedError;
import io.groups4j.domain.GroupCreated;
import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.InviteLink;
import io.groups4j.domain.ProviderError;
import io.groups4j.domain.RequestId;
import io.groups4j.domain.SentMessage;
import io.groups4j.domain.TextMessage;
import io.groups4j.port.GroupEventListener;
import io.groups4j.port.WhatsAppGroups;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import io.groups4j.testkit.fixture.RecordingListener;
import io.groups4j.testkit.simulator.Fault;
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

  static InMemoryWhatsApp withPeople(GroupEventListener application) {
    InMemoryWhatsApp whatsApp = InMemoryWhatsApp.create().listen(application);
    whatsApp.groups().create(GroupDraft.named("Book club"));
    GroupId group = whatsApp.groups().active().findFirst().orElseThrow().id();

    InviteLink link = whatsApp.inviteLinks().current(group);
    whatsApp.people().opensLink(link, "15555550101");
    whatsApp.people().leaves(group, "15555550101");
    whatsApp.suspends(group);
    return whatsApp;
  }

  static SentMessage talking(InMemoryWhatsApp whatsApp, GroupId group) {
    whatsApp.conversations().writes(group, "15555550101", "When do we meet?");
    SentMessage answer = whatsApp.messages().send(group, TextMessage.of("At seven."));
    whatsApp.conversations().reads(answer.id(), "15555550101");
    whatsApp.templates().approves("join_us");
    whatsApp.advanceClock(Duration.ofHours(24));
    return answer;
  }

  static WhatsAppGroups failing() {
    InMemoryWhatsApp whatsApp = InMemoryWhatsApp.create();
    whatsApp.failNext().creation(ProviderError.of(131214, "(#131214) Try again later"));
    return whatsApp;
  }

  static GroupsSimulator overHttp(URI webhookUri) {
    GroupsSimulator simulator =
        GroupsSimulator.over(InMemoryWhatsApp.create()).webhook(webhookUri, "app-secret").start();
    return simulator;
  }

  static void makeTrouble(GroupsSimulator simulator) {
    simulator.failNext(DocumentedError.GROUP_CALLS_EXCEEDED);
    simulator.failNext(Fault.named("SOMETHING_WENT_WRONG").afterActing());
    simulator.webhooks().duplicateNext();
  }
}
