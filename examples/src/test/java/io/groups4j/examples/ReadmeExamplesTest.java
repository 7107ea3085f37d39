package io.groups4j.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.GroupCreated;
import io.groups4j.domain.GroupCreationFailed;
import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.GroupSummary;
import io.groups4j.domain.GroupSuspended;
import io.groups4j.domain.ParticipantJoined;
import io.groups4j.domain.ParticipantLeft;
import io.groups4j.meta.MetaGroups;
import io.groups4j.port.CallPolicy;
import io.groups4j.port.InvalidConfigurationException;
import io.groups4j.port.OutcomeUnknownException;
import io.groups4j.port.PendingRequests;
import io.groups4j.port.ThrottledException;
import io.groups4j.port.WhatsAppGroups;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import io.groups4j.testkit.fixture.RecordingListener;
import io.groups4j.testkit.fixture.Signatures;
import io.groups4j.testkit.simulator.GroupsSimulator;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What the README shows does what the README says. */
final class ReadmeExamplesTest {

  private final PendingRequests pending = new PendingRequests();
  private final InMemoryWhatsApp whatsApp = InMemoryWhatsApp.create().listen(pending);

  @Test
  void theFirstGroupIsCreated() {
    FirstGroup.create(whatsApp, pending);

    assertEquals(
        List.of("Book club"), whatsApp.groups().active().map(GroupSummary::subject).toList());
  }

  @Test
  void aSignedWebhookIsTakenAndAnotherIsNot() {
    RecordingListener heard = new RecordingListener();
    var webhooks = ReceivingWebhooks.webhooks(pending, heard, "secret", "token");
    byte[] body =
        """
        {"object": "whatsapp_business_account", "entry": [{"id": "1", "changes": [
          {"field": "messages", "value": {"messaging_product": "whatsapp"}}]}]}
        """
            .getBytes(StandardCharsets.UTF_8);
    var signed = Map.of("X-Hub-Signature-256", List.of(Signatures.hubSignature(body, "secret")));

    assertEquals(401, ReceivingWebhooks.answer(webhooks, "POST", null, Map.of(), body));
    assertEquals(List.of(), heard.events());
    assertEquals(200, ReceivingWebhooks.answer(webhooks, "POST", null, signed, body));
    assertEquals(1, heard.events().size());
  }

  @Test
  void aConfigurationFileConnects() throws IOException {
    String file =
        """
        groups.provider=meta-graph
        groups.meta-graph.phone-number-id=12784358810
        groups.meta-graph.access-token=token
        """;
    SwitchingProvider.connect(new StringReader(file));

    assertThrows(
        InvalidConfigurationException.class,
        () -> SwitchingProvider.connect(new StringReader("groups.provider=meta-graph")));
  }

  @Test
  void aFileAndTheEnvironmentConnect() throws IOException {
    String file = "groups.meta-graph.phone-number-id=12784358810";

    assertNotNull(
        SwitchingProvider.connect(
            new StringReader(file),
            Map.of("GROUPS_PROVIDER", "meta-graph", "GROUPS_META_GRAPH_ACCESS_TOKEN", "token")));
  }

  @Test
  void aGroupIsAskedForWithoutAnyTrouble() {
    List<Object> again = new ArrayList<>();

    assertTrue(
        WhenThingsGoWrong.create(whatsApp, GroupDraft.named("Chess"), again::add).isPresent());
    assertEquals(List.of(), again);
  }

  @Test
  void aGroupIsFoundOnAPoolOfTheCallers() throws Exception {
    var created = TestingYourCode.inMemory();
    assertEquals("Book club", created.subject());
    FirstGroup.create(whatsApp, pending);
    var id = whatsApp.groups().active().findFirst().orElseThrow().id();

    var group = CallingWithoutBlocking.find(whatsApp, id, Runnable::run).get(1, TimeUnit.SECONDS);
    assertEquals("Book club", group.subject());
  }

  @Test
  void aFailureIsProvoked() {
    InMemoryWhatsApp failing = (InMemoryWhatsApp) TestingYourCode.failing();
    RecordingListener heard = new RecordingListener();
    failing.listen(heard);
    failing.groups().create(GroupDraft.named("Book club"));

    GroupEvent event = heard.events().get(0);
    assertInstanceOf(GroupCreationFailed.class, event);
    assertFalse(event.ends().isEmpty());
  }

  @Test
  void peopleComeAndGoAndTheGroupIsSuspended() {
    RecordingListener heard = new RecordingListener();

    TestingYourCode.withPeople(heard);

    assertEquals(
        List.of(
            GroupCreated.class,
            ParticipantJoined.class,
            ParticipantLeft.class,
            GroupSuspended.class),
        heard.events().stream().<Class<?>>map(GroupEvent::getClass).toList());
  }

  @Test
  void troubleIsMade() {
    try (var simulator = TestingYourCode.overHttp(URI.create("http://127.0.0.1:1/webhook"))) {
      TestingYourCode.makeTrouble(simulator);

      WhatsAppGroups connection =
          MetaGroups.builder("12784358810", () -> GroupsSimulator.DEFAULT_TOKEN)
              .baseUri(simulator.baseUri())
              .policy(CallPolicy.defaults().withMaxAttempts(1))
              .build();
      assertThrows(ThrottledException.class, () -> connection.groups().active().count());
      assertThrows(
          OutcomeUnknownException.class,
          () -> connection.groups().create(GroupDraft.named("Book club")));
      assertEquals(1, connection.groups().active().count());
    }
  }

  @Test
  void theSimulatorIsStarted() {
    try (var simulator = TestingYourCode.overHttp(URI.create("http://127.0.0.1:1/webhook"))) {
      assertEquals("127.0.0.1", simulator.baseUri().getHost());
    }
  }
}
