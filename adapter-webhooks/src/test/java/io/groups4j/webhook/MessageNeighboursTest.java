package io.groups4j.webhook;

import static io.groups4j.webhook.Deliveries.change;
import static io.groups4j.webhook.Deliveries.deletion;
import static io.groups4j.webhook.Deliveries.entries;
import static io.groups4j.webhook.Deliveries.entry;
import static io.groups4j.webhook.Deliveries.messages;
import static io.groups4j.webhook.Deliveries.receipt;
import static io.groups4j.webhook.Deliveries.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.GroupMessageReceived;
import io.groups4j.domain.MessageStatusChanged;
import io.groups4j.domain.MessageTracker;
import io.groups4j.domain.UnrecognizedEvent;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Many messages and statuses in one delivery: none costs another, and none is told twice. */
class MessageNeighboursTest {

  private final RecordingListener listener = new RecordingListener();
  private final GroupWebhooks webhooks =
      GroupWebhooks.builder(listener, HubSignature.of(Deliveries.SECRET)).build();

  private void receive(String body) {
    assertEquals(WebhookAnswer.empty(200), webhooks.receive(Deliveries.signed(body)));
  }

  private List<String> told() {
    return listener.events().stream().map(MessageNeighboursTest::told).toList();
  }

  private static String told(GroupEvent event) {
    if (event instanceof GroupMessageReceived message) {
      return message.messageId().value();
    }
    if (event instanceof MessageStatusChanged status) {
      return status.messageId().value() + " " + status.recipient().waId();
    }
    return event instanceof UnrecognizedEvent unknown ? unknown.reason() : "other";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"nonsense\"",
        "17",
        "null",
        "[]",
        "{\"group_id\": \"g\"}",
        "{\"group_id\": \"g\", \"id\": \"x\", \"type\": \"text\"}",
        "{\"group_id\": \"g\", \"id\": \"x\", \"type\": \"text\", \"text\": 1e99999999999}",
        "{\"group_id\": {}, \"id\": \"x\", \"type\": \"text\"}"
      })
  void oneUnreadableMessageCostsNoNeighbour(String broken) {
    receive(messages("\"messages\": [" + text("a") + "," + broken + "," + text("b") + "]"));

    assertEquals(3, told().size());
    assertEquals("a", told().get(0));
    assertTrue(listener.events().get(1) instanceof UnrecognizedEvent);
    assertEquals("b", told().get(2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"nonsense\"",
        "17",
        "null",
        "[]",
        "{}",
        "{\"id\": \"x\"}",
        "{\"id\": \"x\", \"status\": {}, \"recipient_type\": \"group\"}",
        "{\"id\": \"x\", \"status\": \"read\", \"recipient_type\": \"group\"}"
      })
  void oneUnreadableStatusCostsNoNeighbour(String broken) {
    receive(
        messages(
            "\"statuses\": [" + receipt("a", "1") + "," + broken + "," + receipt("a", "2") + "]"));

    assertEquals(3, told().size());
    assertEquals("a 1", told().get(0));
    assertTrue(listener.events().get(1) instanceof UnrecognizedEvent);
    assertEquals("a 2", told().get(2));
  }

  @Test
  void everyMessageAndStatusOfEveryChangeOfEveryEntryArrivesInOrder() {
    String first = messages("\"messages\": [" + text("a") + "," + text("b") + "]");
    String second =
        messages("\"statuses\": [" + receipt("c", "1") + "]", "\"messages\": [" + text("d") + "]");
    receive(
        entries(
            entry(changeOf(first), change("group_lifecycle_update", deletion("x")))
                + ","
                + entry(changeOf(second))));

    assertEquals(List.of("a", "b", "other", "d", "c 1"), told());
  }

  private static String changeOf(String delivery) {
    int begin = delivery.indexOf("{\"value\"");
    return delivery.substring(begin, delivery.lastIndexOf("\"messages\"}") + 11);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"x\":1 | neither messages nor statuses is a list with items",
        "\"messages\":[] | neither messages nor statuses is a list with items",
        "\"statuses\":{\"id\":\"a\"} | neither messages nor statuses is a list with items",
        "\"contacts\":[{\"wa_id\":\"1\"}] | neither messages nor statuses is a list with items",
        "\"errors\":[] | neither messages nor statuses is a list with items",
        "\"errors\":[{\"code\":1}],\"messages\":[] | errors of no message"
      })
  void valueWithoutMessagesIsKept(String members, String reason) {
    receive(messages(members));

    UnrecognizedEvent event = listener.onlyUnrecognized();
    assertEquals("messages", event.topic());
    assertEquals(reason, event.reason());
    assertEquals(
        "{\"messaging_product\":\"whatsapp\",\"metadata\":{\"phone_number_id\":\"106540352242922\"},"
            + members
            + "}",
        event.raw());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"errors\":[{\"code\":1}]",
        "\"statuses\":{\"id\":\"a\"}",
        "\"contacts\":7",
        "\"news\":{\"of\":\"tomorrow\"}",
        "\"groups\":[{\"type\":\"group_delete\",\"group_id\":\"a\"}]"
      })
  void whatStandsBesideTheMessagesIsKeptToo(String beside) {
    receive(messages("\"messages\": [" + text("a") + "]", beside));

    assertEquals(List.of("a", "value has members beside messages and statuses"), told());
    assertEquals("{" + beside + "}", ((UnrecognizedEvent) listener.events().get(1)).raw());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"statuses\":[]",
        "\"statuses\":null",
        "\"contacts\":null",
        "\"errors\":[]",
        "\"news\":{}"
      })
  void nothingBesideTheMessagesIsNothing(String beside) {
    receive(messages("\"messages\": [" + text("a") + "]", beside));

    assertEquals(List.of("a"), told());
  }

  @Test
  void receiptsThatComeAgainOtherwisePackedAreToldOnce() {
    receive(messages("\"statuses\": [" + receipt("a", "1") + "," + receipt("a", "2") + "]"));
    receive(messages("\"statuses\": [" + receipt("a", "2") + "]"));
    receive(
        messages(
            "\"statuses\": ["
                + receipt("b", "1")
                + ","
                + receipt("a", "3")
                + ","
                + receipt("a", "1")
                + "]",
            "\"contacts\": [{\"wa_id\": \"1\", \"user_id\": \"US.1\"}]"));

    assertEquals(List.of("a 1", "a 2", "b 1", "a 3"), told());
  }

  @Test
  void whatCannotBeReadIsToldOnceInWhateverOrderItsMembersCome() {
    receive(messages("\"messages\": [{\"group_id\": \"g\", \"x\": 1}]"));
    receive(messages("\"messages\": [{\"x\": 1, \"group_id\": \"g\"}]"));
    receive(messages("\"statuses\": [{\"id\": \"a\", \"x\": 1}, 7]"));
    receive(messages("\"statuses\": [7, {\"x\": 1, \"id\": \"a\"}]"));

    assertEquals(
        List.of("id is missing", "status is missing", "statuses has an item that is not an object"),
        told());
  }

  @Test
  void sameErrorBesideAnotherMessageIsToldAgain() {
    String error = "\"errors\": [{\"code\": 130429}]";
    receive(messages("\"messages\": [" + text("a") + "]", error));
    receive(messages("\"messages\": [" + text("b") + "]", error));
    receive(messages("\"messages\": [" + text("b") + "]", error));

    String beside = "value has members beside messages and statuses";
    assertEquals(List.of("a", beside, "b", beside), told());
  }

  @Test
  void messageThatComesAgainAmongOthersIsToldOnce() {
    receive(messages("\"messages\": [" + text("a") + "]"));
    receive(messages("\"messages\": [" + text("b") + "," + text("a") + "]"));

    assertEquals(List.of("a", "b"), told());
  }

  @Test
  void aThousandUpdatesInOneDeliveryAllArrive() {
    String statuses =
        IntStream.range(0, 1_000)
            .mapToObj(i -> receipt("wamid." + i / 8, "1555555" + i % 8))
            .collect(Collectors.joining(","));
    receive(messages("\"statuses\": [" + statuses + "]"));
    receive(messages("\"statuses\": [" + statuses + "]"));

    assertEquals(1_000, listener.events().size());
    assertEquals(1_000, new HashSet<>(told()).size());
  }

  @Test
  void asManyContactsAsAPayloadHoldsAreSoughtInTime() {
    String contacts =
        IntStream.range(0, 20_000)
            .mapToObj(i -> "{\"wa_id\": \"1555%06d\"}".formatted(i))
            .collect(Collectors.joining(","));
    String texts =
        IntStream.range(0, 15_000)
            .mapToObj(
                i ->
                    "{\"id\": \"%d\", \"group_id\": \"g\", \"from\": \"1555%06d\"}".formatted(i, i))
            .collect(Collectors.joining(","));
    String body = messages("\"contacts\": [" + contacts + "]", "\"messages\": [" + texts + "]");

    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> receive(body));
    assertEquals(15_000, listener.events().size());
  }

  @Test
  void trackerKnowsWhoHasReadAMessage() {
    receive(messages("\"statuses\": [" + receipt("a", "1") + "," + receipt("a", "2") + "]"));

    MessageTracker tracker = null;
    for (GroupEvent event : listener.events()) {
      MessageStatusChanged status = (MessageStatusChanged) event;
      tracker = (tracker == null ? MessageTracker.of(status.messageId()) : tracker).after(status);
    }
    assertEquals(2, tracker.readBy().size());
  }
}
