package io.groups4j.webhook;

import static io.groups4j.webhook.Deliveries.change;
import static io.groups4j.webhook.Deliveries.entries;
import static io.groups4j.webhook.Deliveries.entry;
import static io.groups4j.webhook.Deliveries.lifecycle;
import static io.groups4j.webhook.Deliveries.participants;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.groups4j.domain.GroupCreated;
import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.JoinRequestWithdrawn;
import io.groups4j.domain.JoinRequested;
import io.groups4j.domain.Participant;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.ParticipantJoined;
import io.groups4j.domain.ParticipantLeft;
import io.groups4j.domain.UnrecognizedEvent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be said of people, what may be missing, and whom a broken one costs: nobody else. */
class PeopleMembersTest {

  private final RecordingListener listener = new RecordingListener();
  private final GroupWebhooks webhooks =
      GroupWebhooks.builder(listener, HubSignature.of(Deliveries.SECRET)).build();

  private static String add(String people) {
    return group("group_participants_add", "\"added_participants\":[" + people + "]");
  }

  private static String group(String type, String members) {
    return """
        {"timestamp":"1755548877","group_id":"a","type":"%s",%s}"""
        .formatted(type, members);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"wa_id\":\"1\"} | 1 | | | | ",
        "{\"wa_id\":1} | 1 | | | | ",
        "{\"wa_id\":\"1\",\"user_id\":\"US.2\"} | 1 | US.2 | | | ",
        "{\"wa_id\":\"\",\"user_id\":\"US.2\"} | | US.2 | | | ",
        "{\"wa_id\":\" \",\"user_id\":\"US.2\"} | | US.2 | | | ",
        "{\"wa_id\":null,\"user_id\":\"US.2\"} | | US.2 | | | ",
        "{\"user_id\":\"US.2\",\"country_code\":\"US\"} | | US.2 | | | ",
        "{\"user_id\":\"US.2\",\"parent_user_id\":\"US.ENT.3\"} | | US.2 | | US.ENT.3 | ",
        "{\"user_id\":\"US.2\",\"username\":\"@ana\"} | | US.2 | | | @ana",
        "{\"user_id\":\"US.2\",\"username\":\"ana\"} | | US.2 | | | ana",
        "{\"user_id\":\"US.2\",\"username\":\"\"} | | US.2 | | | ",
        "{\"input\":\"+1 (5)-5\"} | | | +1 (5)-5 | | ",
        "{\"input\":17865347866} | | | 17865347866 | | ",
        "{\"input\":\"1\",\"wa_id\":\"1\",\"x\":{}} | 1 | | 1 | | "
      })
  void oneIdentityIsEnough(
      String person, String waId, String userId, String input, String parent, String username) {
    Participant expected =
        new Participant(new ParticipantId(waId, userId, input), parent, username);
    receive(participants(add(person)));
    assertEquals(expected, listener.only(ParticipantJoined.class).participant());

    listener.forget();
    String list = "\"initiated_by\":\"participant\",\"removed_participants\":[" + person + "]";
    receive(participants(group("group_participants_remove", list)));
    assertEquals(expected, listener.only(ParticipantLeft.class).participant());

    listener.forget();
    String direct = person.substring(1, person.length() - 1) + ",\"join_request_id\":\"w\"";
    receive(participants(group("group_join_request_created", direct)));
    assertEquals(expected, listener.only(JoinRequested.class).participant());

    listener.forget();
    receive(participants(group("group_join_request_revoked", direct)));
    assertEquals(expected, listener.only(JoinRequestWithdrawn.class).participant());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | neither wa_id nor user_id nor input is there",
        "{\"wa_id\":\"\"} | neither wa_id nor user_id nor input is there",
        "{\"username\":\"ana\"} | neither wa_id nor user_id nor input is there",
        "{\"wa_id\":{},\"user_id\":\"US.1\"} | wa_id is neither text nor a number",
        "{\"wa_id\":\"1\",\"user_id\":[]} | user_id is neither text nor a number",
        "{\"wa_id\":\"1\",\"username\":true} | username is neither text nor a number",
        "null | has an item that is not an object",
        "\"15555550101\" | has an item that is not an object",
        "[] | has an item that is not an object"
      })
  void whoCannotBeReadArrivesAloneAndCostsNoNeighbour(String broken, String reason) {
    receive(
        participants(
            add("{\"wa_id\":\"1\"}," + broken + ",{\"wa_id\":\"2\"}"), add("{\"wa_id\":\"3\"}")));

    assertEquals(4, listener.events().size());
    assertEquals(List.of("1", "2", "3"), joined());
    UnrecognizedEvent event = (UnrecognizedEvent) listener.events().get(1);
    assertEquals(broken, event.raw());
    assertEquals("added_participants", event.part());
    assertEquals("added_participants: " + reason, event.reason());
    assertEquals("group_participants_update", event.topic());
    assertEquals("group_participants_add", event.type());
    assertEquals(List.of("a", "a", "a", "a"), listener.groups());
    assertEquals(listener.events().get(0).origin(), event.origin());
  }

  @Test
  void theSameUnreadablePersonAtTwoTimesIsTwoFactsAndARepeatIsNone() {
    String first = participants(add("{}"));
    String second = first.replace("1755548877", "1755548878");
    receive(first);
    receive(second);
    receive(first.replace("\"type\"", " \"type\""));

    assertEquals(2, listener.events().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"x\":1 | added_participants has nobody in it",
        "\"added_participants\":null | added_participants has nobody in it",
        "\"added_participants\":[] | added_participants has nobody in it",
        "\"added_participants\":{\"wa_id\":\"1\"} | added_participants is not a list",
        "\"added_participants\":[{\"wa_id\":\"1\"}],\"reason\":[] | reason is neither text nor a number",
        "\"added_participants\":[{\"wa_id\":\"1\"}],\"group_id\":\"\" | group_id is missing"
      })
  void aJoinOfNobodyOrNowhereIsKeptWhole(String members, String reason) {
    String group = group("group_participants_add", members);
    receive(participants(group));

    assertEquals(reason, listener.onlyUnrecognized().reason());
    assertNull(listener.onlyUnrecognized().part());
  }

  @Test
  void twoJoinsInOneSecondAreTwoAndARepeatInAnotherBatchIsNone() {
    receive(participants(add("{\"wa_id\":\"1\"},{\"wa_id\":\"2\"}")));
    receive(participants(add("{\"wa_id\":\"2\",\"user_id\":null}"), add("{\"wa_id\":\"3\"}")));
    receive(
        participants(
            """
            {"added_participants": [{"username": "x", "wa_id": "3"}], "type":
             "group_participants_add", "group_id": "a", "timestamp": 1755548877}"""));

    assertEquals(List.of("1", "2", "3"), joined());
  }

  @Test
  void leavingTwiceIsTwo() {
    String left =
        group(
            "group_participants_remove",
            "\"initiated_by\":\"participant\",\"removed_participants\":[{\"wa_id\":\"1\"}]");
    receive(participants(left, left.replace("1755548877", "1755548900"), left));

    assertEquals(2, listener.events().size());
  }

  @Test
  void aWishNeedsNoPersonButAnId() {
    receive(participants(group("group_join_request_created", "\"join_request_id\":7")));
    assertNull(listener.only(JoinRequested.class).participant());
    assertEquals("7", listener.only(JoinRequested.class).joinRequestId().value());

    listener.forget();
    receive(participants(group("group_join_request_revoked", "\"wa_id\":\"1\"")));
    assertEquals("join_request_id is missing", listener.onlyUnrecognized().reason());
  }

  @Test
  void aPersonWhoAsksAndCannotBeReadIsKeptWhole() {
    receive(
        participants(
            group("group_join_request_created", "\"join_request_id\":\"w\",\"wa_id\":true")));

    assertEquals("wa_id is neither text nor a number", listener.onlyUnrecognized().reason());
  }

  @ParameterizedTest
  @ValueSource(strings = {"group_participants_add", "group_add_participants", "group_create"})
  void everySpellingOfTypeAndFieldIsAJoin(String type) {
    String group = group(type, "\"added_participants\":[{\"wa_id\":\"1\"}]");
    for (String field : List.of("group_participants_update", "group_participant_update")) {
      listener.forget();
      GroupWebhooks fresh =
          GroupWebhooks.builder(listener, HubSignature.of(Deliveries.SECRET)).build();
      fresh.receive(Deliveries.signed(entries(entry(change(field, group)))));
      listener.only(ParticipantJoined.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"x\":1",
        "\"added_participants\":[{\"wa_id\":\"1\"}],\"removed_participants\":[{\"wa_id\":\"1\"}]"
      })
  void aCreationAmongParticipantsThatIsNeitherJoinNorRemovalIsKept(String members) {
    receive(participants(group("group_create", members)));

    assertEquals("type is not known under this field", listener.onlyUnrecognized().reason());
  }

  @Test
  void peopleInACreationJoinTheGroup() {
    receive(lifecycle(group("group_create", "\"added_participants\":[{\"wa_id\":1},{}]")));

    assertEquals(GroupCreated.class, listener.events().get(0).getClass());
    assertEquals(List.of("1"), joined());
    assertEquals(UnrecognizedEvent.class, listener.events().get(2).getClass());
  }

  @Test
  void severalEntriesChangesAndGroupsArriveInOrder() {
    String one = change("group_participants_update", add("{\"wa_id\":\"1\"},{\"wa_id\":\"2\"}"));
    String two =
        change("group_participant_update", add("{\"wa_id\":\"3\"}"), add("{\"wa_id\":\"4\"}"));
    String three = change("group_participants_update", add("{\"wa_id\":\"5\"}"));
    receive(entries(entry(one, two) + "," + entry(three)));

    assertEquals(List.of("1", "2", "3", "4", "5"), joined());
  }

  private List<String> joined() {
    return listener.events().stream()
        .filter(ParticipantJoined.class::isInstance)
        .map(ParticipantJoined.class::cast)
        .map(event -> event.participant().id().waId())
        .toList();
  }

  private void receive(String body) {
    assertEquals(WebhookAnswer.empty(200), webhooks.receive(Deliveries.signed(body)));
    listener.events().forEach(GroupEvent::deliveryKey);
  }
}
