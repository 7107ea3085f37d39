package io.groups4j.testkit.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.AudioMessage;
import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupMessageReceived;
import io.groups4j.domain.MediaSource;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.MessageStatus;
import io.groups4j.domain.MessageStatusChanged;
import io.groups4j.domain.PrivateMessageReceived;
import io.groups4j.domain.ReceivedReaction;
import io.groups4j.domain.ReceivedText;
import io.groups4j.domain.TextMessage;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import io.groups4j.testkit.fixture.RecordingListener;
import io.groups4j.testkit.fixture.Reply;
import io.groups4j.testkit.fixture.ScriptedServer;
import java.net.URI;
import java.util.Collections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** People who write and read, and time, from outside. */
class SimulatorControlTalkTest {

  private static final String ANA = "\"wa_id\": \"15555550101\"";

  private final RecordingListener events = new RecordingListener();
  private final ScriptedServer receiver = ScriptedServer.start();
  private final InMemoryWhatsApp whatsApp = InMemoryWhatsApp.create().listen(events);
  private final GroupsSimulator simulator =
      GroupsSimulator.over(whatsApp).webhook(receiver.uri(), "distinctive-app-secret").start();
  private final Api api = new Api(simulator.baseUri());
  private GroupId group;

  @BeforeEach
  void anaComesIn() {
    receiver.answers(
        Collections.nCopies(40, Reply.of(200, "text/plain", "")).toArray(Reply[]::new));
    whatsApp.groups().create(GroupDraft.named("Book club"));
    group = whatsApp.groups().active().findFirst().orElseThrow().id();
    whatsApp.people().opensLink(whatsApp.inviteLinks().current(group), "15555550101");
  }

  @AfterEach
  void close() {
    simulator.close();
    receiver.close();
  }

  private Api.Seen post(String action, String... fields) {
    return api.post("/simulator/" + action, "{" + String.join(", ", fields) + "}");
  }

  private void done(String action, String... fields) {
    Api.Seen seen = post(action, fields);
    assertEquals(Api.json("{\"success\": true}"), seen.body());
    assertEquals(200, seen.status());
  }

  private MessageId said(String action, String... fields) {
    Api.Seen seen = post(action, fields);
    assertEquals(200, seen.status(), () -> seen.body().toString());
    return new MessageId(seen.body().getString("message_id"));
  }

  private String inGroup() {
    return "\"group_id\": \"" + group.value() + "\"";
  }

  private static String to(MessageId message) {
    return "\"message_id\": \"" + message.value() + "\"";
  }

  private <E extends GroupEvent> E last(Class<E> kind) {
    return assertInstanceOf(kind, events.events().get(events.events().size() - 1));
  }

  @Test
  void somebodyWritesAnswersAndReacts() {
    MessageId question = said("write", inGroup(), ANA, "\"text\": \"When?\"");
    assertEquals(question, last(GroupMessageReceived.class).messageId());
    assertEquals(new ReceivedText("When?"), last(GroupMessageReceived.class).content());

    said("reply", inGroup(), ANA, to(question), "\"text\": \"Anybody?\"");
    assertEquals(question, last(GroupMessageReceived.class).repliesTo());

    said("react", inGroup(), ANA, to(question), "\"emoji\": \"👍\"");
    assertEquals(new ReceivedReaction(question, "👍"), last(GroupMessageReceived.class).content());
    said("react", inGroup(), ANA, to(question), "\"emoji\": \"\"");
    assertEquals(new ReceivedReaction(question, ""), last(GroupMessageReceived.class).content());
  }

  @Test
  void somebodyWritesToTheBusinessAlone() {
    MessageId id =
        said(
            "write-privately",
            "\"user_id\": \"US.1349\"",
            "\"username\": \"ben\"",
            "\"text\": \"Hello\"");

    PrivateMessageReceived heard = last(PrivateMessageReceived.class);
    assertEquals(id, heard.messageId());
    assertEquals("ben", heard.sender().username());
    assertTrue(heard.raw().contains("Hello"));
  }

  @Test
  void somebodyReadsAndListensOncePhonesAreOn() {
    said("write", inGroup(), ANA, "\"text\": \"When?\"");
    done("go-offline", ANA);
    MediaSource file = MediaSource.link(URI.create("https://example.com/v.ogg"));
    MessageId voice = whatsApp.messages().send(group, AudioMessage.of(file).asVoice()).id();

    Api.Seen tooEarly = post("read", to(voice), ANA);
    assertEquals(409, tooEarly.status());
    assertTrue(tooEarly.body().getString("error").contains("phone is off"));
    done("come-online", ANA);
    assertEquals(MessageStatus.DELIVERED, last(MessageStatusChanged.class).status());
    done("read", to(voice), ANA);
    assertEquals(MessageStatus.READ, last(MessageStatusChanged.class).status());
    done("play", to(voice), ANA);
    assertEquals(MessageStatus.PLAYED, last(MessageStatusChanged.class).status());
  }

  @Test
  void timePassesAndPinsAreShownUntilTheyEnd() {
    MessageId message = said("write", inGroup(), ANA, "\"text\": \"Page 12!\"");
    whatsApp.messages().pin(group, message, 1);
    assertEquals(
        "{\"" + group.value() + "\":[\"" + message.value() + "\"]}",
        api.get("/simulator/state").body().getJsonObject("pinned_messages").toString());

    done("advance-clock", "\"seconds\": 86400");

    assertTrue(api.get("/simulator/state").body().getJsonObject("pinned_messages").isEmpty());
  }

  @Test
  void statusesAreReleasedTogether() {
    said("write", inGroup(), ANA, "\"text\": \"When?\"");
    whatsApp.people().opensLink(whatsApp.inviteLinks().current(group), "15555550102");
    done("hold-webhooks");
    whatsApp.messages().send(group, TextMessage.of("At seven."));

    assertEquals(
        Api.json("{\"released\": 2}"), post("release-webhooks", "\"aggregated\": true").body());
    assertFalse(simulator.webhooks().isHolding());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "write | \"group_id\": \"G\", \"wa_id\": \"1\" | the field text is missing",
        "write | \"text\": \"x\", \"wa_id\": \"1\" | the field group_id is missing",
        "write | \"text\": \"x\", \"group_id\": \"G\" | neither wa_id nor user_id",
        "reply | \"text\": \"x\", \"group_id\": \"G\", \"wa_id\": \"1\" | message_id is missing",
        "react | \"group_id\": \"G\", \"wa_id\": \"1\", \"message_id\": \"x\" | emoji is missing",
        "read | \"wa_id\": \"1\" | the field message_id is missing",
        "advance-clock | \"seconds\": -1 | not a number of whole seconds",
        "advance-clock | \"seconds\": null | the field seconds is missing",
        "go-offline | \"group_id\": \"G\" | a field is unknown",
      })
  void whatIsNotAnActionIsRefused(String action, String fields, String reason) {
    Api.Seen seen = post(action, fields);

    assertEquals(400, seen.status());
    assertTrue(seen.body().getString("error").contains(reason), seen.body()::toString);
  }

  @ParameterizedTest
  @EnumSource(ControlAction.class)
  void everyActionIsCarriedOutOrAsksForItsFields(ControlAction action) {
    Api.Seen seen = post(action.path());

    assertEquals(
        action.fields().isEmpty() || action == ControlAction.RELEASE_WEBHOOKS ? 200 : 400,
        seen.status(),
        () -> seen.body().toString());
  }
}
