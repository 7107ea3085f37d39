package io.groups4j.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupMessageReceived;
import io.groups4j.domain.MediaId;
import io.groups4j.domain.MediaKind;
import io.groups4j.domain.MessageContent;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.Origin;
import io.groups4j.domain.Participant;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.PhoneNumberId;
import io.groups4j.domain.PrivateMessageReceived;
import io.groups4j.domain.ProviderError;
import io.groups4j.domain.ReceivedMedia;
import io.groups4j.domain.ReceivedText;
import io.groups4j.domain.ReceivedUnsupported;
import io.groups4j.domain.UnrecognizedEvent;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people have written, in every documented shape. */
class MessagesGoldenTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Origin ORIGIN =
      new Origin(
          Instant.parse("2025-08-18T20:27:57Z"),
          new PhoneNumberId("106540352242922"),
          "102290129340398");
  private static final GroupId GROUP =
      new GroupId("Y2FwaV9ncm91cDoxNzA1NTU1MDEzOToxMjAzNjM0MDQ2OTQyMzM4MjAZD");
  private static final MessageId MESSAGE =
      new MessageId("wamid.HBgLMTU1NTU1NTAxMDEVAgASGBQzQTdBNTg5");
  private static final Participant SHEENA =
      new Participant(ParticipantId.ofWaId("15555550101"), null, null);
  private static final String DIGEST = "SfInY0gGKTsJlUWbwxC1k+FAD0FZHvzwfpvO0zX0GUI=";

  private final RecordingListener listener = new RecordingListener();
  private final GroupWebhooks webhooks =
      GroupWebhooks.builder(listener, HubSignature.of(Deliveries.SECRET))
          .clock(Clock.fixed(NOW, ZoneOffset.UTC))
          .build();

  @ParameterizedTest
  @ValueSource(strings = {"\"1755548877\"", "1755548877"})
  void textIsReadWithItsSender(String timestamp) {
    receive("group-message", timestamp);

    assertEquals(
        new GroupMessageReceived(
            ORIGIN,
            GROUP,
            MESSAGE,
            SHEENA,
            "Sheena Nelson",
            new ReceivedText("When do we meet?"),
            null),
        listener.only(GroupMessageReceived.class));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"1755548877\"", "1755548877"})
  void senderWhoseNumberIsLeftOutHasTheUserId(String timestamp) {
    receive("group-message-user-id", timestamp);

    GroupMessageReceived event = listener.only(GroupMessageReceived.class);
    assertEquals(
        new Participant(
            ParticipantId.ofUserId("US.13491208655302741918"),
            "US.ENT.11815799212886844830",
            "@pablomorales"),
        event.sender());
    assertEquals("Pablo Morales", event.senderName());
    assertEquals(ORIGIN, event.origin());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"1755548877\"", "1755548877"})
  void fileOfEveryKindIsRead(String timestamp) {
    receive("group-message-media", timestamp);

    assertEquals(
        List.of(
            new ReceivedMedia(
                MediaKind.IMAGE,
                new MediaId("1003383421387256"),
                "image/jpeg",
                DIGEST,
                url("1003383421387256"),
                "The room",
                null,
                false,
                false),
            new ReceivedMedia(
                MediaKind.VIDEO,
                new MediaId("1003383421387257"),
                "video/mp4",
                DIGEST,
                url("1003383421387257"),
                null,
                null,
                false,
                false),
            new ReceivedMedia(
                MediaKind.AUDIO,
                new MediaId("1003383421387258"),
                "audio/ogg; codecs=opus",
                DIGEST,
                url("1003383421387258"),
                null,
                null,
                true,
                false),
            new ReceivedMedia(
                MediaKind.DOCUMENT,
                new MediaId("1003383421387259"),
                "application/pdf",
                DIGEST,
                null,
                "To read",
                "chapter-1.pdf",
                false,
                false),
            new ReceivedMedia(
                MediaKind.STICKER,
                new MediaId("1003383421387260"),
                "image/webp",
                DIGEST,
                null,
                null,
                null,
                false,
                true)),
        contents());
    for (var event : listener.events()) {
      GroupMessageReceived message = (GroupMessageReceived) event;
      assertEquals(SHEENA, message.sender());
      assertEquals("Sheena Nelson", message.senderName());
      assertEquals(ORIGIN, message.origin());
    }
  }

  private static URI url(String mid) {
    return URI.create(
        "https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid="
            + mid
            + "&source=webhook&ext=1755549177&hash=ARlc");
  }

  private List<MessageContent> contents() {
    return listener.events().stream()
        .map(event -> ((GroupMessageReceived) event).content())
        .toList();
  }

  @Test
  void whatIsNotPassedOnSaysWhy() {
    receive("group-message-unsupported", "\"1755548877\"");

    assertEquals(
        List.of(
            new ReceivedUnsupported(
                null,
                List.of(
                    new ProviderError(
                        130501,
                        "Unsupported message type",
                        "Message type is not currently supported",
                        "Message type is not currently supported",
                        false,
                        "")))),
        contents());
  }

  @Test
  void whatIsNotPassedOnMaySayWhatItWas() {
    receive("group-message-unsupported-kind", "\"1755548877\"");

    assertEquals(
        List.of(
            new ReceivedUnsupported(
                "poll",
                List.of(
                    new ProviderError(
                        131051,
                        "Message type unknown",
                        "Message type unknown",
                        "Message type is currently not supported.",
                        false,
                        "")))),
        contents());
  }

  @Test
  void messageToTheNumberItselfIsKeptAsItCame() {
    receive("private-message", "\"1755548877\"");

    assertEquals(
        new PrivateMessageReceived(
            ORIGIN,
            MESSAGE,
            SHEENA,
            "Sheena Nelson",
            """
            {"from":"15555550101","id":"wamid.HBgLMTU1NTU1NTAxMDEVAgASGBQzQTdBNTg5",\
            "timestamp":"1755548877","type":"text","text":{"body":"Is there a group?"}}"""),
        listener.only(PrivateMessageReceived.class));
  }

  @Test
  void errorOfNoMessageIsSeen() {
    assertEquals(
        WebhookAnswer.empty(200),
        webhooks.receive(Deliveries.signed(Deliveries.golden("message-errors"))));

    UnrecognizedEvent event = listener.onlyUnrecognized();
    assertEquals("messages", event.topic());
    assertEquals("errors of no message", event.reason());
    assertEquals(new Origin(NOW, ORIGIN.phoneNumberId(), ORIGIN.accountId()), event.origin());
    assertEquals(
        """
        {"messaging_product":"whatsapp","metadata":{"display_phone_number":"15550783881",\
        "phone_number_id":"106540352242922"},"errors":[{"code":130429,"title":"Rate limit hit",\
        "message":"Rate limit hit","error_data":{"details":"Message failed to send because there \
        were too many messages sent from this phone number in a short period of time"},\
        "href":"https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/"}]}""",
        event.raw());
  }

  private void receive(String golden, String timestamp) {
    String body = Deliveries.golden(golden);
    String quoted = "\"timestamp\": \"1755548877\"";
    assertNotEquals(-1, body.indexOf(quoted), "the golden has the timestamp to replace");
    WebhookRequest request = Deliveries.signed(body.replace(quoted, "\"timestamp\": " + timestamp));
    assertEquals(WebhookAnswer.empty(200), webhooks.receive(request));
  }
}
