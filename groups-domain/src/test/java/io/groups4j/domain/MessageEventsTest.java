package io.groups4j.domain;

import static io.groups4j.domain.Samples.ANA;
import static io.groups4j.domain.Samples.AT_NOON;
import static io.groups4j.domain.Samples.ERRORS;
import static io.groups4j.domain.Samples.GROUP;
import static io.groups4j.domain.Samples.MESSAGE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written in groups and what becomes of it: what events say, hide and refuse. */
class MessageEventsTest {

  private static final MessageContent HELLO = new ReceivedText("Hello");

  private static MessageStatusChanged status(MessageStatus status, List<ProviderError> errors) {
    return new MessageStatusChanged(AT_NOON, GROUP, MESSAGE, status, ANA.id(), null, errors, null);
  }

  @Test
  void whatIsNotOfAGroupNamesNone() {
    assertEquals(
        Optional.empty(), new PrivateMessageReceived(AT_NOON, MESSAGE, ANA, null, "{}").group());
    assertEquals(
        Optional.empty(),
        new PrivateStatusChanged(
                AT_NOON, MESSAGE, MessageStatus.READ, null, null, List.of(), null, "{}")
            .group());
  }

  @Test
  void messagesAnswerNoRequest() {
    for (Class<?> kind :
        List.of(
            GroupMessageReceived.class,
            MessageStatusChanged.class,
            PrivateMessageReceived.class,
            PrivateStatusChanged.class)) {
      GroupEvent event = Samples.BY_KIND.get(kind);
      assertEquals(Optional.empty(), event.request());
      assertEquals(Set.of(), event.ends());
    }
  }

  @Test
  void messagesLeaveTheGroupAsItIs() {
    GroupState before =
        GroupState.of(GROUP).after(new ParticipantJoined(AT_NOON, GROUP, ANA, null));

    assertEquals(before, before.after(Samples.BY_KIND.get(GroupMessageReceived.class)));
    assertEquals(before, before.after(Samples.BY_KIND.get(MessageStatusChanged.class)));
    assertEquals(
        "event is not of this group, give it to the state of its own group",
        Refusal.of(() -> before.after(Samples.BY_KIND.get(PrivateMessageReceived.class))));
  }

  @Test
  void noContentShowsWhatItSays() {
    var text = new ReceivedText("😀 secret");
    var media =
        new ReceivedMedia(
            MediaKind.IMAGE,
            new MediaId("secret"),
            "secret",
            "secret",
            URI.create("https://secret.example/secret"),
            "secret",
            "secret",
            true,
            true);
    var reaction = new ReceivedReaction(MESSAGE, "secret");
    var unsupported = new ReceivedUnsupported("poll\nof +1 786", ERRORS);
    var other = new ReceivedOther("location\n17865347866", "secret");

    assertEquals("ReceivedText[8 characters]", text.toString());
    assertEquals("ReceivedMedia[IMAGE]", media.toString());
    assertEquals("ReceivedReaction[…]", reaction.toString());
    assertEquals("ReceivedReaction[taken back]", new ReceivedReaction(MESSAGE, "").toString());
    assertEquals(
        "ReceivedUnsupported[kind=poll?of???????, errors=" + ERRORS + "]", unsupported.toString());
    assertEquals(
        "ReceivedUnsupported[kind=-, errors=[]]",
        new ReceivedUnsupported(null, List.of()).toString());
    assertEquals("ReceivedOther[type=location????????????, raw=6 characters]", other.toString());
  }

  @Test
  void whatIsShownOfAnEventIsWhatIsNotPersonal() {
    assertEquals(
        "GroupMessageReceived[origin=%s, groupId=%s, content=ReceivedText[5 characters]]"
            .formatted(AT_NOON, GROUP),
        new GroupMessageReceived(AT_NOON, GROUP, MESSAGE, ANA, "Ana", HELLO, null).toString());
    assertEquals(
        "MessageStatusChanged[origin=%s, groupId=%s, status=MessageStatus[read], pricing=null,"
                .formatted(AT_NOON, GROUP)
            + " errors=[]]",
        status(MessageStatus.READ, List.of()).toString());
    assertEquals(
        "PrivateMessageReceived[origin=%s, raw=2 characters]".formatted(AT_NOON),
        new PrivateMessageReceived(AT_NOON, MESSAGE, ANA, "Ana", "{}").toString());
    assertEquals(
        "PrivateStatusChanged[origin=%s, status=MessageStatus[sent], pricing=null, errors=[],"
                .formatted(AT_NOON)
            + " raw=2 characters]",
        new PrivateStatusChanged(
                AT_NOON, MESSAGE, MessageStatus.SENT, ANA.id(), null, List.of(), "secret", "{}")
            .toString());
  }

  @Test
  void reasonsAreCopied() {
    List<ProviderError> errors = new ArrayList<>(ERRORS);
    var failed = status(MessageStatus.FAILED, errors);
    var invitation =
        new PrivateStatusChanged(
            AT_NOON, MESSAGE, MessageStatus.FAILED, null, null, errors, null, "{}");
    var unsupported = new ReceivedUnsupported(null, errors);
    errors.clear();

    assertEquals(ERRORS, failed.errors());
    assertEquals(ERRORS, invitation.errors());
    assertEquals(ERRORS, unsupported.errors());
    assertThrows(UnsupportedOperationException.class, () -> failed.errors().clear());
  }

  @Test
  void anEmptySignMeansThatItWasTakenBack() {
    assertTrue(new ReceivedReaction(MESSAGE, "").isTakenBack());
    assertFalse(new ReceivedReaction(MESSAGE, "👍").isTakenBack());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://media.example/x",
        "file:///etc/passwd",
        "https:x",
        "https:///x",
        "//media.example/x",
        "x",
        ""
      })
  void addressThatIsNotHttpsIsRefused(String url) {
    assertEquals(
        "url is no https address with a host, one is needed",
        Refusal.of(() -> media(URI.create(url))));
  }

  @Test
  void addressThatIsHttpsIsTaken() {
    URI url = URI.create("HTTPS://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=1");
    assertEquals(url, media(url).url());
    assertEquals(null, media(null).url());
  }

  private static ReceivedMedia media(URI url) {
    return new ReceivedMedia(
        MediaKind.STICKER, new MediaId("1"), null, null, url, null, null, false, true);
  }

  @Test
  void failuresOfNobodyInParticularAreToldApartByTheirCodes() {
    var one = ProviderError.of(131026, "x");
    var other = ProviderError.of(131047, "y");
    List<List<ProviderError>> facts =
        List.of(List.of(), List.of(one), List.of(other), List.of(one, other));

    for (Function<List<ProviderError>, GroupEvent> failed :
        List.<Function<List<ProviderError>, GroupEvent>>of(
            errors -> failed(null, errors), errors -> failedInPrivate(null, errors))) {
      assertEquals(
          facts.size(), facts.stream().map(failed).map(GroupEvent::deliveryKey).distinct().count());
      assertEquals(
          failed.apply(List.of(one, other)).deliveryKey(),
          failed
              .apply(List.of(ProviderError.of(131047, "in other words"), one, other))
              .deliveryKey());
    }
  }

  @Test
  void aFailureOfSomebodyIsOneWhateverItsCodes() {
    ParticipantId ana = ParticipantId.ofWaId("1");

    assertEquals(
        failed(ana, List.of(ProviderError.of(131026, "x"))).deliveryKey(),
        failed(ana, List.of(ProviderError.of(131047, "y"))).deliveryKey());
  }

  private static GroupEvent failed(ParticipantId person, List<ProviderError> errors) {
    return new MessageStatusChanged(
        AT_NOON, GROUP, MESSAGE, MessageStatus.FAILED, person, null, errors, null);
  }

  private static GroupEvent failedInPrivate(ParticipantId person, List<ProviderError> errors) {
    return new PrivateStatusChanged(
        AT_NOON, MESSAGE, MessageStatus.FAILED, person, null, errors, null, "{}");
  }

  @Test
  void nullIsNamed() {
    assertEquals(
        "origin",
        Refusal.ofNull(
            () -> new GroupMessageReceived(null, GROUP, MESSAGE, null, null, HELLO, null)));
    assertEquals(
        "groupId",
        Refusal.ofNull(
            () -> new GroupMessageReceived(AT_NOON, null, MESSAGE, null, null, HELLO, null)));
    assertEquals(
        "messageId",
        Refusal.ofNull(
            () -> new GroupMessageReceived(AT_NOON, GROUP, null, null, null, HELLO, null)));
    assertEquals(
        "content",
        Refusal.ofNull(
            () -> new GroupMessageReceived(AT_NOON, GROUP, MESSAGE, null, null, null, null)));
    assertEquals("status", Refusal.ofNull(() -> status(null, List.of())));
    assertEquals(
        "messageId",
        Refusal.ofNull(
            () ->
                new MessageStatusChanged(
                    AT_NOON, GROUP, null, MessageStatus.READ, null, null, List.of(), null)));
    assertEquals(
        "groupId",
        Refusal.ofNull(
            () ->
                new MessageStatusChanged(
                    AT_NOON, null, MESSAGE, MessageStatus.READ, null, null, List.of(), null)));
    assertEquals(
        "raw", Refusal.ofNull(() -> new PrivateMessageReceived(AT_NOON, null, null, null, null)));
    assertEquals(
        "raw",
        Refusal.ofNull(
            () ->
                new PrivateStatusChanged(
                    AT_NOON, MESSAGE, MessageStatus.READ, null, null, List.of(), null, null)));
    assertEquals("body", Refusal.ofNull(() -> new ReceivedText(null)));
    assertEquals("to", Refusal.ofNull(() -> new ReceivedReaction(null, "")));
    assertEquals("raw", Refusal.ofNull(() -> new ReceivedOther("", null)));
  }
}
