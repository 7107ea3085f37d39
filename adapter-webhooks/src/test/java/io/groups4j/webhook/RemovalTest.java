package io.groups4j.webhook;

import static io.groups4j.webhook.Deliveries.change;
import static io.groups4j.webhook.Deliveries.deletion;
import static io.groups4j.webhook.Deliveries.entries;
import static io.groups4j.webhook.Deliveries.entry;
import static io.groups4j.webhook.Deliveries.participants;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.groups4j.domain.GroupId;
import io.groups4j.domain.ParticipantsRemoved;
import io.groups4j.domain.ProviderError;
import io.groups4j.domain.RequestId;
import io.groups4j.domain.UnrecognizedEvent;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Left by themselves or removed by the business: told apart wherever it is said. */
class RemovalTest {

  private static final String LEFT = "ParticipantLeft";
  private static final String REMOVED = "ParticipantsRemoved";
  private static final String UNKNOWN = "UnrecognizedEvent";
  private static final String SOMEBODY = "\"removed_participants\":[{\"wa_id\":\"1\"}]";

  private final RecordingListener listener = new RecordingListener();

  private static String removal(String members) {
    return """
        {"timestamp":"1755548877","group_id":"a","type":"group_participants_remove",%s}"""
        .formatted(members);
  }

  private List<String> kinds() {
    return listener.events().stream().map(event -> event.getClass().getSimpleName()).toList();
  }

  @ParameterizedTest
  @CsvSource({"business, ParticipantsRemoved", "participant, ParticipantLeft"})
  void initiatedByInsideDecidesWhateverElseIsThere(String initiator, String kind) {
    String said = ",\"initiated_by\":\"" + initiator + "\"";
    for (String request : List.of("", ",\"request_id\":\"r\"")) {
      for (String person : List.of("{\"wa_id\":\"1\"}", "{\"input\":\"1\"}")) {
        listener.forget();
        fresh(participants(removal("\"removed_participants\":[" + person + "]" + request + said)));
        assertEquals(List.of(kind), kinds());
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"initiated_by\":\"business\"} | ParticipantsRemoved",
        "{\"initiated_by\":\"participant\"} | ParticipantLeft",
        "\"business\" | ParticipantsRemoved",
        "\"participant\" | ParticipantLeft"
      })
  void initiatedByBehindTheGroupBelongsToIt(String stray, String kind) {
    String somebody = removal(SOMEBODY);
    String request = removal(SOMEBODY + ",\"request_id\":\"r\"");
    for (String group : List.of(somebody, request)) {
      listener.forget();
      fresh(participants(deletion("z"), group, stray, deletion("y")));
      assertEquals(List.of(UNKNOWN, kind, UNKNOWN), kinds());
      assertEquals(List.of("z", "a", "y"), listener.groups());
    }
  }

  @ParameterizedTest
  @CsvSource({"business, ParticipantsRemoved", "participant, ParticipantLeft"})
  void initiatedByOnTheValueBelongsToAllOfItsGroups(String initiator, String kind) {
    String change =
        change(
            "group_participants_update",
            removal(SOMEBODY),
            removal(SOMEBODY + ",\"request_id\":\"r\"").replace("\"1\"", "\"2\""));
    String value = "\"messaging_product\": \"whatsapp\"";
    fresh(entries(entry(change.replace(value, value + ",\"initiated_by\":\"" + initiator + "\""))));

    assertEquals(List.of(kind, kind), kinds());
  }

  @Test
  void initiatedByOnTheValueThatIsNoWordIsKeptByItself() {
    String change = change("group_participants_update", removal(SOMEBODY));
    String value = "\"messaging_product\": \"whatsapp\"";
    fresh(entries(entry(change.replace(value, value + ",\"initiated_by\":[\"business\"]"))));

    assertEquals(List.of(LEFT, UNKNOWN), kinds());
  }

  @Test
  void theNearestWordCounts() {
    String change =
        change(
            "group_participants_update",
            removal(SOMEBODY + ",\"initiated_by\":\"participant\""),
            removal(SOMEBODY).replace("\"1\"", "\"2\""),
            "\"participant\"",
            removal(SOMEBODY));
    String value = "\"messaging_product\": \"whatsapp\"";
    fresh(entries(entry(change.replace(value, value + ",\"initiated_by\":\"business\""))));

    assertEquals(List.of(LEFT, LEFT, REMOVED), kinds());
  }

  @Test
  void theSameWordInsideAndBehindIsSaidTwice() {
    String group = removal(SOMEBODY + ",\"initiated_by\":\"business\"");
    fresh(participants(group, "\"business\"", "{\"initiated_by\":\"business\"}"));

    assertEquals(List.of(REMOVED), kinds());
  }

  @Test
  void aWordThatContradictsIsKeptByItself() {
    String group = removal(SOMEBODY + ",\"initiated_by\":\"business\"");
    fresh(participants(group, "{\"initiated_by\":\"participant\"}"));

    assertEquals(List.of(REMOVED, UNKNOWN), kinds());
    assertEquals(
        "{\"initiated_by\":\"participant\"}", ((UnrecognizedEvent) listener.events().get(1)).raw());
  }

  @Test
  void aWordInFrontOfEveryGroupIsKeptByItself() {
    fresh(participants("\"business\"", removal(SOMEBODY)));
    assertEquals(List.of(UNKNOWN, LEFT), kinds());

    listener.forget();
    fresh(participants("{\"initiated_by\":\"business\"}", removal(SOMEBODY)));
    assertEquals(List.of(UNKNOWN, LEFT), kinds());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"nonsense\"", "7", "null", "{\"initiated_by\":null}", "{\"a\":1}"})
  void whatIsNoSuchWordIsKeptByItself(String stray) {
    fresh(participants(removal(SOMEBODY), stray));

    assertEquals(List.of(LEFT, UNKNOWN), kinds());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"removed_participants\":[{\"wa_id\":\"1\"}] | ParticipantLeft",
        "\"removed_participants\":[{\"user_id\":\"US.1\"}],\"errors\":[] | ParticipantLeft",
        "\"removed_participants\":[{\"wa_id\":\"1\"}],\"request_id\":\"\" | ParticipantLeft",
        "\"removed_participants\":[{\"wa_id\":\"1\"}],\"initiated_by\":\"\" | ParticipantLeft",
        "\"removed_participants\":[{\"wa_id\":\"1\",\"input\":\"\"}] | ParticipantLeft",
        "\"removed_participants\":[{\"wa_id\":\"1\"}],\"request_id\":\"r\" | ParticipantsRemoved",
        "\"removed_participants\":[{\"input\":\"1\"}] | ParticipantsRemoved",
        "\"removed_participants\":[{\"input\":1}] | ParticipantsRemoved",
        "\"removed_participants\":[{\"wa_id\":\"1\"}],\"errors\":[{}] | ParticipantsRemoved",
        "\"failed_participants\":[{\"wa_id\":\"1\"}] | ParticipantsRemoved"
      })
  void whereNobodySaysWhoItWasARequestShowsByWhatItBrings(String members, String kind) {
    fresh(participants(removal(members)));

    assertEquals(List.of(kind), kinds());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"initiated_by\":\"admin\",\"removed_participants\":[{\"wa_id\":\"1\"}] | initiated_by is neither business nor participant",
        "\"initiated_by\":{},\"removed_participants\":[{\"wa_id\":\"1\"}] | initiated_by is neither text nor a number",
        "\"initiated_by\":\"business\" | removed_participants and failed_participants have nobody in them",
        "\"initiated_by\":\"business\",\"removed_participants\":{} | removed_participants is not a list",
        "\"initiated_by\":\"business\",\"failed_participants\":7 | failed_participants is not a list",
        "\"initiated_by\":\"participant\" | removed_participants has nobody in it",
        "\"initiated_by\":\"participant\",\"removed_participants\":[] | removed_participants has nobody in it",
        "\"initiated_by\":\"participant\",\"removed_participants\":[{\"wa_id\":\"1\"}],\"errors\":[{}] | somebody has left by themselves, and yet failed to",
        "\"initiated_by\":\"participant\",\"failed_participants\":[{\"wa_id\":\"1\"}] | somebody has left by themselves, and yet failed to"
      })
  void whatMakesNoSenseIsKeptWhole(String members, String reason) {
    String group = removal(members);
    fresh(participants(group));

    assertEquals(reason, listener.onlyUnrecognized().reason());
    assertEquals(group, listener.onlyUnrecognized().raw());
    assertNull(listener.onlyUnrecognized().part());
  }

  @Test
  void oneUnreadablePersonCostsNobodyTheRemoval() {
    fresh(
        participants(
            removal(
                """
                "request_id":"r","removed_participants":[{"input":"1"},{},{"input":"2"}],\
                "failed_participants":["x",{"input":"3","errors":"no"},{"input":"4"}]""")));

    assertEquals(List.of(REMOVED, UNKNOWN, UNKNOWN, UNKNOWN), kinds());
    ParticipantsRemoved removed = (ParticipantsRemoved) listener.events().get(0);
    assertEquals(
        List.of("1", "2"), removed.removed().stream().map(who -> who.id().input()).toList());
    assertEquals(
        List.of("4"),
        removed.failed().stream().map(who -> who.participant().id().input()).toList());
    assertEquals(
        List.of(
            "removed_participants: neither wa_id nor user_id nor input is there",
            "failed_participants: has an item that is not an object",
            "failed_participants: errors is not a list"),
        listener.events().stream()
            .skip(1)
            .map(event -> ((UnrecognizedEvent) event).reason())
            .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"removed_participants\":[{\"input\":\"1\"}] | 0",
        "\"removed_participants\":[{\"input\":\"1\"}],\"failed_participants\":[{\"errors\":[{}]}] | 1",
        "\"removed_participants\":[{},{\"input\":\"1\"},7],\"failed_participants\":[null] | 3",
        "\"removed_participants\":[{}] | 1"
      })
  void aRemovalIsNotCompleteIfSomebodyInItCannotBeRead(String members, int unreadable) {
    fresh(participants(removal("\"request_id\":\"r\"," + members)));

    ParticipantsRemoved removed = (ParticipantsRemoved) listener.events().get(0);
    assertEquals(unreadable, removed.unreadable());
    assertEquals(unreadable == 0, removed.isComplete());
  }

  @Test
  void twoGroupObjectsOfOneRequestAreTwoEvents() {
    String one = removal("\"request_id\":\"r\",\"removed_participants\":[{\"input\":\"1\"}]");
    fresh(participants(one, one.replace("\"1\"", "\"2\""), one));

    assertEquals(List.of(REMOVED, REMOVED), kinds());
  }

  @Test
  void aRequestEndsEvenIfNobodyInItCanBeRead() {
    fresh(participants(removal("\"request_id\":\"r\",\"removed_participants\":[{}]")));

    assertEquals(List.of(REMOVED, UNKNOWN), kinds());
    assertEquals(
        Set.of(new RequestId("r"), RequestId.ofRemoving(new GroupId("a"))),
        listener.events().get(0).ends());
  }

  @Test
  void aFailureWithNobodyInItHasItsReasons() {
    fresh(participants(removal("\"request_id\":\"r\",\"errors\":[{\"code\":\"131207\"}]")));

    ParticipantsRemoved removed = listener.only(ParticipantsRemoved.class);
    assertEquals(List.of(ProviderError.of(131207, "")), removed.errors());
    assertEquals(List.of(), removed.removed());
  }

  @Test
  void nothingOfAPersonIsInAReason() {
    String canary = "CANARY17865347866";
    fresh(
        participants(
            removal(
                "\"removed_participants\":[\"" + canary + "\",{\"wa_id\":[\"" + canary + "\"]}]"),
            removal(SOMEBODY + ",\"initiated_by\":\"" + canary + "\"")));

    assertEquals(3, listener.events().size());
    Set.copyOf(listener.events())
        .forEach(event -> assertEquals(-1, event.toString().indexOf(canary), event::toString));
  }

  private void fresh(String body) {
    WebhookAnswer answer =
        GroupWebhooks.builder(listener, HubSignature.of(Deliveries.SECRET))
            .build()
            .receive(Deliveries.signed(body));
    assertEquals(WebhookAnswer.empty(200), answer);
  }
}
