package io.groups4j.webhook;

import static io.groups4j.webhook.Deliveries.messages;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.groups4j.domain.GroupMessageReceived;
import io.groups4j.domain.MediaId;
import io.groups4j.domain.MediaKind;
import io.groups4j.domain.MessageContent;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.Participant;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.PrivateMessageReceived;
import io.groups4j.domain.ProviderError;
import io.groups4j.domain.ReceivedMedia;
import io.groups4j.domain.ReceivedOther;
import io.groups4j.domain.ReceivedReaction;
import io.groups4j.domain.ReceivedText;
import io.groups4j.domain.ReceivedUnsupported;
import io.groups4j.domain.UnrecognizedEvent;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a message may say and leave out, and what makes it unreadable. */
class MessageMembersTest {

  private final RecordingListener listener = new RecordingListener();
  private final GroupWebhooks webhooks =
      GroupWebhooks.builder(listener, HubSignature.of(Deliveries.SECRET)).build();

  private static String message(String members) {
    return "{\"group_id\":\"g\",\"id\":\"wamid.1\"," + members + "}";
  }

  private MessageContent content(String members) {
    receive(messages("\"messages\": [" + message(members) + "]"));
    return listener.only(GroupMessageReceived.class).content();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"body\":\"\"} | ''",
        "{\"body\":\" \"} | ' '",
        "{\"body\":7} | 7",
        "{\"body\":\"x\",\"more\":{}} | x",
        "{\"body\":\"x\"},\"errors\":[] | x",
        "{\"body\":\"x\"},\"errors\":null | x"
      })
  void textIsKeptAsItCame(String text, String expected) {
    assertEquals(new ReceivedText(expected), content("\"type\":\"text\",\"text\":" + text));
  }

  @Test
  void textMayHaveAnyCharacters() {
    assertEquals(
        new ReceivedText("a\nb\0 \ud83d"),
        content("\"type\":\"text\",\"text\":{\"body\":\"a\\nb\\u0000 \\ud83d\"}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"emoji\":\"👍\" | 👍",
        "\"emoji\":\"\" | ''",
        "\"emoji\":null | ''",
        "\"other\":1 | ''"
      })
  void reactionMayBeTakenBack(String emoji, String expected) {
    assertEquals(
        new ReceivedReaction(new MessageId("wamid.0"), expected),
        content("\"type\":\"reaction\",\"reaction\":{\"message_id\":\"wamid.0\"," + emoji + "}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"type\":\"location\",\"location\":{\"latitude\":1.5}",
        "\"type\":\"TEXT\",\"text\":{\"body\":\"x\"}",
        "\"type\":\"system\",\"system\":{\"body\":\"x\"},\"errors\":[{\"code\":1}]",
        "\"type\":\"\"",
        "\"type\":null",
        "\"type\":[]",
        "\"no\":1"
      })
  void messageOfAnotherTypeIsKeptWhole(String members) {
    ReceivedOther other = (ReceivedOther) content(members);

    assertEquals(message(members), other.raw());
    Optional<String> word =
        List.of("location", "TEXT", "system").stream().filter(members::contains).findFirst();
    assertEquals(word.orElse(""), other.type());
  }

  @Test
  void fileMayBeNothingButAnId() {
    var media =
        (ReceivedMedia) content("\"type\":\"audio\",\"audio\":{\"id\":7,\"voice\":\"true\"}");

    assertEquals("7", media.id().value());
    assertNull(media.mimeType());
    assertNull(media.url());
    assertEquals(true, media.voice());
    assertEquals(false, media.animated());
  }

  @Test
  void fileThatCouldNotBePassedOnIsUnsupported() {
    assertEquals(
        new ReceivedUnsupported("video", List.of(ProviderError.of(131052, "too large"))),
        content("\"type\":\"video\",\"errors\":[{\"code\":131052,\"message\":\"too large\"}]"));
  }

  @Test
  void unsupportedMayBeWithoutAnyReason() {
    assertEquals(
        new ReceivedUnsupported(null, List.of()), content("\"type\":\"unsupported\",\"x\":1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"from\":\"1\",\"id\":\"wamid.0\"} | wamid.0",
        "{\"id\":\"wamid.0\"} | wamid.0",
        "{\"forwarded\":true} | ",
        "{\"id\":\"\"} | ",
        "{} | ",
        "null | "
      })
  void messageMayAnswerAnother(String context, String expected) {
    content("\"type\":\"text\",\"text\":{\"body\":\"x\"},\"context\":" + context);

    assertEquals(
        expected == null ? null : new MessageId(expected),
        listener.only(GroupMessageReceived.class).repliesTo());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"type\":\"text\" | text is missing",
        "\"type\":\"text\",\"text\":null | text is missing",
        "\"type\":\"text\",\"text\":\"Hello\" | text is not an object",
        "\"type\":\"text\",\"text\":{} | body is missing",
        "\"type\":\"text\",\"text\":{\"body\":[]} | body is neither text nor a number",
        "\"type\":\"image\" | image is missing",
        "\"type\":\"image\",\"errors\":[] | image is missing",
        "\"type\":\"image\",\"image\":{} | id is missing",
        "\"type\":\"image\",\"image\":{\"id\":\"..\"} | id: media id is \"..\", which is a direction in a path and not an identifier",
        "\"type\":\"image\",\"image\":{\"id\":\"1\"},\"errors\":[{}] | both image and errors are there",
        "\"type\":\"image\",\"errors\":[7] | errors has an item that is not an object",
        "\"type\":\"unsupported\",\"errors\":{} | errors is not a list",
        "\"type\":\"unsupported\",\"unsupported\":7 | unsupported is not an object",
        "\"type\":\"reaction\",\"reaction\":{\"emoji\":\"x\"} | message_id is missing",
        "\"type\":\"text\",\"text\":{\"body\":\"x\"},\"context\":[] | context is not an object",
        "\"type\":\"text\",\"text\":{\"body\":\"x\"},\"from\":{} | from is neither text nor a number"
      })
  void messageThatCannotBeReadIsKeptWithTheReason(String members, String reason) {
    receive(messages("\"messages\": [" + message(members) + "]"));

    UnrecognizedEvent event = listener.onlyUnrecognized();
    assertEquals(reason, event.reason());
    assertEquals(message(members), event.raw());
    assertEquals("messages", event.topic());
    assertEquals(List.of("g"), listener.groups());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"url\":\"a b\" | url | url: is not an address",
        "\"url\":[] | url | url is neither text nor a number",
        "\"url\":\"http://a.example\" | url | url: is no https address with a host",
        "\"voice\":\"loud\" | voice | voice is neither true nor false",
        "\"animated\":7 | animated | animated is neither true nor false"
      })
  void whatCannotBeReadOfAFileIsKeptAndCostsNoMessage(String member, String part, String reason) {
    String members = "\"type\":\"audio\",\"audio\":{\"id\":\"1\",\"caption\":\"x\"," + member + "}";
    receive(messages("\"messages\": [" + message(members) + "]"));

    assertEquals(
        List.of(GroupMessageReceived.class, UnrecognizedEvent.class),
        listener.events().stream().map(Object::getClass).toList());
    assertEquals(
        new ReceivedMedia(
            MediaKind.AUDIO, new MediaId("1"), null, null, null, "x", null, false, false),
        ((GroupMessageReceived) listener.events().get(0)).content());
    UnrecognizedEvent kept = (UnrecognizedEvent) listener.events().get(1);
    assertEquals(part, kept.part());
    assertEquals(reason, kept.reason());
    assertEquals("audio", kept.type());
    assertEquals(message(members), kept.raw());
    assertEquals(List.of("g", "g"), listener.groups());
  }

  @Test
  void eachMemberOfAFileThatCannotBeReadIsKept() {
    receive(
        messages(
            "\"messages\": ["
                + message("\"type\":\"audio\",\"audio\":{\"id\":\"1\",\"url\":7,\"voice\":7}")
                + "]"));

    assertEquals(
        List.of("url", "voice"),
        listener.events().stream()
            .skip(1)
            .map(event -> ((UnrecognizedEvent) event).part())
            .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"group_id\":\"g\",\"type\":\"text\",\"text\":{\"body\":\"x\"}} | id is missing",
        "{\"group_id\":[],\"id\":\"1\",\"type\":\"text\"} | group_id is neither text nor a number",
        "{\"group_id\":\".\",\"id\":\"1\",\"type\":\"text\"} | group_id: group id is \".\", which is a direction in a path and not an identifier"
      })
  void messageOfAGroupNeedsIdAndGroup(String message, String reason) {
    receive(messages("\"messages\": [" + message + "]"));

    assertEquals(reason, listener.onlyUnrecognized().reason());
    assertEquals("text", listener.onlyUnrecognized().type());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"id\":\"wamid.1\",\"group_id\":null} | wamid.1 | ",
        "{\"id\":\"wamid.1\",\"group_id\":\"\",\"from\":\"1\"} | wamid.1 | 1",
        "{\"id\":[],\"from\":\"1\"} | | 1",
        "{\"from\":{}} | | ",
        "{} | | "
      })
  void messageToTheNumberItselfNeedsNothing(String message, String id, String from) {
    receive(messages("\"messages\": [" + message + "]"));

    PrivateMessageReceived event = listener.only(PrivateMessageReceived.class);
    assertEquals(id == null ? null : new MessageId(id), event.messageId());
    assertEquals(
        from == null ? null : new Participant(ParticipantId.ofWaId(from), null, null),
        event.sender());
    assertEquals(message, event.raw());
  }

  private void receive(String body) {
    assertEquals(WebhookAnswer.empty(200), webhooks.receive(Deliveries.signed(body)));
  }
}
