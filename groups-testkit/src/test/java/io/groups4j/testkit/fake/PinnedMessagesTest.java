package io.groups4j.testkit.fake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.groups4j.domain.DocumentedError;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.MessageStatus;
import io.groups4j.domain.MessageStatusChanged;
import io.groups4j.domain.ProviderError;
import io.groups4j.domain.TextMessage;
import io.groups4j.port.RequestRejectedException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class PinnedMessagesTest {

  private final Clubs clubs = new Clubs();
  private final InMemoryWhatsApp whatsApp = clubs.whatsApp;
  private final GroupId group = clubs.open().groupId();

  @BeforeEach
  void anaComesIn() {
    whatsApp.people().opensLink(whatsApp.inviteLinks().current(group), Clubs.ANA);
  }

  private MessageId written() {
    return whatsApp.conversations().writes(group, Clubs.ANA, "Page 12!");
  }

  private List<MessageId> pinned() {
    return whatsApp.conversations().pinned(group);
  }

  private static void assertUnknown(Executable call) {
    var refused = assertThrows(RequestRejectedException.class, call);
    assertEquals(
        Optional.of(DocumentedError.PARAMETER_VALUE_INVALID),
        refused.providerError().flatMap(ProviderError::documented));
  }

  @Test
  void aFourthPinPutsTheOldestOut() {
    List<MessageId> four = List.of(written(), written(), written(), written());

    four.subList(0, 3).forEach(message -> whatsApp.messages().pin(group, message, 7));
    assertEquals(four.subList(0, 3), pinned());
    whatsApp.messages().pin(group, four.get(3), 7);

    assertEquals(four.subList(1, 4), pinned());
  }

  @Test
  void pinningAgainMakesAPinTheLatestOneAndPutsNobodyOut() {
    List<MessageId> three = List.of(written(), written(), written());
    three.forEach(message -> whatsApp.messages().pin(group, message, 7));

    whatsApp.messages().pin(group, three.get(0), 7);

    assertEquals(List.of(three.get(1), three.get(2), three.get(0)), pinned());
  }

  @Test
  void aPinIsOverAfterItsDays() {
    MessageId shortly = written();
    MessageId longer = written();
    whatsApp.messages().pin(group, shortly, 1);
    whatsApp.messages().pin(group, longer, 2);

    whatsApp.advanceClock(Duration.ofDays(1).minusSeconds(1));
    assertEquals(List.of(shortly, longer), pinned());
    whatsApp.advanceClock(Duration.ofSeconds(1));
    assertEquals(List.of(longer), pinned());
    whatsApp.advanceClock(Duration.ofDays(1));
    assertEquals(List.of(), pinned());
  }

  @Test
  void aPinThatIsOverTakesNobodysPlace() {
    List<MessageId> three = List.of(written(), written(), written());
    whatsApp.messages().pin(group, three.get(0), 30);
    whatsApp.messages().pin(group, three.get(1), 1);
    whatsApp.messages().pin(group, three.get(2), 30);
    whatsApp.advanceClock(Duration.ofDays(1));

    MessageId fourth = written();
    whatsApp.messages().pin(group, fourth, 30);

    assertEquals(List.of(three.get(0), three.get(2), fourth), pinned());
  }

  @Test
  void unpinningTakesAPinAwayAndDoesNoHarmTwice() {
    MessageId one = written();
    MessageId two = written();
    whatsApp.messages().pin(group, one, 7);
    whatsApp.messages().pin(group, two, 7);

    whatsApp.messages().unpin(group, one);
    whatsApp.messages().unpin(group, one);

    assertEquals(List.of(two), pinned());
  }

  @Test
  void messagesOfTheBusinessArePinnedAsWell() {
    written();
    MessageId own = whatsApp.messages().send(group, TextMessage.of("At seven.")).id();

    whatsApp.messages().pin(group, own, 30);

    assertEquals(List.of(own), pinned());
  }

  @Test
  void aPinIsAMessageWithStatusesOfItsOwn() {
    MessageId message = written();

    MessageId pin = whatsApp.messages().pin(group, message, 7).id();

    assertNotEquals(message, pin);
    assertEquals(
        List.of(MessageStatus.SENT, MessageStatus.DELIVERED),
        clubs.events.events().stream()
            .filter(MessageStatusChanged.class::isInstance)
            .map(MessageStatusChanged.class::cast)
            .filter(status -> status.messageId().equals(pin))
            .map(MessageStatusChanged::status)
            .toList());
    assertEquals(List.of(), whatsApp.conversations().sent(group));
  }

  @Test
  void aPinThatFailsIsNone() {
    MessageId one = written();
    MessageId two = written();
    whatsApp.messages().pin(group, one, 7);
    whatsApp.failNext().message(ProviderError.of(131000, "(#131000) Something went wrong"));
    whatsApp.messages().pin(group, two, 7);
    whatsApp.failNext().message(ProviderError.of(131000, "(#131000) Something went wrong"));
    whatsApp.messages().unpin(group, one);

    assertEquals(List.of(one), pinned());
  }

  @Test
  void whatWasNotSaidInTheGroupIsNotPinned() {
    MessageId here = written();
    GroupId other = clubs.open().groupId();
    whatsApp.people().opensLink(whatsApp.inviteLinks().current(other), Clubs.ANA);
    whatsApp.conversations().writes(other, Clubs.ANA, "Check!");

    assertUnknown(() -> whatsApp.messages().pin(group, new MessageId("wamid.nonsense"), 7));
    assertUnknown(() -> whatsApp.messages().pin(other, here, 7));
    assertUnknown(() -> whatsApp.messages().unpin(other, here));
    assertEquals(List.of(), whatsApp.conversations().pinned(other));
  }

  @Test
  void nobodyAsksForThePinsOfAGroupThatIsNotThere() {
    whatsApp.groups().delete(group);

    clubs.assertCannotHappen("no group has this id", this::pinned);
  }
}
