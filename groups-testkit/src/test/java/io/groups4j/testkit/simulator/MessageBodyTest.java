package io.groups4j.testkit.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupMessageReceived;
import io.groups4j.domain.MediaId;
import io.groups4j.domain.MediaKind;
import io.groups4j.domain.MessageContent;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.MessageStatus;
import io.groups4j.domain.MessageStatusChanged;
import io.groups4j.domain.Origin;
import io.groups4j.domain.Participant;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.Pricing;
import io.groups4j.domain.PrivateMessageReceived;
import io.groups4j.domain.PrivateStatusChanged;
import io.groups4j.domain.ProviderError;
import io.groups4j.domain.ReceivedMedia;
import io.groups4j.domain.ReceivedOther;
import io.groups4j.domain.ReceivedReaction;
import io.groups4j.domain.ReceivedText;
import io.groups4j.domain.ReceivedUnsupported;
import io.groups4j.domain.UnrecognizedEvent;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Webhooks of messages, written from Meta, "Group messages webhook reference" (June 17 2026) and
 * "Status messages webhook reference" (September 14 2026).
 */
class MessageBodyTest {

  private static final Origin ORIGIN = Origin.at(Instant.ofEpochSecond(1763716530));
  private static final GroupId GROUP = new GroupId("g");
  private static final MessageId MESSAGE = new MessageId("wamid.1");
  private static final Participant ANA =
      new Participant(new ParticipantId("1555", "US.1"), "US.ENT.1", "ana");
  private static final List<ProviderError> ERRORS =
      List.of(new ProviderError(130501, "No", "Not so", "Not supported", false, ""));
  private static final String ERRORS_JSON =
      """
      "errors": [{"code": 130501, "message": "Not so", "title": "No",
        "error_data": {"details": "Not supported"}}]""";

  private final InMemoryWhatsApp whatsApp = InMemoryWhatsApp.create();

  private void assertWritten(GroupEvent event, String members) {
    String expected =
        """
        {"object": "whatsapp_business_account", "entry": [{"id": "%s", "changes": [
          {"field": "messages", "value": {"messaging_product": "whatsapp",
            "metadata": {"display_phone_number": "%s", "phone_number_id": "%s"}, %s}}]}]}"""
            .formatted(
                whatsApp.accountId(),
                whatsApp.businessNumber(),
                whatsApp.phoneNumberId().value(),
                members);
    assertEquals(Api.json(expected), Api.json(WebhookBody.of(event, whatsApp)));
  }

  private void assertContentWritten(MessageContent content, String members) {
    assertWritten(
        new GroupMessageReceived(ORIGIN, GROUP, MESSAGE, null, null, content, null),
        """
        "messages": [{"group_id": "g", "id": "wamid.1", "timestamp": "1763716530", %s}]"""
            .formatted(members));
  }

  @Test
  void aTextIsWrittenWithItsSender() {
    assertWritten(
        new GroupMessageReceived(
            ORIGIN, GROUP, MESSAGE, ANA, "Ana", new ReceivedText("Hi"), new MessageId("wamid.0")),
        """
        "contacts": [{"profile": {"name": "Ana", "username": "ana"}, "wa_id": "1555",
          "user_id": "US.1", "parent_user_id": "US.ENT.1"}],
        "messages": [{"from": "1555", "from_user_id": "US.1", "from_parent_user_id": "US.ENT.1",
          "group_id": "g", "id": "wamid.1", "timestamp": "1763716530",
          "context": {"id": "wamid.0"}, "type": "text", "text": {"body": "Hi"}}]""");
  }

  @Test
  void filesAreWrittenWithWhatIsKnownOfThem() {
    assertContentWritten(
        new ReceivedMedia(
            MediaKind.DOCUMENT,
            new MediaId("7"),
            "application/pdf",
            "digest",
            URI.create("https://media.example/7"),
            "Read",
            "a.pdf",
            false,
            false),
        """
        "type": "document", "document": {"caption": "Read", "filename": "a.pdf",
          "mime_type": "application/pdf", "sha256": "digest", "id": "7",
          "url": "https://media.example/7"}""");
    assertContentWritten(
        file(MediaKind.AUDIO), "\"type\": \"audio\", \"audio\": {\"id\": \"7\", \"voice\": true}");
    assertContentWritten(
        file(MediaKind.STICKER),
        "\"type\": \"sticker\", \"sticker\": {\"id\": \"7\", \"animated\": true}");
  }

  private static ReceivedMedia file(MediaKind kind) {
    return new ReceivedMedia(kind, new MediaId("7"), null, null, null, null, null, true, true);
  }

  @Test
  void whatIsNoTextAndNoFileIsWritten() {
    assertContentWritten(
        new ReceivedReaction(new MessageId("wamid.0"), "👍"),
        "\"type\": \"reaction\", \"reaction\": {\"message_id\": \"wamid.0\", \"emoji\": \"👍\"}");
    assertContentWritten(
        new ReceivedUnsupported("poll", ERRORS),
        "\"type\": \"unsupported\", " + ERRORS_JSON + ", \"unsupported\": {\"type\": \"poll\"}");
    assertContentWritten(new ReceivedUnsupported(null, List.of()), "\"type\": \"unsupported\"");
    String raw = "{\"group_id\": \"g\", \"id\": \"wamid.1\", \"type\": \"order\"}";
    assertWritten(
        new GroupMessageReceived(
            ORIGIN, GROUP, MESSAGE, null, null, new ReceivedOther("order", raw), null),
        "\"messages\": [" + raw + "]");
  }

  @Test
  void aReceiptIsWrittenWithTheParticipantAndThePrice() {
    assertWritten(
        new MessageStatusChanged(
            ORIGIN,
            GROUP,
            MESSAGE,
            MessageStatus.READ,
            ANA.id(),
            new Pricing("regular", "group_utility", true, "PMP", "paid_exempt"),
            List.of(),
            "order 12"),
        """
        "contacts": [{"wa_id": "1555", "user_id": "US.1"}],
        "statuses": [{"id": "wamid.1", "status": "read", "timestamp": "1763716530",
          "recipient_id": "g", "recipient_type": "group", "recipient_participant_id": "1555",
          "recipient_participant_user_id": "US.1", "pricing": {"billable": true,
          "pricing_model": "PMP", "type": "regular", "category": "group_utility",
          "subtype": "paid_exempt"}, "biz_opaque_callback_data": "order 12"}]""");
  }

  @Test
  void aFailureIsWrittenWithItsReasons() {
    assertWritten(
        new MessageStatusChanged(
            ORIGIN, GROUP, MESSAGE, MessageStatus.FAILED, null, null, ERRORS, null),
        """
        "statuses": [{"id": "wamid.1", "status": "failed", "timestamp": "1763716530",
          "recipient_id": "g", "recipient_type": "group", %s}]"""
            .formatted(ERRORS_JSON));
  }

  @Test
  void whatIsOfNoGroupIsWrittenAsItCame() {
    assertWritten(
        new PrivateMessageReceived(ORIGIN, MESSAGE, ANA, null, "{\"id\": \"wamid.1\"}"),
        """
        "contacts": [{"profile": {"username": "ana"}, "wa_id": "1555", "user_id": "US.1",
          "parent_user_id": "US.ENT.1"}], "messages": [{"id": "wamid.1"}]""");
    assertWritten(
        new PrivateStatusChanged(
            ORIGIN,
            MESSAGE,
            MessageStatus.SENT,
            null,
            null,
            List.of(),
            null,
            "{\"id\": \"wamid.1\", \"status\": \"sent\"}"),
        "\"statuses\": [{\"id\": \"wamid.1\", \"status\": \"sent\"}]");
  }

  @Test
  void whatIsNotKnownIsNotWritten() {
    GroupEvent unknown = new UnrecognizedEvent(ORIGIN, GROUP, "messages", "", "why", "{}");

    assertThrows(IllegalArgumentException.class, () -> WebhookBody.of(unknown, whatsApp));
  }
}
