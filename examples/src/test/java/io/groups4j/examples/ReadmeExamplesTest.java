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
import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupMessageReceived;
import io.groups4j.domain.GroupSummary;
import io.groups4j.domain.GroupSuspended;
import io.groups4j.domain.ImageMessage;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.MessageStatusChanged;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.ParticipantJoined;
import io.groups4j.domain.ParticipantLeft;
import io.groups4j.domain.PricingCategory;
import io.groups4j.domain.SentMessage;
import io.groups4j.domain.TextMessage;
import io.groups4j.meta.MetaGroups;
import io.groups4j.port.CallPolicy;
import io.groups4j.port.InvalidConfigurationException;
import io.groups4j.port.OutcomeUnknownException;
import io.groups4j.port.PendingRequests;
import io.groups4j.port.RequestRejectedException;
import io.groups4j.port.ThrottledException;
import io.groups4j.port.WhatsAppGroups;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import io.groups4j.testkit.fixture.Jpeg;
import io.groups4j.testkit.fixture.RecordingListener;
import io.groups4j.testkit.fixture.Signatures;
import io.groups4j.testkit.simulator.GroupsSimulator;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  private static final String ANA = "15555550101";

  private GroupId groupOfAna() {
    whatsApp.groups().create(GroupDraft.named("Book club"));
    GroupId group = whatsApp.groups().active().findFirst().orElseThrow().id();
    whatsApp.people().opensLink(whatsApp.inviteLinks().current(group), ANA);
    return group;
  }

  @Test
  void aQuestionIsAnsweredAndTheAnswerIsPinned() {
    GroupId group = groupOfAna();
    MessageId question = whatsApp.conversations().writes(group, ANA, "When do we meet?");

    SentMessage answer = SendingMessages.answer(whatsApp, group, question);

    assertEquals(List.of(answer.id()), whatsApp.conversations().pinned(group));
  }

  @Test
  void aPictureIsSent(@TempDir Path folder) throws IOException {
    GroupId group = groupOfAna();
    whatsApp.conversations().writes(group, ANA, "What do we read?");
    Path file = Files.write(folder.resolve("book.jpg"), Jpeg.square(640).bytes());

    SendingMessages.picture(whatsApp, group, file);

    assertInstanceOf(ImageMessage.class, whatsApp.conversations().sent(group).get(0).message());
  }

  @Test
  void aTemplateIsSentWhileTheWindowIsClosed() {
    GroupId group = groupOfAna();
    whatsApp.templates().has("meeting_moved", "en_US", PricingCategory.UTILITY, 1);

    SendingMessages.template(whatsApp, group);

    assertEquals(1, whatsApp.conversations().sent(group).size());
  }

  @Test
  void somebodyIsInvitedOnceTheTemplateIsApproved() {
    GroupId group = groupOfAna();
    InvitingPeople.getTemplate(whatsApp);
    assertThrows(
        IllegalStateException.class, () -> InvitingPeople.invite(whatsApp, group, "15555550102"));

    whatsApp.templates().approves("join_us");
    SentMessage invitation = InvitingPeople.invite(whatsApp, group, "15555550102");

    assertEquals(
        List.of(whatsApp.inviteLinks().current(group)),
        whatsApp.conversations().linksIn(invitation.id()));
  }

  @Test
  void itIsKnownWhoHasReadAMessageAndWhatOneCosts() {
    RecordingListener heard = new RecordingListener();
    whatsApp.listen(heard);
    GroupId group = groupOfAna();
    MessageId question = whatsApp.conversations().writes(group, ANA, "When do we meet?");
    SentMessage answer = SendingMessages.answer(whatsApp, group, question);
    whatsApp.conversations().reads(answer.id(), ANA);
    List<MessageStatusChanged> statuses =
        heard.events().stream()
            .filter(MessageStatusChanged.class::isInstance)
            .map(MessageStatusChanged.class::cast)
            .filter(status -> status.messageId().equals(answer.id()))
            .toList();
    GroupMessageReceived last = heard.await(GroupMessageReceived.class, Duration.ofSeconds(1));
    List<ParticipantId> members = List.of(ParticipantId.ofWaId(ANA));

    assertEquals(members, FollowingMessages.readers(statuses));
    Instant now = last.occurredAt();
    assertEquals(0, FollowingMessages.charged(last, members, 0, now));
  }

  @Test
  void theWindowIsClosedADayAfterSomebodyWrote() {
    GroupId group = groupOfAna();
    InvitingPeople.getTemplate(whatsApp);

    TestingYourCode.talking(whatsApp, group);

    assertThrows(
        RequestRejectedException.class,
        () -> whatsApp.messages().send(group, TextMessage.of("Are you there?")));
  }
}
