package io.groups4j.webhook;

import static io.groups4j.webhook.Deliveries.change;
import static io.groups4j.webhook.Deliveries.deletion;
import static io.groups4j.webhook.Deliveries.entries;
import static io.groups4j.webhook.Deliveries.entry;
import static io.groups4j.webhook.Deliveries.lifecycle;
import static io.groups4j.webhook.Deliveries.participants;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.groups4j.domain.GroupEvent;
import io.groups4j.port.EventInbox;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What little tells two facts apart, and what may differ in a repeat. */
class FactsAndRepeatsTest {

  private static final String UNKNOWN = "{\"field\":\"moon\",\"value\":{\"full\":true}}";

  private final RecordingListener listener = new RecordingListener();
  private final EventInbox inbox = EventInbox.inMemory(1000);
  private Instant now = Instant.parse("2026-03-01T12:00:00Z");

  /** Each delivery comes a day after the one before. */
  private void receive(String body) {
    now = now.plusSeconds(86_400);
    WebhookAnswer answer =
        GroupWebhooks.builder(listener, HubSignature.of(Deliveries.SECRET))
            .inbox(inbox)
            .clock(Clock.fixed(now, ZoneOffset.UTC))
            .build()
            .receive(Deliveries.signed(body));
    assertEquals(WebhookAnswer.empty(200), answer);
  }

  private void assertFacts(int expected, String... bodies) {
    for (String body : bodies) {
      receive(body);
    }
    assertEquals(expected, listener.events().size());
    assertEquals(
        expected,
        new HashSet<>(listener.events().stream().map(GroupEvent::deliveryKey).toList()).size());
  }

  @Test
  void theSameUnknownChangeOfTwoAccountsIsTwoFacts() {
    String one = entries("{\"id\":\"1\",\"changes\":[" + UNKNOWN + "]}");
    assertFacts(2, one, one.replace("\"1\"", "\"2\""), one);
  }

  @Test
  void theSameUnknownGroupOfTwoNumbersIsTwoFacts() {
    String one = entries(entry(change("moon", "{\"full\":true}")));
    assertFacts(2, one, one.replace("106540352242922", "7"), one);
  }

  @Test
  void theSameUnknownChangeAtTwoTimesOfTheirEntriesIsTwoFacts() {
    String one = entries("{\"id\":\"1\",\"time\":1755548877,\"changes\":[" + UNKNOWN + "]}");
    assertFacts(2, one, one.replace("1755548877", "1755548878"), one);
  }

  @Test
  void theSameMemberBesideTwoGroupsIsTwoFacts() {
    String one = besideNews(deletion("a"));
    assertFacts(4, one, one.replace("\"a\"", "\"b\""), one);
  }

  private static String besideNews(String group) {
    return entries(entry(change("group_lifecycle_update", group)))
        .replace("\"groups\"", "\"news\":1,\"groups\"");
  }

  @Test
  void threePeopleOfWhomTwoLookTheSameAndCannotBeReadAreThree() {
    String one =
        participants(
            """
            {"timestamp":"1755548877","group_id":"a","type":"group_participants_add",
             "added_participants":[{},{},{"wa_id":"1"}]}""");
    assertFacts(3, one, one);
  }

  @Test
  void anotherOrderOfMembersIsARepeat() {
    assertFacts(
        1,
        entries(entry("{\"field\":\"moon\",\"value\":{\"a\":{\"b\":[1,2],\"c\":null},\"d\":2}}")),
        entries(entry("{\"value\":{\"d\":2,\"a\":{\"c\":null,\"b\":[1,2]}},\"field\":\"moon\"}")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[1,2] | [2,1]",
        "{\"b\":1} | {\"b\":2}",
        "{\"b\":1} | {\"c\":1}",
        "{\"b\":1} | [{\"b\":1}]",
        "{\"b\":{}} | {\"b\":[]}",
        "{\"b\":\"1\"} | {\"b\":1}",
        "{\"b\":1,\"c\":2} | {\"b\":\"1,c:2\"}",
        "[\"a\",\"b\"] | [\"a,b\"]",
        "[[],[]] | [[[]]]",
        "null | \"null\""
      })
  void anotherValueIsAnotherFact(String one, String other) {
    String change = "{\"field\":\"moon\",\"value\":{\"a\":%s}}";
    assertFacts(2, entries(entry(change.formatted(one))), entries(entry(change.formatted(other))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "group-create-failed",
        "group-create-succeeded",
        "group-delete-failed",
        "group-delete-succeeded",
        "group-join-request-created",
        "group-join-request-revoked",
        "group-message",
        "group-participants-add",
        "group-participants-leave",
        "group-participants-legacy",
        "group-participants-remove-failed",
        "group-participants-remove-initiated-by-behind",
        "group-participants-remove-partly-failed",
        "group-participants-remove-succeeded",
        "group-settings-update-partly-failed",
        "group-settings-update-succeeded",
        "group-suspend",
        "group-suspend-cleared"
      })
  void theTimeOfReceiptMakesNoFactOfARepeat(String golden) {
    String undated =
        Deliveries.golden(golden)
            .replaceAll("\"timestamp\": [^,}\n]*", "\"timestamp\": null")
            .replaceAll("\"request_id\": [^,}\n]*", "\"request_id\": null");
    receive(undated);
    int facts = listener.events().size();
    receive(undated);

    assertEquals(facts, listener.events().size());
  }

  @Test
  void twoFactsWithoutTimeAreTwoIfAnythingInThemDiffers() {
    String joined =
        participants(
            """
            {"group_id":"a","type":"group_participants_add","reason":"invite_link",
             "added_participants":[{"wa_id":"1"}]}""");
    assertFacts(2, joined, joined.replace("invite_link", "approval"), joined);
  }

  @Test
  void aRemovalThatNamesPeopleInAnotherOrderIsARepeat() {
    String removed =
        participants(
            """
            {"timestamp":"1755548877","group_id":"a","type":"group_participants_remove",
             "initiated_by":"business","removed_participants":[{"input":"1"},{"input":"2"}]}""");
    assertFacts(
        1,
        removed,
        removed.replace("\"1\"}", "\"x\"}").replace("\"2\"", "\"1\"").replace("\"x\"", "\"2\""));
  }

  @Test
  void aBodyThatIsNoDeliveryIsOneFactHoweverOftenItComes() {
    String body = "{\"object\":\"whatsapp_business_account\",\"entry\":[7,{}]}";
    assertFacts(2, body, body);
    assertEquals(List.of("-", "-"), listener.groups());
  }

  @Test
  void anUnreadableGroupIsOneFactHoweverOftenItComes() {
    assertFacts(2, lifecycle("{\"x\":1}", "{\"x\":2}"), lifecycle("{\"x\":2}", "{\"x\":1}"));
  }
}
