package io.groups4j.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.AudioMessage;
import io.groups4j.domain.DocumentMessage;
import io.groups4j.domain.DocumentedError;
import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupMessage;
import io.groups4j.domain.GroupMessageReceived;
import io.groups4j.domain.ImageMessage;
import io.groups4j.domain.JoinApprovalMode;
import io.groups4j.domain.MediaSource;
import io.groups4j.domain.MessageDraft;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.MessageStatus;
import io.groups4j.domain.MessageStatusChanged;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.ProviderError;
import io.groups4j.domain.ReceivedText;
import io.groups4j.domain.SentMessage;
import io.groups4j.domain.StickerMessage;
import io.groups4j.domain.TemplateMessage;
import io.groups4j.domain.TextMessage;
import io.groups4j.domain.VideoMessage;
import io.groups4j.port.GroupMessages;
import io.groups4j.port.GroupNotFoundException;
import io.groups4j.port.RequestRejectedException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** All that {@link GroupMessages} has to do, and what its messages lead to. */
public interface GroupMessagesContract extends MessagePinsContract {

  /** Has somebody see a message of the business. */
  void reads(MessageId message, ParticipantId who);

  /** What the provider has taken for this group, the first first; pins are not among it. */
  List<MessageDraft> arrived(GroupId group);

  /** A message by a template that is approved, and no marketing. */
  TemplateMessage approvedTemplate();

  /** Sent names nobody, and delivered names everybody, each in an event of its own. */
  @Test
  default void aMessageIsToldAsSentAndAsDeliveredToEach() {
    GroupId group = withApproval();
    ParticipantId one = comesIn(group);
    ParticipantId two = comesIn(group);
    writes(group, two, "When do we meet?");

    MessageId first = send(group, text()).id();
    MessageId second = send(group, text()).id();

    assertNotEquals(first, second);
    for (MessageId message : List.of(first, second)) {
      assertEquals(group, awaitStatus(message, MessageStatus.SENT, null).groupId());
      assertEquals(group, awaitStatus(message, MessageStatus.DELIVERED, one).groupId());
      assertEquals(group, awaitStatus(message, MessageStatus.DELIVERED, two).groupId());
    }
  }

  /** Nothing is lost of a message, whatever its kind. */
  @Test
  default void everyKindOfMessageArrivesAsItWasSent() {
    GroupId group = talking();
    MediaSource file = MediaSource.link(URI.create("https://example.com/files/7?as=is"));
    List<GroupMessage> kinds =
        List.of(
            TextMessage.of("Grüße \"an\" alle\n👋"),
            TextMessage.of("See https://example.com").withPreview(),
            ImageMessage.of(file),
            ImageMessage.of(file).captioned("Us"),
            VideoMessage.of(file).captioned("Us, moving"),
            AudioMessage.of(file),
            AudioMessage.of(file).asVoice(),
            DocumentMessage.of(file).captioned("Please read").named("agenda.pdf"),
            new StickerMessage(file),
            approvedTemplate());

    kinds.forEach(message -> send(group, message));

    assertEquals(kinds.stream().map(MessageDraft::of).toList(), arrived(group));
  }

  /** An answer says what it answers. */
  @Test
  default void anAnswerArrivesAsOne() {
    GroupId group = withApproval();
    MessageId question = writes(group, comesIn(group), "When do we meet?");
    MessageDraft answer = MessageDraft.of(text()).inReplyTo(question);

    connection().messages().send(group, answer);

    assertEquals(List.of(answer), arrived(group));
  }

  /** What an application calls a message comes back with all that becomes of it. */
  @Test
  default void theReferenceOfAMessageComesWithEachOfItsStatuses() {
    GroupId group = withApproval();
    ParticipantId reader = comesIn(group);
    writes(group, reader, "When do we meet?");

    MessageId message =
        connection()
            .messages()
            .send(group, MessageDraft.of(text()).referredToAs("order-4711"))
            .id();
    reads(message, reader);

    assertEquals("order-4711", awaitStatus(message, MessageStatus.SENT, null).reference());
    assertEquals("order-4711", awaitStatus(message, MessageStatus.DELIVERED, reader).reference());
    assertEquals("order-4711", awaitStatus(message, MessageStatus.READ, reader).reference());
  }

  /** Who has read something is known by name. */
  @Test
  default void readingIsToldOfWhoReads() {
    GroupId group = withApproval();
    comesIn(group);
    ParticipantId reader = comesIn(group);
    writes(group, reader, "When do we meet?");
    MessageId message = send(group, text()).id();

    reads(message, reader);

    MessageStatusChanged read = awaitStatus(message, MessageStatus.READ, reader);
    assertEquals(group, read.groupId());
    assertEquals(
        1,
        events().events().stream()
            .filter(event -> isStatus(event, message, MessageStatus.READ))
            .count());
  }

  /** What a message costs comes with its statuses, in kind. */
  @Test
  default void theStatusesSayWhatAMessageCosts() {
    GroupId group = withApproval();
    ParticipantId somebody = comesIn(group);

    MessageId message = send(group, approvedTemplate()).id();

    for (MessageStatusChanged status :
        List.of(
            awaitStatus(message, MessageStatus.SENT, null),
            awaitStatus(message, MessageStatus.DELIVERED, somebody))) {
      assertNotNull(status.pricing(), "a price");
      assertEquals("regular", status.pricing().type());
      assertEquals("group_utility", status.pricing().category());
      assertEquals(Optional.of(true), status.pricing().charged());
    }
  }

  /** There is nobody to read it. */
  @Test
  default void aGroupOfNobodyTakesNoMessage() {
    GroupId group = withApproval();

    assertRejected(DocumentedError.GROUP_EMPTY, () -> send(group, text()));
    assertRejected(DocumentedError.GROUP_EMPTY, () -> send(group, approvedTemplate()));
  }

  /** Until somebody in the group writes, WhatsApp takes nothing that it has not approved. */
  @Test
  default void outsideTheWindowOnlyTemplatesPass() {
    GroupId group = withApproval();
    comesIn(group);

    assertRejected(DocumentedError.WINDOW_CLOSED, () -> send(group, text()));
    send(group, approvedTemplate());

    assertEquals(List.of(MessageDraft.of(approvedTemplate())), arrived(group));
  }

  /** One word of anybody is enough for the whole group. */
  @Test
  default void whatSomebodyWritesIsToldAndOpensTheWindow() {
    GroupId group = withApproval();
    comesIn(group);
    ParticipantId writer = comesIn(group);

    MessageId question = writes(group, writer, "When do we meet?");

    GroupMessageReceived heard = events().await(GroupMessageReceived.class, patience());
    assertEquals(group, heard.groupId());
    assertEquals(question, heard.messageId());
    assertEquals(new ReceivedText("When do we meet?"), heard.content());
    assertNotNull(heard.sender(), "who has written it");
    assertTrue(heard.sender().id().isSameAs(writer), "somebody else has written it");
    send(group, text());
  }

  /** An id is one thing, whatever it is made of. */
  @Test
  default void anUnknownGroupIsNotFound() {
    GroupId group = talking();
    GroupMessages messages = connection().messages();
    MessageId message = new MessageId("wamid.x");
    for (GroupId odd : ConnectionContract.oddGroups()) {
      assertThrows(GroupNotFoundException.class, () -> send(odd, text()), odd::value);
      assertThrows(GroupNotFoundException.class, () -> messages.pin(odd, message, 7), odd::value);
      assertThrows(GroupNotFoundException.class, () -> messages.unpin(odd, message), odd::value);
    }
    assertEquals(List.of(), arrived(group));
  }

  private static TextMessage text() {
    return TextMessage.of("At seven.");
  }

  private SentMessage send(GroupId group, GroupMessage message) {
    return connection().messages().send(group, message);
  }

  private GroupId withApproval() {
    return created(GroupDraft.named("Book club").joinedBy(JoinApprovalMode.APPROVAL_REQUIRED))
        .groupId();
  }

  /** A group of one person, who has written. */
  private GroupId talking() {
    GroupId group = withApproval();
    writes(group, comesIn(group), "When do we meet?");
    return group;
  }

  private static boolean isStatus(GroupEvent event, MessageId message, MessageStatus status) {
    return event instanceof MessageStatusChanged changed
        && changed.messageId().equals(message)
        && changed.status().equals(status);
  }

  /** Of nobody where it is null. */
  private MessageStatusChanged awaitStatus(
      MessageId message, MessageStatus status, @Nullable ParticipantId who) {
    return (MessageStatusChanged)
        events()
            .await(
                event ->
                    isStatus(event, message, status) && concerns((MessageStatusChanged) event, who),
                "that the message is " + status.value(),
                patience());
  }

  private static boolean concerns(MessageStatusChanged event, @Nullable ParticipantId who) {
    ParticipantId recipient = event.recipient();
    return who == null ? recipient == null : recipient != null && recipient.isSameAs(who);
  }

  private static void assertRejected(DocumentedError error, Executable call) {
    var refused = assertThrows(RequestRejectedException.class, call);
    assertEquals(Optional.of(error), refused.providerError().flatMap(ProviderError::documented));
  }
}
