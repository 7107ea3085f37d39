package io.groups4j.verification.talking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.groups4j.domain.AudioMessage;
import io.groups4j.domain.GroupCreated;
import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.MediaId;
import io.groups4j.domain.MediaKind;
import io.groups4j.domain.MediaSource;
import io.groups4j.domain.MessageContent;
import io.groups4j.domain.MessageDraft;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.MessageStatusChanged;
import io.groups4j.domain.Participant;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.ProviderError;
import io.groups4j.domain.ReceivedMedia;
import io.groups4j.domain.ReceivedOther;
import io.groups4j.domain.ReceivedReaction;
import io.groups4j.domain.ReceivedText;
import io.groups4j.domain.ReceivedUnsupported;
import io.groups4j.domain.TextMessage;
import io.groups4j.port.GroupEventListener;
import io.groups4j.testkit.fake.InMemoryConversations;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import io.groups4j.testkit.fixture.RecordingListener;
import io.groups4j.testkit.simulator.GroupsSimulator;
import io.groups4j.webhook.GroupWebhooks;
import io.groups4j.webhook.HubSignature;
import io.groups4j.webhook.WebhookHttpHandler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What is said in memory is written by the simulator, travels as a webhook, and is read by {@code
 * adapter-webhooks}: two hands that share no code, and nothing of it may change.
 */
class ThereAndBackTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String SECRET = "an-app-secret";
  private static final Participant ANA = person("15555550101", null, null, "ana");
  private static final Participant BEN = person(null, "US.1349", "US.ENT.1", "ben");
  private static final Participant CARLA = person("15555550103", "US.77", null, null);

  private final RecordingListener told = new RecordingListener();
  private final RecordingListener heard = new RecordingListener();
  private final InMemoryWhatsApp whatsApp = InMemoryWhatsApp.create().listen(told);
  private final InMemoryConversations talk = whatsApp.conversations();
  private final HttpServer receiver = receiver(heard);
  private final GroupsSimulator simulator =
      GroupsSimulator.over(whatsApp)
          .webhook(
              URI.create("http://127.0.0.1:" + receiver.getAddress().getPort() + "/webhook"),
              SECRET)
          .start();
  private GroupId group;

  private static Participant person(String waId, String userId, String parent, String username) {
    return new Participant(new ParticipantId(waId, userId), parent, username);
  }

  private static HttpServer receiver(GroupEventListener listener) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/webhook",
          WebhookHttpHandler.of(GroupWebhooks.builder(listener, HubSignature.of(SECRET)).build()));
      server.start();
      return server;
    } catch (IOException noPort) {
      throw new AssertionError(noPort);
    }
  }

  @BeforeEach
  void threeComeIn() {
    whatsApp.groups().create(GroupDraft.named("Book club"));
    group = told.await(GroupCreated.class, PATIENCE).groupId();
    for (Participant person : List.of(ANA, BEN, CARLA)) {
      whatsApp.people().opensLink(whatsApp.inviteLinks().current(group), person);
    }
  }

  @AfterEach
  void close() {
    simulator.close();
    receiver.stop(0);
  }

  /** All of it, in order, and nothing else: the last to be told is the last to be heard. */
  private void assertHeardAsTold() {
    List<GroupEvent> expected = told.events();
    heard.await(event -> heard.events().size() >= expected.size(), "the last one", PATIENCE);
    assertEquals(expected, heard.events());
    assertEquals(List.of(), simulator.undelivered());
  }

  private void say(Participant who, MessageContent content) {
    talk.writes(group, who, content, null);
  }

  private static ReceivedMedia file(
      MediaKind kind, String caption, String name, boolean voice, boolean animated) {
    return new ReceivedMedia(
        kind,
        new MediaId("1037543291543636"),
        "audio/ogg; codecs=opus",
        "SfInY0gGKTsJlUWbwxC1k+FAD0FZHvzwfpvO0zX0GUI=",
        URI.create("https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=1&ext=2"),
        caption,
        name,
        voice,
        animated);
  }

  @Test
  void whatPeopleSay() {
    MessageId question =
        talk.writes(group, ANA, new ReceivedText("Grüße \"an\" alle\n\\o/ 👋\u2028\u0001"), null);
    talk.writes(group, BEN, new ReceivedText("To you, too"), question);
    say(CARLA, new ReceivedReaction(question, "👍🏽"));
    say(CARLA, new ReceivedReaction(question, ""));

    assertHeardAsTold();
  }

  @Test
  void filesOfEveryKind() {
    say(ANA, file(MediaKind.IMAGE, "Us", null, false, false));
    say(BEN, file(MediaKind.VIDEO, null, null, false, false));
    say(CARLA, file(MediaKind.AUDIO, null, null, true, false));
    say(ANA, file(MediaKind.AUDIO, null, null, false, false));
    say(BEN, file(MediaKind.DOCUMENT, "Read", "agenda.pdf", false, false));
    say(CARLA, file(MediaKind.STICKER, null, null, false, true));
    say(
        ANA,
        new ReceivedMedia(
            MediaKind.IMAGE, new MediaId("7"), null, null, null, null, null, false, false));

    assertHeardAsTold();
  }

  @Test
  void whatHasNoClassOfItsOwn() {
    ProviderError unsupported =
        new ProviderError(
            130501,
            "Unsupported message type",
            "Message type is not currently supported",
            "Polls are not",
            false,
            "");
    MessageId question = talk.writes(group, ANA, new ReceivedText("Where?"), null);
    say(BEN, new ReceivedUnsupported("poll", List.of(unsupported)));
    say(BEN, new ReceivedUnsupported(null, List.of()));
    talk.writes(
        group,
        CARLA,
        new ReceivedOther(
            "location", "{\"location\":{\"latitude\":1.5,\"longitude\":-2.50,\"name\":\"Ä/\"}}"),
        question);

    assertHeardAsTold();
  }

  @Test
  void whatIsSaidToTheBusinessAlone() {
    talk.writesPrivately(ANA, "Hello \"you\"");
    talk.writesPrivately(BEN, "And me");
    talk.writesPrivately(CARLA, "Me as well");

    assertHeardAsTold();
  }

  private void converse() {
    say(ANA, new ReceivedText("When?"));
    AudioMessage spoken =
        AudioMessage.of(MediaSource.link(URI.create("https://example.com/v.ogg"))).asVoice();
    talk.goesOffline(CARLA);
    MessageId one =
        whatsApp.messages().send(group, MessageDraft.of(spoken).referredToAs("order 4711")).id();
    MessageId two = whatsApp.messages().send(group, TextMessage.of("At seven.")).id();
    whatsApp.messages().pin(group, two, 7);
    talk.comesOnline(CARLA);
    talk.reads(one, ANA);
    talk.reads(two, ANA);
    talk.reads(two, BEN);
    talk.plays(one, CARLA);
    whatsApp
        .failNext()
        .message(new ProviderError(131049, "Not delivered", "(#131049) No", "Why", false, ""));
    whatsApp.messages().send(group, TextMessage.of("Lost"));
  }

  @Test
  void howFarMessagesCome() {
    converse();

    assertHeardAsTold();
  }

  @Test
  void howFarMessagesComeTogether() {
    simulator.webhooks().hold();
    converse();
    int single = simulator.webhooks().held().size();

    int combined = simulator.webhooks().releaseAggregated();

    assertTrue(combined < single, combined + " of " + single);
    assertHeardAsTold();
    assertTrue(heard.events().stream().anyMatch(MessageStatusChanged.class::isInstance));
  }
}
