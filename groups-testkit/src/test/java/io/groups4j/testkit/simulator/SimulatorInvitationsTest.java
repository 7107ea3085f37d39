package io.groups4j.testkit.simulator;

import static io.groups4j.testkit.simulator.Api.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.PrivateStatusChanged;
import io.groups4j.domain.TemplateDraft;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import io.groups4j.testkit.fixture.RecordingListener;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates with a group in them, sent to a person. */
class SimulatorInvitationsTest {

  private static final Map<String, String> KEY = Map.of("D360-API-KEY", "test-token");

  private final RecordingListener events = new RecordingListener();
  private final InMemoryWhatsApp whatsApp = InMemoryWhatsApp.create().listen(events);
  private final GroupsSimulator simulator = GroupsSimulator.over(whatsApp).start();
  private final Api api = new Api(simulator.baseUri());
  private final String messages = whatsApp.phoneNumberId().value() + "/messages";
  private GroupId group;

  @BeforeEach
  void createGroupAndTemplate() {
    whatsApp.groups().create(GroupDraft.named("Book club"));
    group = whatsApp.groups().active().findFirst().orElseThrow().id();
    whatsApp.invitations().create(new TemplateDraft("join_us", "en", "group_invite_link"));
    whatsApp.templates().approves("join_us");
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  private String invitation(String to) {
    return body(to, "template", "join_us", "{\"type\":\"group_id\",\"group_id\":\"%s\"}");
  }

  private String body(String to, String type, String name, String parameters) {
    return """
    {"messaging_product": "whatsapp", %s, "type": "%s",
     "template": {"name": "%s", "language": {"code": "en"},
       "components": [{"type": "body", "parameters": [%s]}]}}
    """
        .formatted(to, type, name, parameters.formatted(group.value()));
  }

  private PrivateStatusChanged status() {
    return events.await(PrivateStatusChanged.class, Duration.ZERO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"to\": \"15555550101\"",
        "\"to\": \"+1 (555) 555-0101\", \"recipient_type\": \"individual\"",
        "\"to\": \"15555550101\", \"recipient\": \"US.1349\""
      })
  void anInvitationGoesToANumber(String to) {
    Api.Seen sent = api.post(messages, invitation(to));

    assertEquals(200, sent.status());
    assertEquals(
        "15555550101", sent.body().getJsonArray("contacts").getJsonObject(0).getString("wa_id"));
    String id = sent.body().getJsonArray("messages").getJsonObject(0).getString("id");
    assertFalse(sent.body().getJsonArray("messages").getJsonObject(0).containsKey("group_id"));
    assertEquals(id, status().messageId().value());
    assertEquals(ParticipantId.ofWaId("15555550101"), status().recipient());
    assertEquals(
        List.of(whatsApp.inviteLinks().current(group)),
        whatsApp.conversations().linksIn(new MessageId(id)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"+", "()", " ", "- -", ""})
  void aNumberWithoutADigitIsABadParameter(String to) {
    Api.Seen refused = api.post(messages, invitation("\"to\": \"" + to + "\""));

    assertEquals(400, refused.status());
    assertEquals(100, refused.errorCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "15555550101",
        "+1 (555) 555-0101",
        "+(1)",
        "1-2",
        "1.555.555.0101",
        "+",
        "() -",
        "Ana",
        "1x",
        "1/2",
        "1\u00a02",
        "١٥٥٥٥٥٥٠١٠١"
      })
  void whatIsANumberToTheLibraryIsOneToTheSimulator(String to) {
    int status = api.post(messages, invitation("\"to\": \"" + to + "\"")).status();

    assertEquals(isSent(to) ? 200 : 400, status);
  }

  private static boolean isSent(String to) {
    try {
      ParticipantId.ofInput(to).checkAddress("to");
      return true;
    } catch (IllegalArgumentException refused) {
      return false;
    }
  }

  @Test
  void anInvitationGoesToAUserIdAt360dialog() {
    Api.Seen sent =
        api.send(
            "POST",
            "/messages",
            invitation("\"recipient\": \"US.1349\", \"biz_opaque_callback_data\": \"campaign-1\""),
            KEY);

    assertEquals(
        json("{\"input\": \"US.1349\", \"user_id\": \"US.1349\"}"),
        sent.body().getJsonArray("contacts").getJsonObject(0));
    assertEquals(ParticipantId.ofUserId("US.1349"), status().recipient());
    assertEquals("campaign-1", status().reference());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"recipient\": \"15555550101\" | template | join_us | {group} | 100",
        "\"to\": null | template | join_us | {group} | 100",
        "\"to\": \"US.1349\" | template | join_us | {group} | 100",
        "\"to\": \"1\" | text | join_us | {group} | 131051",
        "\"to\": \"1\" | template | join_us | '' | 100",
        "\"to\": \"1\" | template | join_us | {text} | 100",
        "\"to\": \"1\" | template | join_us | {group},{text} | 132000",
        "\"to\": \"1\" | template | join_them | {group} | 132001"
      })
  void whatIsNoInvitationIsRefused(
      String to, String type, String name, String parameters, int code) {
    Api.Seen refused =
        api.post(
            messages,
            body(
                to,
                type,
                name,
                parameters
                    .replace("{group}", "{\"type\":\"group_id\",\"group_id\":\"%s\"}")
                    .replace("{text}", "{\"type\":\"text\",\"text\":\"Ana\"}")));

    assertEquals(code, refused.errorCode());
    assertEquals(code == 132001 ? 404 : 400, refused.status());
  }

  @Test
  void anInvitationToAGroupThatIsGoneIsRefused() {
    whatsApp.groups().delete(group);

    assertEquals(131041, api.post(messages, invitation("\"to\": \"1\"")).errorCode());
  }
}
