package io.groups4j.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.MessageStatus;
import io.groups4j.domain.MessageStatusChanged;
import io.groups4j.domain.Origin;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.PhoneNumberId;
import io.groups4j.domain.Pricing;
import io.groups4j.domain.PrivateStatusChanged;
import io.groups4j.domain.ProviderError;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How far messages have come, in every documented shape. */
class StatusesGoldenTest {

  private static final Origin ORIGIN =
      new Origin(
          Instant.parse("2025-08-18T20:27:57Z"),
          new PhoneNumberId("106540352242922"),
          "102290129340398");
  private static final GroupId GROUP =
      new GroupId("Y2FwaV9ncm91cDoxNzA1NTU1MDEzOToxMjAzNjM0MDQ2OTQyMzM4MjAZD");
  private static final MessageId MESSAGE =
      new MessageId("wamid.HBgLMTU1NTU1NTAxMDEVAgASGBQzQTdBNTg5");
  private static final MessageId OTHER =
      new MessageId("wamid.HBgLMTU1NTU1NTAxMDEVAgASGBQzQTdBNTkw>");
  private static final ParticipantId SHEENA = ParticipantId.ofWaId("15555550101");
  private static final String USER_ID = "US.13491208655302741918";
  private static final Pricing UTILITY = new Pricing("regular", "group_utility", true, "PMP", null);
  private static final Pricing FREE =
      new Pricing("free_group_customer_service", "group_service", false, "PMP", null);

  private final RecordingListener listener = new RecordingListener();
  private final GroupWebhooks webhooks =
      GroupWebhooks.builder(listener, HubSignature.of(Deliveries.SECRET)).build();

  private static MessageStatusChanged changed(
      MessageId message, MessageStatus status, ParticipantId recipient, Pricing pricing) {
    return new MessageStatusChanged(
        ORIGIN, GROUP, message, status, recipient, pricing, List.of(), null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"1755548877\"", "1755548877"})
  void sentNamesNobody(String timestamp) {
    assertRead("group-status-sent", timestamp, changed(MESSAGE, MessageStatus.SENT, null, UTILITY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"1755548877\"", "1755548877"})
  void receiptOfOneIsReadInItsOwnSpelling(String timestamp) {
    assertRead(
        "group-status-delivered",
        timestamp,
        changed(MESSAGE, MessageStatus.DELIVERED, SHEENA, UTILITY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"1755548877\"", "1755548877"})
  void receiptWithoutConversationHasThePersonInFull(String timestamp) {
    assertRead(
        "group-status-read",
        timestamp,
        new MessageStatusChanged(
            ORIGIN,
            GROUP,
            MESSAGE,
            MessageStatus.READ,
            new ParticipantId("15555550101", USER_ID),
            UTILITY,
            List.of(),
            "invitation 7"));
  }

  @Test
  void receiptWithoutPriceHasNone() {
    assertRead(
        "group-status-read-without-pricing",
        "\"1755548877\"",
        changed(MESSAGE, MessageStatus.READ, ParticipantId.ofUserId(USER_ID), null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"1755548877\"", "1755548877"})
  void receiptsOfSeveralPeopleAreOneEventEach(String timestamp) {
    assertRead(
        "group-statuses-of-one-message",
        timestamp,
        changed(MESSAGE, MessageStatus.DELIVERED, SHEENA, FREE),
        changed(MESSAGE, MessageStatus.DELIVERED, ParticipantId.ofWaId("15555550102"), FREE),
        changed(MESSAGE, MessageStatus.DELIVERED, ParticipantId.ofWaId("15555550103"), FREE));
  }

  @Test
  void receiptsForSeveralMessagesAreOneEventEach() {
    assertRead(
        "group-statuses-of-one-participant",
        "\"1755548877\"",
        changed(MESSAGE, MessageStatus.READ, SHEENA, FREE),
        changed(OTHER, MessageStatus.READ, SHEENA, FREE));
  }

  @Test
  void failureSaysWhy() {
    assertRead(
        "group-status-failed",
        "\"1755548877\"",
        new MessageStatusChanged(
            ORIGIN,
            GROUP,
            MESSAGE,
            MessageStatus.FAILED,
            null,
            null,
            List.of(
                new ProviderError(
                    131049,
                    "This message was not delivered to maintain healthy ecosystem engagement.",
                    "This message was not delivered to maintain healthy ecosystem engagement.",
                    "In order to maintain a healthy ecosystem engagement, the message failed to be"
                        + " delivered.",
                    false,
                    "")),
            "order 12"));
  }

  @Test
  void statusOfTheOlderSchemaIsOfTheGroupThatItNames() {
    assertRead(
        "group-status-legacy",
        "\"1755548877\"",
        changed(MESSAGE, MessageStatus.DELIVERED, SHEENA, null));
  }

  @Test
  void statusOfAMessageToOnePersonIsKeptAsItCame() {
    assertRead(
        "private-status",
        "\"1755548877\"",
        new PrivateStatusChanged(
            ORIGIN,
            MESSAGE,
            MessageStatus.FAILED,
            SHEENA,
            null,
            List.of(
                new ProviderError(
                    131026,
                    "Message undeliverable",
                    "Message undeliverable",
                    "Message Undeliverable.",
                    false,
                    "")),
            "invitation 7",
            """
            {"id":"wamid.HBgLMTU1NTU1NTAxMDEVAgASGBQzQTdBNTg5","status":"failed",\
            "timestamp":"1755548877","recipient_id":"15555550101","errors":[{"code":131026,\
            "title":"Message undeliverable","message":"Message undeliverable",\
            "error_data":{"details":"Message Undeliverable."},\
            "href":"https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/"}\
            ],"biz_opaque_callback_data":"invitation 7"}"""));
  }

  private void assertRead(String golden, String timestamp, GroupEvent... expected) {
    String body = Deliveries.golden(golden);
    String quoted = "\"timestamp\": \"1755548877\"";
    assertNotEquals(-1, body.indexOf(quoted), "the golden has the timestamp to replace");
    WebhookRequest request = Deliveries.signed(body.replace(quoted, "\"timestamp\": " + timestamp));
    assertEquals(WebhookAnswer.empty(200), webhooks.receive(request));
    assertEquals(List.of(expected), listener.events());
  }
}
