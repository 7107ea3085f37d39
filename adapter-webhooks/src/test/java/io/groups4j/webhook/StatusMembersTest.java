package io.groups4j.webhook;

import static io.groups4j.webhook.Deliveries.messages;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.MessageStatusChanged;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.Pricing;
import io.groups4j.domain.PrivateStatusChanged;
import io.groups4j.domain.UnrecognizedEvent;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a status may say and leave out, how else it may say it, and what makes it unreadable. */
class StatusMembersTest {

  private final RecordingListener listener = new RecordingListener();
  private final GroupWebhooks webhooks =
      GroupWebhooks.builder(listener, HubSignature.of(Deliveries.SECRET)).build();

  private static String status(String members) {
    return "{\"id\":\"wamid.1\",\"status\":\"read\"," + members + "}";
  }

  private static String ofGroup(String members) {
    return status("\"recipient_id\":\"g\",\"recipient_type\":\"group\"," + members);
  }

  private void receive(String... statuses) {
    String body = messages("\"statuses\": [" + String.join(",", statuses) + "]");
    assertEquals(WebhookAnswer.empty(200), webhooks.receive(Deliveries.signed(body)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"recipient_participant_id\":\"1\" | 1 | ",
        "\"participant_recipient_id\":\"1\" | 1 | ",
        "\"participant_recipient_id\":1 | 1 | ",
        "\"recipient_participant_id\":\"1\",\"participant_recipient_id\":\"1\" | 1 | ",
        "\"recipient_participant_id\":\"\",\"participant_recipient_id\":\"1\" | 1 | ",
        "\"recipient_participant_id\":\"1\",\"recipient_participant_user_id\":\"US.1\" | 1 | US.1",
        "\"recipient_participant_id\":null,\"recipient_participant_user_id\":\"US.1\" | | US.1",
        "\"recipient_participant_user_id\":\"US.1\" | | US.1"
      })
  void participantIsReadInEverySpelling(String members, String waId, String userId) {
    receive(ofGroup(members));

    assertEquals(
        new ParticipantId(waId, userId), listener.only(MessageStatusChanged.class).recipient());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"recipient_type\":\"group\",\"recipient_id\":\"g\" | g | ",
        "\"recipient_type\":\"group\",\"recipient_id\":\"g\",\"group_id\":\"g\" | g | ",
        "\"recipient_type\":\"group\",\"group_id\":\"g\" | g | ",
        "\"recipient_type\":\"group\",\"recipient_id\":\"1\",\"group_id\":\"g\" | g | 1",
        "\"recipient_id\":\"g\",\"group_id\":\"g\" | g | ",
        "\"recipient_id\":\"1\",\"group_id\":\"g\" | g | 1",
        "\"recipient_type\":null,\"group_id\":\"g\" | g | ",
        "\"recipient_id\":\"g\",\"recipient_participant_id\":\"1\" | g | 1",
        "\"recipient_id\":\"g\",\"participant_recipient_id\":1 | g | 1",
        "\"recipient_type\":null,\"recipient_id\":\"g\",\"recipient_participant_id\":\"1\" | g | 1",
        "\"recipient_id\":\"1\",\"recipient_participant_id\":\"\" | - | 1",
        "\"recipient_type\":\"individual\",\"recipient_id\":\"2\",\"recipient_participant_id\":\"1\" | - | 2",
        "\"recipient_id\":\"1\" | - | 1",
        "\"recipient_type\":\"individual\",\"recipient_id\":\"1\" | - | 1",
        "\"recipient_type\":\"individual\",\"recipient_id\":\"1\",\"group_id\":\"g\" | - | 1",
        "\"recipient_type\":\"\",\"recipient_id\":\"\",\"group_id\":\"\" | - | ",
        "\"x\":1 | - | "
      })
  void groupIsWhatTheTypeOfRecipientOrAGroupIdSays(String members, String group, String waId) {
    receive(status(members));

    assertEquals(List.of(group), listener.groups());
    ParticipantId expected = waId == null ? null : ParticipantId.ofWaId(waId);
    GroupEvent event = listener.events().get(0);
    if (group.equals("-")) {
      PrivateStatusChanged changed = assertInstanceOf(PrivateStatusChanged.class, event);
      assertEquals(expected, changed.recipient());
      assertEquals(status(members), changed.raw());
    } else {
      assertEquals(expected, assertInstanceOf(MessageStatusChanged.class, event).recipient());
    }
  }

  @Test
  void aParticipantKnownByUserIdIsOneOfAGroup() {
    receive(status("\"recipient_id\":\"g\",\"recipient_participant_user_id\":\"US.1\""));

    assertEquals(
        ParticipantId.ofUserId("US.1"), listener.only(MessageStatusChanged.class).recipient());
    assertEquals(List.of("g"), listener.groups());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"recipient_participant_id\":{\"x\":1} | recipient_participant_id is neither text nor a number",
        "\"recipient_participant_id\":1,\"participant_recipient_id\":2 | recipient_participant_id and participant_recipient_id differ",
        "\"recipient_participant_id\":1,\"pricing\":7 | pricing: pricing is not an object"
      })
  void whatCannotBeReadOfAParticipantIsKeptWithTheirGroup(String members, String reason) {
    receive(status("\"recipient_id\":\"g\"," + members));

    UnrecognizedEvent kept =
        assertInstanceOf(
            UnrecognizedEvent.class, listener.events().get(listener.events().size() - 1));
    assertEquals(reason, kept.reason());
    assertEquals(Optional.of("g"), kept.group().map(GroupId::value));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"recipient_id\":\"1\",\"recipient_user_id\":\"US.1\" | 1 | US.1",
        "\"recipient_user_id\":\"US.1\",\"recipient_parent_user_id\":\"US.ENT.1\" | | US.1",
        "\"recipient_id\":\"\",\"recipient_user_id\":\"US.1\" | | US.1"
      })
  void aSinglePersonMayBeKnownByUserId(String members, String waId, String userId) {
    receive(status(members));

    assertEquals(
        new ParticipantId(waId, userId), listener.only(PrivateStatusChanged.class).recipient());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"pricing\":{\"billable\":true} | | | true | | ",
        "\"pricing\":{\"billable\":\"true\"} | | | true | | ",
        "\"pricing\":{\"billable\":\"false\",\"type\":\"regular\"} | regular | | false | | ",
        "\"pricing\":{\"category\":\"moon\",\"type\":\"x\",\"pricing_model\":\"y\",\"subtype\":\"z\"} | x | moon | | y | z",
        "\"pricing\":{} | | | | | ",
        "\"conversation\":{\"pricing\":{\"category\":\"group_service\"}} | | group_service | | | ",
        "\"conversation\":{\"pricing\":{\"type\":\"a\"}},\"pricing\":{\"type\":\"b\"} | b | | | | ",
        "\"conversation\":{\"pricing\":{\"type\":\"a\"}},\"pricing\":null | a | | | | "
      })
  void priceIsReadBesideTheConversationOrWithinIt(
      String members, String type, String category, Boolean billable, String model, String more) {
    receive(ofGroup(members));

    assertEquals(
        new Pricing(type, category, billable, model, more),
        listener.only(MessageStatusChanged.class).pricing());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"pricing\":null", "\"conversation\":{\"id\":\"x\"}", "\"x\":1"})
  void priceMayBeMissing(String members) {
    receive(ofGroup(members));

    assertEquals(null, listener.only(MessageStatusChanged.class).pricing());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"pricing\":7 | pricing: pricing is not an object",
        "\"pricing\":{\"billable\":\"IS_BILLABLE\"} | pricing: billable is neither true nor false",
        "\"pricing\":{\"category\":{}} | pricing: category is neither text nor a number",
        "\"conversation\":[] | pricing: conversation is not an object"
      })
  void priceThatCannotBeReadIsKeptAndCostsNoReceipt(String members, String reason) {
    receive(
        ofGroup("\"recipient_participant_id\":\"1\"," + members),
        ofGroup("\"recipient_participant_id\":\"2\"," + members));

    assertEquals(4, listener.events().size());
    assertInstanceOf(MessageStatusChanged.class, listener.events().get(0));
    UnrecognizedEvent kept = assertInstanceOf(UnrecognizedEvent.class, listener.events().get(1));
    assertEquals(reason, kept.reason());
    assertEquals("pricing", kept.part());
    assertEquals("read", kept.type());
    assertEquals(ofGroup("\"recipient_participant_id\":\"1\"," + members), kept.raw());
    assertEquals(List.of("g", "g", "g", "g"), listener.groups());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"status\":\"read\"} | id is missing",
        "{\"id\":\"wamid.1\"} | status is missing",
        "{\"id\":\"wamid.1\",\"status\":[]} | status is neither text nor a number",
        "{\"id\":\"wamid.1\",\"status\":\"a\\u0000\"} | status: message status has a control character at index 1, none is allowed",
        "{\"id\":\"a\\u0000\",\"status\":\"read\"} | id: message id has a control character at index 1, none is allowed",
        "{\"id\":\"wamid.1\",\"status\":\"read\",\"recipient_type\":\"group\"} | recipient_id is missing",
        "{\"id\":\"wamid.1\",\"status\":\"read\",\"recipient_type\":{}} | recipient_type is neither text nor a number",
        "{\"id\":\"wamid.1\",\"status\":\"failed\",\"errors\":7} | errors is not a list",
        "{\"id\":\"wamid.1\",\"status\":\"failed\",\"errors\":[7]} | errors has an item that is not an object",
        "{\"id\":\"wamid.1\",\"status\":\"sent\",\"biz_opaque_callback_data\":{}} | biz_opaque_callback_data is neither text nor a number"
      })
  void statusThatCannotBeReadIsKeptWithTheReason(String status, String reason) {
    receive(status);

    UnrecognizedEvent event = listener.onlyUnrecognized();
    assertEquals(reason, event.reason());
    assertEquals(status, event.raw());
    assertEquals("messages", event.topic());
    assertEquals(null, event.part());
  }

  @Test
  void statusThatNamesTwoPeopleIsKeptWithItsGroup() {
    receive(ofGroup("\"recipient_participant_id\":\"1\",\"participant_recipient_id\":\"2\""));

    assertEquals(
        "recipient_participant_id and participant_recipient_id differ",
        listener.onlyUnrecognized().reason());
    assertEquals(List.of("g"), listener.groups());
  }

  @Test
  void statusThatIsNotDocumentedIsTold() {
    receive(ofGroup("\"x\":1").replace("\"read\"", "\"warned\""));

    assertEquals("warned", listener.only(MessageStatusChanged.class).status().value());
  }

  @Test
  void errorsMayHaveTheirCodeQuotedAndNoMore() {
    receive(ofGroup("\"errors\":[{\"code\":\"131026\"},{\"code\":131047,\"href\":\"x\"}]"));

    assertEquals(
        List.of(131026, 131047),
        listener.only(MessageStatusChanged.class).errors().stream()
            .map(error -> error.code())
            .toList());
  }
}
