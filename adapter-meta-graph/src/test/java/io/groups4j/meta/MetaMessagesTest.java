package io.groups4j.meta;

import static io.groups4j.meta.MetaServer.GROUP;
import static io.groups4j.meta.MetaServer.json;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.groups4j.domain.AudioMessage;
import io.groups4j.domain.DocumentMessage;
import io.groups4j.domain.GroupMessage;
import io.groups4j.domain.ImageMessage;
import io.groups4j.domain.MediaHeader;
import io.groups4j.domain.MediaId;
import io.groups4j.domain.MediaKind;
import io.groups4j.domain.MediaSource;
import io.groups4j.domain.MessageDraft;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.PinDays;
import io.groups4j.domain.StickerMessage;
import io.groups4j.domain.TemplateHeader;
import io.groups4j.domain.TemplateMessage;
import io.groups4j.domain.TemplateParameter;
import io.groups4j.domain.TextMessage;
import io.groups4j.domain.VideoMessage;
import io.groups4j.port.GroupMessages;
import io.groups4j.testkit.fixture.ReceivedRequest;
import io.groups4j.testkit.fixture.Reply;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What leaves, to the letter: Meta, "Group messaging" (2025-11-14), "Sending messages" (2025-11-04)
 * and the pages of the message types.
 */
final class MetaMessagesTest {

  private static final Reply SENT = Reply.json(200, "{\"messages\":[{\"id\":\"wamid.1\"}]}");
  private static final MessageId QUESTION = new MessageId("wamid.HBgLMTY0NjcwNDM1OTUVAgAR");
  private static final MediaSource FILE = MediaSource.uploaded(new MediaId("1037543291543636"));
  private static final MediaSource LINK =
      MediaSource.link(URI.create("https://example.com/a%20b.pdf?v=1&w=\u00e4"));

  private final MetaServer meta = new MetaServer();

  @AfterEach
  void close() {
    meta.close();
  }

  private GroupMessages messages() {
    return meta.unpublishedAnswering(SENT, SENT).messages();
  }

  private void assertSent(String members) {
    ReceivedRequest request = meta.onlyRequest();
    assertEquals("POST /v25.0/12784358810/messages", request.head());
    assertEquals(List.of("application/json"), request.headers().get("Content-Type"));
    assertEquals(
        json(
            """
            {"messaging_product": "whatsapp", "recipient_type": "group", "to": "%s", %s}
            """
                .formatted(GROUP.value(), members)),
        json(request.body()));
  }

  static Stream<Arguments> kinds() {
    return Stream.of(
        Arguments.of(
            TextMessage.of("See \"this\":\nhttps://example.com 🚗"),
            """
            "type": "text", "text": {"body": "See \\"this\\":\\nhttps://example.com 🚗"}
            """),
        Arguments.of(
            TextMessage.of("https://example.com").withPreview(),
            """
            "type": "text", "text": {"body": "https://example.com", "preview_url": true}
            """),
        Arguments.of(
            ImageMessage.of(FILE),
            """
            "type": "image", "image": {"id": "1037543291543636"}
            """),
        Arguments.of(
            ImageMessage.of(LINK).captioned("Tonight"),
            """
            "type": "image",
            "image": {"link": "https://example.com/a%20b.pdf?v=1&w=ä", "caption": "Tonight"}
            """),
        Arguments.of(
            VideoMessage.of(FILE).captioned("Tonight"),
            """
            "type": "video", "video": {"id": "1037543291543636", "caption": "Tonight"}
            """),
        Arguments.of(
            AudioMessage.of(FILE),
            """
            "type": "audio", "audio": {"id": "1037543291543636"}
            """),
        Arguments.of(
            AudioMessage.of(FILE).asVoice(),
            """
            "type": "audio", "audio": {"id": "1037543291543636", "voice": true}
            """),
        Arguments.of(
            DocumentMessage.of(FILE).captioned("Tonight").named("menu.pdf"),
            """
            "type": "document",
            "document": {"id": "1037543291543636", "caption": "Tonight", "filename": "menu.pdf"}
            """),
        Arguments.of(
            new StickerMessage(FILE),
            """
            "type": "sticker", "sticker": {"id": "1037543291543636"}
            """));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyKindHasTheMemberThatItIsCalledLike(GroupMessage message, String members) {
    messages().send(GROUP, message);

    assertSent(members);
  }

  static Stream<Arguments> templates() {
    TemplateMessage plain = TemplateMessage.of("meeting_moved", "en_US");
    return Stream.of(
        Arguments.of(plain, ""),
        Arguments.of(
            plain.with(TemplateParameter.text("Thursday")).with(TemplateParameter.text("19:30")),
            """
            , "components": [{"type": "body", "parameters": [
                {"type": "text", "text": "Thursday"}, {"type": "text", "text": "19:30"}]}]
            """),
        Arguments.of(
            plain
                .headed(TemplateHeader.text("club", "Book club"))
                .with(TemplateParameter.text("day", "Thursday")),
            """
            , "components": [
                {"type": "header", "parameters": [
                  {"type": "text", "parameter_name": "club", "text": "Book club"}]},
                {"type": "body", "parameters": [
                  {"type": "text", "parameter_name": "day", "text": "Thursday"}]}]
            """),
        Arguments.of(
            plain.headed(TemplateHeader.media(MediaKind.IMAGE, FILE)),
            """
            , "components": [{"type": "header", "parameters": [
                {"type": "image", "image": {"id": "1037543291543636"}}]}]
            """),
        Arguments.of(
            plain.headed(TemplateHeader.media(MediaKind.VIDEO, FILE)),
            """
            , "components": [{"type": "header", "parameters": [
                {"type": "video", "video": {"id": "1037543291543636"}}]}]
            """),
        Arguments.of(
            plain.headed(new MediaHeader(MediaKind.DOCUMENT, FILE, "menu.pdf")),
            """
            , "components": [{"type": "header", "parameters": [{"type": "document",
                "document": {"id": "1037543291543636", "filename": "menu.pdf"}}]}]
            """));
  }

  @ParameterizedTest
  @MethodSource("templates")
  void aTemplateHasAComponentForEachPartWithVariables(TemplateMessage template, String more) {
    messages().send(GROUP, template);

    assertSent(
        """
        "type": "template",
        "template": {"name": "meeting_moved", "language": {"code": "en_US"} %s}
        """
            .formatted(more));
  }

  @Test
  void anAnswerNamesItsQuestionAndAReferenceComesAlong() {
    messages()
        .send(
            GROUP,
            MessageDraft.of(TextMessage.of("Yes")).inReplyTo(QUESTION).referredToAs("order-1"));

    assertSent(
        """
        "type": "text", "text": {"body": "Yes"},
        "context": {"message_id": "wamid.HBgLMTY0NjcwNDM1OTUVAgAR"},
        "biz_opaque_callback_data": "order-1"
        """);
  }

  @Test
  void aPinLastsSoManyDays() {
    messages().pin(GROUP, QUESTION, new PinDays(7));

    assertSent(
        """
        "type": "pin",
        "pin": {"type": "pin", "message_id": "wamid.HBgLMTY0NjcwNDM1OTUVAgAR",
                "expiration_days": 7}
        """);
  }

  @Test
  void aPinIsTakenAwayWithoutDays() {
    messages().unpin(GROUP, QUESTION);

    assertSent(
        """
        "type": "pin",
        "pin": {"type": "unpin", "message_id": "wamid.HBgLMTY0NjcwNDM1OTUVAgAR"}
        """);
  }

  @Test
  void theLongestTextOfEmojiLeavesWhole() {
    String text = "🚗".repeat(4096);
    messages().send(GROUP, TextMessage.of(text));

    assertEquals(text, json(meta.onlyRequest().body()).getJsonObject("text").getString("body"));
  }
}
