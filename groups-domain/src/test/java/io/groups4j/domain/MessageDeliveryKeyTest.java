package io.groups4j.domain;

import static io.groups4j.domain.Samples.ERRORS;
import static io.groups4j.domain.Samples.GROUP;
import static io.groups4j.domain.Samples.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Receipts of two people never share a key, and a repeat has the same however it is packed. */
class MessageDeliveryKeyTest {

  private static final Origin ONE_NUMBER = new Origin(NOON, new PhoneNumberId("1"), null);
  private static final Origin LATER =
      new Origin(NOON.plusSeconds(60), new PhoneNumberId("1"), "102290129340398");
  private static final MessageId MESSAGE = new MessageId("wamid.1");
  private static final ParticipantId NUMBER = ParticipantId.ofWaId("15555550101");
  private static final ParticipantId USER = ParticipantId.ofUserId("US.1");
  private static final ParticipantId BOTH = new ParticipantId("15555550101", "US.1");

  private static String key(
      Origin origin, String message, MessageStatus status, ParticipantId person) {
    return new MessageStatusChanged(
            origin, GROUP, new MessageId(message), status, person, null, List.of(), null)
        .deliveryKey();
  }

  private static String read(ParticipantId person) {
    return key(ONE_NUMBER, "wamid.1", MessageStatus.READ, person);
  }

  @Test
  void everyReceiptHasAKeyOfItsOwn() {
    List<ParticipantId> people = new ArrayList<>();
    people.add(null);
    for (String name : List.of("1", "2", "|", "%7C", "1|", "read")) {
      people.add(ParticipantId.ofWaId(name));
      people.add(ParticipantId.ofUserId(name));
      people.add(ParticipantId.ofInput(name));
    }
    Set<String> keys = new HashSet<>();
    for (Origin origin :
        List.of(ONE_NUMBER, Origin.at(NOON), new Origin(NOON, new PhoneNumberId("2"), null))) {
      for (String message : List.of("1", "1|", "|1", "1|read")) {
        for (MessageStatus status :
            List.of(MessageStatus.READ, MessageStatus.SENT, new MessageStatus("1|read"))) {
          for (ParticipantId person : people) {
            String key = key(origin, message, status, person);
            assertTrue(keys.add(key), () -> "shared: " + key);
          }
        }
      }
    }
  }

  @Test
  void receiptThatComesAgainOtherwisePackedHasTheSameKey() {
    var first =
        new MessageStatusChanged(
            ONE_NUMBER, GROUP, MESSAGE, MessageStatus.READ, NUMBER, null, List.of(), null);
    var again =
        new MessageStatusChanged(
            LATER,
            new GroupId("the same, called otherwise"),
            MESSAGE,
            MessageStatus.READ,
            NUMBER,
            Samples.PRICING,
            ERRORS,
            "reference");

    assertEquals(first.deliveryKey(), again.deliveryKey());
  }

  @Test
  void receiptThatLaterHasTheUserIdAsWellHasTheSameKey() {
    assertEquals(read(NUMBER), read(BOTH));
    assertEquals(read(NUMBER), read(ParticipantId.ofWaId("+1 555-555-0101")));
  }

  @Test
  void receiptThatLaterHasTheUserIdAloneIsNotTakenForARepeat() {
    assertNotEquals(read(NUMBER), read(USER));
  }

  @Test
  void receiptsThatNameNobodyAreOneForEachMessageAndStatus() {
    assertEquals(
        key(ONE_NUMBER, "wamid.1", MessageStatus.SENT, null),
        key(LATER, "wamid.1", MessageStatus.SENT, null));
  }

  @Test
  void statusOfAMessageToOnePersonIsToldApartInTheSameWay() {
    String first = privateKey(ONE_NUMBER, MessageStatus.SENT, NUMBER, "{\"a\":1}");

    assertEquals(first, privateKey(LATER, MessageStatus.SENT, BOTH, "{\"b\":2}"));
    assertNotEquals(first, privateKey(ONE_NUMBER, MessageStatus.READ, NUMBER, "{\"a\":1}"));
    assertNotEquals(first, privateKey(ONE_NUMBER, MessageStatus.SENT, USER, "{\"a\":1}"));
    assertNotEquals(first, key(ONE_NUMBER, "wamid.1", MessageStatus.SENT, NUMBER));
  }

  private static String privateKey(
      Origin origin, MessageStatus status, ParticipantId person, String raw) {
    return new PrivateStatusChanged(origin, MESSAGE, status, person, null, List.of(), null, raw)
        .deliveryKey();
  }

  @Test
  void messageIsKnownByItsIdAlone() {
    String key = message(ONE_NUMBER, GROUP, "wamid.1", "Hello");

    assertEquals(key, message(LATER, new GroupId("called otherwise"), "wamid.1", "Bye"));
    assertNotEquals(key, message(ONE_NUMBER, GROUP, "wamid.2", "Hello"));
    assertNotEquals(key, privateMessage(MESSAGE, "{}"));
  }

  private static String message(Origin origin, GroupId group, String id, String body) {
    return new GroupMessageReceived(
            origin, group, new MessageId(id), null, null, new ReceivedText(body), null)
        .deliveryKey();
  }

  @Test
  void messageToTheNumberItselfIsKnownByItsIdOrElseByItsText() {
    assertEquals(privateMessage(MESSAGE, "{\"a\":1}"), privateMessage(MESSAGE, "{\"b\":2}"));
    assertEquals(privateMessage(null, "{\"a\":1}"), privateMessage(null, "{\"a\":1}"));
    assertNotEquals(privateMessage(null, "{\"a\":1}"), privateMessage(null, "{\"b\":2}"));
    assertNotEquals(privateMessage(null, "{}"), privateMessage(MESSAGE, "{}"));
  }

  private static String privateMessage(MessageId id, String raw) {
    return new PrivateMessageReceived(ONE_NUMBER, id, null, null, raw).deliveryKey();
  }
}
