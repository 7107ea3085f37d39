package io.groups4j.testkit.fake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.groups4j.domain.DocumentedError;
import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.MessageDraft;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.MessageStatus;
import io.groups4j.domain.MessageStatusChanged;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.ProviderError;
import io.groups4j.domain.SentMessage;
import io.groups4j.domain.TextMessage;
import io.groups4j.port.GroupNotFoundException;
import io.groups4j.port.RequestRejectedException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What the business sends, and when it may. */
class InMemoryMessagesTest {

  private static final TextMessage TEXT = TextMessage.of("At seven.");
  private static final Duration A_DAY = Duration.ofHours(24);

  private final Clubs clubs = new Clubs();
  private final InMemoryWhatsApp whatsApp = clubs.whatsApp;
  private final GroupId group = clubs.open().groupId();

  private void comesIn(String waId) {
    whatsApp.people().opensLink(whatsApp.inviteLinks().current(group), waId);
  }

  private void anaWrites() {
    comesIn(Clubs.ANA);
    whatsApp.conversations().writes(group, Clubs.ANA, "When do we meet?");
  }

  private List<MessageStatusChanged> statuses(MessageId message) {
    return clubs.events.events().stream()
        .filter(MessageStatusChanged.class::isInstance)
        .map(MessageStatusChanged.class::cast)
        .filter(status -> status.messageId().equals(message))
        .toList();
  }

  private void assertRefused(DocumentedError error, Executable call) {
    List<GroupEvent> before = clubs.events.events();
    var refused = assertThrows(RequestRejectedException.class, call);
    assertEquals(Optional.of(error), refused.providerError().flatMap(ProviderError::documented));
    assertEquals(before, clubs.events.events());
  }

  @Test
  void aMessageIsToldAsSentAndAsDeliveredToEachOfThem() {
    anaWrites();
    comesIn("15555550102");

    MessageId id =
        whatsApp.messages().send(group, MessageDraft.of(TEXT).referredToAs("order-4711")).id();

    List<MessageStatusChanged> statuses = statuses(id);
    assertEquals(
        List.of(MessageStatus.SENT, MessageStatus.DELIVERED, MessageStatus.DELIVERED),
        statuses.stream().map(MessageStatusChanged::status).toList());
    assertEquals(null, statuses.get(0).recipient());
    assertEquals(
        List.of(ParticipantId.ofWaId(Clubs.ANA), ParticipantId.ofWaId("15555550102")),
        statuses.stream().skip(1).map(MessageStatusChanged::recipient).toList());
    for (MessageStatusChanged status : statuses) {
      assertEquals(group, status.groupId());
      assertEquals(clubs.origin, status.origin());
      assertEquals("order-4711", status.reference());
      assertEquals(List.of(), status.errors());
    }
  }

  @Test
  void everyMessageHasAnIdOfItsOwnAndNoPacing() {
    anaWrites();

    SentMessage one = whatsApp.messages().send(group, TEXT);
    SentMessage two = whatsApp.messages().send(group, TEXT);

    assertNotEquals(one.id(), two.id());
    assertEquals(null, one.pacing());
  }

  @Test
  void whatIsSentCanBeLookedAtByGroup() {
    anaWrites();
    GroupId other = clubs.open().groupId();
    MessageDraft answer =
        MessageDraft.of(TEXT)
            .inReplyTo(whatsApp.conversations().writes(group, Clubs.ANA, "And where?"));
    whatsApp.messages().send(group, TEXT);
    whatsApp.messages().send(group, answer);

    assertEquals(List.of(MessageDraft.of(TEXT), answer), whatsApp.conversations().sent(group));
    assertEquals(List.of(), whatsApp.conversations().sent(other));
  }

  @Test
  void aGroupOfNobodyTakesNoMessageAndNoPin() {
    assertRefused(DocumentedError.GROUP_EMPTY, () -> whatsApp.messages().send(group, TEXT));
    assertRefused(
        DocumentedError.GROUP_EMPTY,
        () -> whatsApp.messages().pin(group, new MessageId("wamid.x"), 1));
  }

  @Test
  void onceTheLastHasLeftAGroupTakesNoMessage() {
    anaWrites();
    whatsApp.people().leaves(group, Clubs.ANA);

    assertRefused(DocumentedError.GROUP_EMPTY, () -> whatsApp.messages().send(group, TEXT));
  }

  @Test
  void aSuspendedGroupTakesNoMessageUntilThatIsCleared() {
    anaWrites();
    whatsApp.suspends(group);

    assertRefused(DocumentedError.GROUP_SUSPENDED, () -> whatsApp.messages().send(group, TEXT));

    whatsApp.clearsSuspension(group);
    whatsApp.messages().send(group, TEXT);
  }

  @Test
  void nobodyIsSentAnythingInAGroupThatIsNotThere() {
    anaWrites();
    whatsApp.groups().delete(group);

    assertThrows(GroupNotFoundException.class, () -> whatsApp.messages().send(group, TEXT));
    assertThrows(
        GroupNotFoundException.class, () -> whatsApp.messages().send(new GroupId("another"), TEXT));
  }

  @Test
  void withoutAWordFromAnybodyTheWindowIsClosedToAllButTemplates() {
    comesIn(Clubs.ANA);

    assertRefused(DocumentedError.WINDOW_CLOSED, () -> whatsApp.messages().send(group, TEXT));
  }

  @Test
  void theWindowOpensForTheWholeGroupAndClosesAfterADay() {
    comesIn("15555550102");
    anaWrites();
    whatsApp.people().leaves(group, Clubs.ANA);

    whatsApp.advanceClock(A_DAY.minusSeconds(1));
    whatsApp.messages().send(group, TEXT);
    whatsApp.advanceClock(Duration.ofSeconds(1));

    assertRefused(DocumentedError.WINDOW_CLOSED, () -> whatsApp.messages().send(group, TEXT));
  }

  @Test
  void anotherWordOpensTheWindowAnew() {
    anaWrites();
    whatsApp.advanceClock(Duration.ofHours(23));
    whatsApp.conversations().writes(group, Clubs.ANA, "Anybody?");
    whatsApp.advanceClock(Duration.ofHours(23));

    whatsApp.messages().send(group, TEXT);
  }

  @Test
  void aWordInAnotherGroupOrInPrivateOpensNothing() {
    GroupId other = clubs.open().groupId();
    whatsApp.people().opensLink(whatsApp.inviteLinks().current(other), Clubs.ANA);
    anaWrites();
    whatsApp.conversations().writesPrivately(Clubs.numbered(Clubs.ANA), "Hello?");

    assertRefused(DocumentedError.WINDOW_CLOSED, () -> whatsApp.messages().send(other, TEXT));
  }

  @Test
  void timeNeverRunsBackwards() {
    assertThrows(
        IllegalArgumentException.class, () -> whatsApp.advanceClock(Duration.ofSeconds(-1)));
  }

  @Test
  void aMessageThatFailsIsToldAsFailedAndReachesNobody() {
    anaWrites();
    ProviderError error = ProviderError.of(131049, "(#131049) Not delivered");
    whatsApp.failNext().message(error);

    MessageId lost =
        whatsApp.messages().send(group, MessageDraft.of(TEXT).referredToAs("order-4711")).id();
    MessageId next = whatsApp.messages().send(group, TEXT).id();

    MessageStatusChanged failed = statuses(lost).get(0);
    assertEquals(1, statuses(lost).size());
    assertEquals(MessageStatus.FAILED, failed.status());
    assertEquals(List.of(error), failed.errors());
    assertEquals(null, failed.recipient());
    assertEquals(null, failed.pricing());
    assertEquals("order-4711", failed.reference());
    assertEquals(2, statuses(next).size());
    assertEquals(List.of(MessageDraft.of(TEXT)), whatsApp.conversations().sent(group));
    clubs.assertCannotHappen("failed", () -> whatsApp.conversations().reads(lost, Clubs.ANA));
    clubs.assertCannotHappen(
        "no message of this id",
        () -> whatsApp.conversations().replies(group, Clubs.ANA, lost, "What?"));
    assertRefused(
        DocumentedError.PARAMETER_VALUE_INVALID, () -> whatsApp.messages().pin(group, lost, 1));
  }

  @Test
  void aRefusedMessageIsNotTheOneThatWasMadeToFail() {
    comesIn(Clubs.ANA);
    whatsApp.failNext().message(ProviderError.of(131049, "(#131049) Not delivered"));
    assertRefused(DocumentedError.WINDOW_CLOSED, () -> whatsApp.messages().send(group, TEXT));
    whatsApp.conversations().writes(group, Clubs.ANA, "When?");

    MessageId lost = whatsApp.messages().send(group, TEXT).id();

    assertEquals(MessageStatus.FAILED, statuses(lost).get(0).status());
  }
}
