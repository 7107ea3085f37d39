package io.groups4j.webhook;

import static io.groups4j.webhook.Deliveries.messages;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.groups4j.domain.GroupMessageReceived;
import io.groups4j.domain.MessageStatusChanged;
import io.groups4j.domain.Participant;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.UnrecognizedEvent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who has written: what a message says of its sender, and what its contact adds. */
class ContactsTest {

  private final RecordingListener listener = new RecordingListener();
  private final GroupWebhooks webhooks =
      GroupWebhooks.builder(listener, HubSignature.of(Deliveries.SECRET)).build();

  private static String message(String id, String sender) {
    return "{\"group_id\": \"g\", \"id\": \"%s\", \"type\": \"text\", \"text\": {\"body\": \"x\"}%s}"
        .formatted(id, sender);
  }

  private GroupMessageReceived received(String contacts, String sender) {
    receive(
        messages(
            "\"contacts\": " + contacts, "\"messages\": [" + message("wamid.1", sender) + "]"));
    return (GroupMessageReceived) listener.events().get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{\"profile\":{\"name\":\"Ana\"},\"wa_id\":\"1\"}] | ,\"from\":\"1\" | 1 | | | | Ana",
        "[{\"profile\":{\"name\":\"Ana\"},\"wa_id\":\"1\"}] | ,\"from\":\"+1\" | +1 | | | | Ana",
        "[{\"profile\":{\"name\":\"Ana\"},\"wa_id\":1}] | ,\"from\":1 | 1 | | | | Ana",
        "[{\"profile\":{\"name\":\"Ana\"},\"wa_id\":\"1\",\"user_id\":\"US.1\"}] | ,\"from\":\"1\" | 1 | US.1 | | | Ana",
        "[{\"wa_id\":\"1\",\"user_id\":\"US.1\"}] | ,\"from_user_id\":\"US.1\" | 1 | US.1 | | | ",
        "[{\"wa_id\":\"\",\"user_id\":\"US.1\",\"parent_user_id\":\"US.ENT.2\"}] | ,\"from_user_id\":\"US.1\" | | US.1 | US.ENT.2 | | ",
        "[{\"profile\":{\"username\":\"@ana\"},\"user_id\":\"US.1\"}] | ,\"from_user_id\":\"US.1\" | | US.1 | | @ana | ",
        "[{\"profile\":{\"username\":\"ana\"},\"user_id\":\"US.1\"}] | ,\"from_user_id\":\"US.1\" | | US.1 | | ana | ",
        "[{\"username\":\"ana\",\"user_id\":\"US.1\"}] | ,\"from_user_id\":\"US.1\" | | US.1 | | ana | ",
        "[{\"wa_id\":\"1\"}] | ,\"from\":\"1\",\"from_user_id\":\"US.1\",\"from_parent_user_id\":\"US.ENT.2\" | 1 | US.1 | US.ENT.2 | | ",
        "[{\"profile\":{\"name\":\"Ana\"},\"wa_id\":\"1\"}] | | 1 | | | | Ana",
        "[{\"profile\":{\"name\":\"Ana\"},\"wa_id\":\"1\"}] | ,\"from\":\"\" | 1 | | | | Ana",
        "[{\"profile\":{\"name\":\"Ana\"}}] | ,\"from\":\"1\" | 1 | | | | Ana",
        "[{\"profile\":{\"name\":\"Ben\"},\"wa_id\":\"2\"}] | ,\"from\":\"1\" | 1 | | | | ",
        "[{\"profile\":{\"name\":\"Ana\"},\"wa_id\":\"1\"},{\"wa_id\":\"2\"}] | ,\"from\":\"2\" | 2 | | | | ",
        "[] | ,\"from\":\"1\" | 1 | | | | ",
        "null | ,\"from\":\"1\" | 1 | | | | "
      })
  void contactAddsToTheSender(
      String contacts,
      String sender,
      String waId,
      String userId,
      String parent,
      String username,
      String name) {
    GroupMessageReceived event = received(contacts, sender == null ? "" : sender);

    assertEquals(
        new Participant(new ParticipantId(waId, userId), parent, username), event.sender());
    assertEquals(name, event.senderName());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "[]",
        "[{}]",
        "[{\"wa_id\":\"1\"},{\"wa_id\":\"2\"}]",
        "[{\"wa_id\":\"\"}]"
      })
  void senderMayBeUnknown(String contacts) {
    assertNull(received(contacts, "").sender());
  }

  @Test
  void listOfContactsMayBeMissing() {
    receive(messages("\"messages\": [" + message("wamid.1", ",\"from\": \"1\"") + "]"));

    assertEquals("1", listener.only(GroupMessageReceived.class).sender().id().waId());
  }

  @Test
  void severalMessagesFindEachItsOwnContact() {
    receive(
        messages(
            """
            "contacts": [{"profile": {"name": "Ana"}, "wa_id": "1"},
              {"profile": {"name": "Ben"}, "user_id": "US.2"}]""",
            "\"messages\": ["
                + message("wamid.1", ",\"from_user_id\": \"US.2\"")
                + ","
                + message("wamid.2", ",\"from\": \"1\"")
                + ","
                + message("wamid.3", "")
                + "]"));

    assertEquals(List.of("Ben", "Ana", "-"), names());
  }

  /** Of several messages nobody can tell which one the contact has written. */
  @Test
  void oneContactOfSeveralMessagesIsNotTakenForTheSenderOfAnUnsignedOne() {
    receive(
        messages(
            "\"contacts\": [{\"profile\": {\"name\": \"Ana\"}, \"wa_id\": \"1\"}]",
            "\"messages\": ["
                + message("wamid.1", ",\"from\": \"1\"")
                + ","
                + message("wamid.2", "")
                + "]"));

    assertEquals(List.of("Ana", "-"), names());
  }

  private List<String> names() {
    return listener.events().stream()
        .map(event -> ((GroupMessageReceived) event).senderName())
        .map(name -> name == null ? "-" : name)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7 | contacts: has an item that is not an object",
        "null | contacts: has an item that is not an object",
        "{\"wa_id\":[]} | contacts: wa_id is neither text nor a number",
        "{\"profile\":\"Ana\",\"wa_id\":\"1\"} | contacts: profile is not an object",
        "{\"profile\":{\"name\":{}},\"wa_id\":\"1\"} | contacts: name is neither text nor a number"
      })
  void contactThatCannotBeReadIsKeptAndCostsNoMessage(String contact, String reason) {
    GroupMessageReceived event =
        received(
            "[" + contact + ",{\"profile\":{\"name\":\"Ana\"},\"wa_id\":\"1\"}]",
            ",\"from\":\"1\"");

    assertEquals("Ana", event.senderName());
    UnrecognizedEvent kept = (UnrecognizedEvent) listener.events().get(1);
    assertEquals(reason, kept.reason());
    assertEquals(contact, kept.raw());
    assertEquals(2, listener.events().size());
  }

  @Test
  void contactsThatAreNoListAreKept() {
    received("{\"wa_id\":\"1\"}", ",\"from\":\"1\"");

    UnrecognizedEvent kept = (UnrecognizedEvent) listener.events().get(1);
    assertEquals("{\"contacts\":{\"wa_id\":\"1\"}}", kept.raw());
  }

  @Test
  void receiptThatComesAloneAndNamesNobodyIsOfItsOnlyContact() {
    receive(
        messages(
            "\"contacts\": [{\"wa_id\": \"1\", \"user_id\": \"US.1\"}]",
            """
            "statuses": [{"id": "wamid.1", "status": "read", "recipient_id": "g",
              "recipient_type": "group"}]"""));

    assertEquals(
        new ParticipantId("1", "US.1"), listener.only(MessageStatusChanged.class).recipient());
  }

  @ParameterizedTest
  @ValueSource(strings = {"sent", "failed", "warned"})
  void whatConcernsTheWholeMessageIsNotOfTheContact(String status) {
    receive(
        messages(
            "\"contacts\": [{\"wa_id\": \"1\"}]",
            """
            "statuses": [{"id": "wamid.1", "status": "%s", "recipient_id": "g",
              "recipient_type": "group"}]"""
                .formatted(status)));

    assertNull(listener.only(MessageStatusChanged.class).recipient());
  }

  private void receive(String body) {
    assertEquals(WebhookAnswer.empty(200), webhooks.receive(Deliveries.signed(body)));
  }
}
