package io.groups4j.webhook;

import static io.groups4j.webhook.Deliveries.change;
import static io.groups4j.webhook.Deliveries.deletion;
import static io.groups4j.webhook.Deliveries.entries;
import static io.groups4j.webhook.Deliveries.entry;
import static io.groups4j.webhook.Deliveries.lifecycle;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.groups4j.domain.GroupDeleted;
import io.groups4j.domain.Origin;
import io.groups4j.domain.PhoneNumberId;
import io.groups4j.domain.UnrecognizedEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final RecordingListener listener = new RecordingListener();
  private final GroupWebhooks webhooks =
      GroupWebhooks.builder(listener, HubSignature.of(Deliveries.SECRET))
          .clock(Clock.fixed(NOW.plusMillis(789), ZoneOffset.UTC))
          .build();

  @Test
  void everyGroupOfEveryChangeOfEveryEntryArrivesInOrder() {
    receive(
        entries(
            entry(
                    change("group_lifecycle_update", deletion("a"), deletion("b"), deletion("c")),
                    change("group_lifecycle_update", deletion("d")))
                + ","
                + entry(change("group_lifecycle_update", deletion("e")))));

    assertEquals(List.of("a", "b", "c", "d", "e"), listener.groups());
  }

  @Test
  void orderOfMembersDoesNotMatter() {
    receive(
        """
        {"entry": [{"changes": [{"field": "group_lifecycle_update", "value": {"groups": [
          {"type": "group_delete", "group_id": "a"}], "metadata": {"phone_number_id": "7"}}}],
          "id": "5"}], "object": "whatsapp_business_account"}""");

    Origin origin = listener.only(GroupDeleted.class).origin();
    assertEquals(new Origin(NOW, new PhoneNumberId("7"), "5", origin.fingerprint()), origin);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"nonsense\"",
        "17",
        "null",
        "[]",
        "{}",
        "{\"type\": \"group_delete\"}",
        "{\"type\": \"group_delete\", \"x\": 1e99999999999}",
        "{\"type\": \"group_delete\", \"group_id\": \"\"}"
      })
  void oneUnreadableGroupCostsNoNeighbour(String broken) {
    receive(lifecycle(deletion("a"), broken, deletion("b")));

    assertEquals(3, listener.events().size());
    assertEquals(Optional.of("a"), listener.events().get(0).group().map(id -> id.value()));
    assertInstanceOf(UnrecognizedEvent.class, listener.events().get(1));
    assertEquals(Optional.of("b"), listener.events().get(2).group().map(id -> id.value()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"x\"", "null", "[]", "{}", "{\"changes\": [null, {}]}"})
  void oneUnreadableEntryCostsNoNeighbour(String broken) {
    String good = entry(change("group_lifecycle_update", deletion("a")));
    String alsoGood = entry(change("group_lifecycle_update", deletion("b")));
    receive(entries(good + "," + broken + "," + alsoGood));

    assertEquals("a", listener.groups().get(0));
    assertEquals("b", listener.groups().get(listener.groups().size() - 1));
    assertInstanceOf(UnrecognizedEvent.class, listener.events().get(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ", \"entry\": null", ", \"entry\": []", ", \"entry\": {\"id\": 1}"})
  void deliveryWithoutEntriesIsKeptWhole(String entry) {
    receive("{\"object\": \"whatsapp_business_account\"" + entry + "}");

    UnrecognizedEvent event = listener.onlyUnrecognized();
    assertEquals("", event.topic());
    assertEquals("entry is not a list with items", event.reason());
    assertEquals(
        "{\"object\":\"whatsapp_business_account\"" + entry.replace(" ", "") + "}", event.raw());
    assertEquals(Origin.at(NOW), event.origin());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":\"5\"}",
        "{\"id\":\"5\",\"changes\":null}",
        "{\"id\":\"5\",\"changes\":[]}",
        "{\"id\":\"5\",\"changes\":\"none\"}"
      })
  void entryWithoutChangesIsKept(String entry) {
    receive(entries(entry));

    UnrecognizedEvent event = listener.onlyUnrecognized();
    assertEquals("changes is not a list with items", event.reason());
    assertEquals(entry, event.raw());
    assertEquals(new Origin(NOW, null, "5"), event.origin());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "null                                     |                        | changes has an item that is not an object",
        "[1]                                      |                        | changes has an item that is not an object",
        "{}                                       |                        | value is not an object",
        "{\"field\":\"group_lifecycle_update\"}   | group_lifecycle_update | value is not an object",
        "{\"field\":\"x\",\"value\":null}         | x                      | value is not an object",
        "{\"field\":\"x\",\"value\":[{}]}         | x                      | value is not an object",
        "{\"field\":null,\"value\":3}             |                        | value is not an object"
      })
  void changeWithoutValueIsKept(String change, String topic, String reason) {
    receive(entries(entry(change)));

    UnrecognizedEvent event = listener.onlyUnrecognized();
    assertEquals(topic == null ? "" : topic, event.topic());
    assertEquals(reason, event.reason());
    assertEquals(change, event.raw());
    assertEquals(new Origin(NOW, null, "102290129340398"), event.origin());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\"groups\":null", "\"groups\":[]", "\"groups\":{\"a\":1}"})
  void lifecycleChangeWithoutGroupsIsKept(String groups) {
    String value = "{" + groups + "}";
    receive(entries(entry("{\"field\": \"group_lifecycle_update\", \"value\": " + value + "}")));

    UnrecognizedEvent event = listener.onlyUnrecognized();
    assertEquals("group_lifecycle_update", event.topic());
    assertEquals("groups is not a list with items", event.reason());
    assertEquals(value, event.raw());
  }

  @Test
  void changeOfAnotherFieldIsKeptAsOneEventWithItsValue() {
    receive(
        Deliveries.golden("group-message")
            .replace("\"field\": \"messages\"", "\"field\": \"moon_messages\""));

    UnrecognizedEvent event = listener.onlyUnrecognized();
    assertEquals("moon_messages", event.topic());
    assertEquals("", event.type());
    assertEquals("field is not known", event.reason());
    assertEquals(
        new Origin(NOW, new PhoneNumberId("106540352242922"), "102290129340398"), event.origin());
    assertEquals(
        """
        {"messaging_product":"whatsapp","metadata":{"display_phone_number":"15550783881",\
        "phone_number_id":"106540352242922"},"contacts":[{"profile":{"name":"Sheena Nelson"},\
        "wa_id":"15555550101"}],"messages":[{"from":"15555550101",\
        "group_id":"Y2FwaV9ncm91cDoxNzA1NTU1MDEzOToxMjAzNjM0MDQ2OTQyMzM4MjAZD",\
        "id":"wamid.HBgLMTU1NTU1NTAxMDEVAgASGBQzQTdBNTg5","timestamp":"1755548877",\
        "type":"text","text":{"body":"When do we meet?"}}]}""",
        event.raw());
  }

  @Test
  void groupOfAnotherFieldIsKeptWithItsTypeTimeAndGroup() {
    receive(
        Deliveries.golden("group-participants-add")
            .replace("group_participants_update", "group_moon_update"));

    UnrecognizedEvent event = listener.onlyUnrecognized();
    assertEquals("group_moon_update", event.topic());
    assertEquals("group_participants_add", event.type());
    assertEquals("field is not known", event.reason());
    assertEquals(
        List.of("Y2FwaV9ncm91cDoxNzA1NTU1MDEzOToxMjAzNjM0MDQ2OTQyMzM4MjAZD"), listener.groups());
    assertEquals(Instant.ofEpochSecond(1755548877), event.occurredAt());
    assertEquals(
        """
        {"timestamp":"1755548877",\
        "group_id":"Y2FwaV9ncm91cDoxNzA1NTU1MDEzOToxMjAzNjM0MDQ2OTQyMzM4MjAZD",\
        "type":"group_participants_add","reason":"invite_link",\
        "added_participants":[{"wa_id":"15555550101"}]}""",
        event.raw());
  }

  @Test
  void eachGroupOfAnotherFieldIsAnEventOfItsOwn() {
    receive(entries(entry(change("group_moon_update", deletion("a"), deletion("b")))));

    assertEquals(List.of("a", "b"), listener.groups());
  }

  @Test
  void knownTypeUnderAnotherFieldIsNotTakenForWhatItSays() {
    receive(
        entries(
            entry(
                change(
                    "group_participants_update",
                    "{\"type\": \"group_create\", \"group_id\": \"a\"}"))));

    assertEquals("type is not known under this field", listener.onlyUnrecognized().reason());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"group_rename\"", "\"\"", "null", "7", "[]", "\"GROUP_DELETE\""})
  void unknownTypeUnderAKnownFieldIsKept(String type) {
    receive(lifecycle("{\"type\":" + type + ",\"group_id\":\"a\"}"));

    assertEquals("type is not known under this field", listener.onlyUnrecognized().reason());
    assertEquals("{\"type\":" + type + ",\"group_id\":\"a\"}", listener.onlyUnrecognized().raw());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"phone_number_id\": \"7\"} | 7",
        "{\"phone_number_id\": 106540352242922} | 106540352242922",
        "{\"phone_number_id\": null} | ",
        "{\"phone_number_id\": \" \"} | ",
        "{\"phone_number_id\": \"..\"} | ",
        "{\"phone_number_id\": {}} | ",
        "{} | ",
        "null | ",
        "[1] | "
      })
  void businessNumberMayBeMissingOrANumber(String metadata, String expected) {
    receive(
        entries(
            entry(
                "{\"field\": \"group_lifecycle_update\", \"value\": {\"metadata\": "
                    + metadata
                    + ", \"groups\": ["
                    + deletion("a")
                    + "]}}")));

    PhoneNumberId number = listener.only(GroupDeleted.class).origin().phoneNumberId();
    assertEquals(expected, number == null ? null : number.value());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"\"5\" | 5", "5 | 5", "null | ", "\" \" | ", "[] | ", "true | "})
  void accountMayBeMissingOrANumber(String id, String expected) {
    String changes = change("group_lifecycle_update", deletion("a"));
    receive(entries("{\"id\": " + id + ", \"changes\": [" + changes + "]}"));

    assertEquals(expected, listener.only(GroupDeleted.class).origin().accountId());
  }

  @Test
  void metadataLeftOutIsNoObstacle() {
    receive(
        entries(
            "{\"changes\": [{\"field\": \"group_lifecycle_update\", \"value\": {\"groups\": ["
                + deletion("a")
                + "]}}]}"));

    assertNull(listener.only(GroupDeleted.class).origin().phoneNumberId());
    assertNull(listener.only(GroupDeleted.class).origin().accountId());
  }

  private void receive(String body) {
    assertEquals(WebhookAnswer.empty(200), webhooks.receive(Deliveries.signed(body)));
  }
}
