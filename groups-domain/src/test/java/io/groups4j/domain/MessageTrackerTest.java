package io.groups4j.domain;

import static io.groups4j.domain.MessageStatus.DELIVERED;
import static io.groups4j.domain.MessageStatus.FAILED;
import static io.groups4j.domain.MessageStatus.PLAYED;
import static io.groups4j.domain.MessageStatus.READ;
import static io.groups4j.domain.MessageStatus.SENT;
import static io.groups4j.domain.Samples.ERRORS;
import static io.groups4j.domain.Samples.GROUP;
import static io.groups4j.domain.Samples.MESSAGE;
import static io.groups4j.domain.Samples.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who has got a message, and who has read it. */
class MessageTrackerTest {

  private static final ParticipantId ANA = ParticipantId.ofWaId("15555550101");
  private static final ParticipantId ANA_BY_USER_ID = ParticipantId.ofUserId("US.1");
  private static final ParticipantId ANA_BY_BOTH = new ParticipantId("15555550101", "US.1");
  private static final ParticipantId BEN = ParticipantId.ofUserId("US.2");

  private final MessageTracker begin = MessageTracker.of(MESSAGE);

  private static MessageStatusChanged status(
      int second, MessageStatus status, ParticipantId person, ProviderError... errors) {
    return new MessageStatusChanged(
        Origin.at(at(second)), GROUP, MESSAGE, status, person, null, List.of(errors), null);
  }

  private static Instant at(int second) {
    return NOON.plusSeconds(second);
  }

  @Test
  void nothingIsKnownAtFirst() {
    assertEquals(Optional.empty(), begin.sentAt());
    assertEquals(Optional.empty(), begin.failedAt());
    assertEquals(List.of(), begin.deliveredTo());
    assertEquals(List.of(), begin.readBy());
    assertFalse(begin.isDeliveredTo(ANA));
  }

  @Test
  void whoHasGotItHasNotReadIt() {
    MessageTracker tracker =
        begin
            .after(status(1, SENT, null))
            .after(status(2, DELIVERED, ANA))
            .after(status(3, DELIVERED, BEN))
            .after(status(4, READ, BEN));

    assertEquals(Optional.of(at(1)), tracker.sentAt());
    assertEquals(Set.of(ANA, BEN), Set.copyOf(tracker.deliveredTo()));
    assertEquals(List.of(BEN), tracker.readBy());
    assertTrue(tracker.isDeliveredTo(ANA));
    assertFalse(tracker.isReadBy(ANA));
    assertTrue(tracker.isReadBy(BEN));
  }

  @Test
  void whoHasReadItHasGotItEvenIfNobodySaysSo() {
    MessageTracker tracker = begin.after(status(4, READ, ANA));

    assertEquals(List.of(ANA), tracker.deliveredTo());
    assertEquals(Optional.of(at(4)), tracker.receipts().get(0).deliveredAt());
    assertEquals(Optional.of(at(4)), tracker.sentAt());
  }

  @Test
  void whoHasListenedToItHasReadItEvenIfNobodySaysSo() {
    MessageTracker tracker = begin.after(status(4, PLAYED, ANA));

    assertEquals(List.of(ANA), tracker.deliveredTo());
    assertEquals(List.of(ANA), tracker.readBy());
    assertEquals(Optional.of(at(4)), tracker.receipts().get(0).playedAt());
    assertEquals(Optional.empty(), begin.after(status(4, READ, ANA)).receipts().get(0).playedAt());
  }

  @Test
  void whatComesLateFillsInWhatWasMissing() {
    MessageTracker tracker = begin.after(status(4, READ, ANA)).after(status(2, DELIVERED, ANA));

    Receipt receipt = tracker.receipts().get(0);
    assertEquals(Optional.of(at(2)), receipt.deliveredAt());
    assertEquals(Optional.of(at(4)), receipt.readAt());
    assertEquals(List.of(ANA), tracker.readBy());
  }

  @Test
  void ofRepeatsTheEarliestCounts() {
    MessageTracker tracker =
        begin.after(status(3, READ, ANA)).after(status(2, READ, ANA)).after(status(5, READ, ANA));

    assertEquals(List.of(new Receipt(List.of(ANA), Map.of(READ, at(2)))), tracker.receipts());
  }

  @Test
  void oneWhoIsNamedInSeveralWaysIsOnePersonOnceThatIsKnown() {
    MessageTracker two =
        begin.after(status(1, DELIVERED, ANA)).after(status(2, READ, ANA_BY_USER_ID));
    assertEquals(2, two.deliveredTo().size());

    MessageTracker one = two.after(status(3, READ, ANA_BY_BOTH));
    assertEquals(List.of(ANA_BY_BOTH), one.deliveredTo());
    assertEquals(List.of(ANA_BY_BOTH), one.readBy());
    assertEquals(Optional.of(at(1)), one.receipts().get(0).deliveredAt());
    assertEquals(Optional.of(at(2)), one.receipts().get(0).readAt());
    assertTrue(one.isReadBy(ANA));
    assertTrue(one.isReadBy(ParticipantId.ofInput("+1 555 555 0101")));
  }

  @Test
  void receiptOfNobodyIsNobodysAndCountsForTheMessage() {
    MessageTracker tracker = begin.after(status(1, DELIVERED, null));

    assertEquals(List.of(), tracker.deliveredTo());
    assertEquals(1, tracker.receipts().size());
    assertEquals(Optional.empty(), tracker.receipts().get(0).person());
    assertEquals(Optional.of(at(1)), tracker.sentAt());
    assertFalse(tracker.isDeliveredTo(ANA));
  }

  @Test
  void failureSaysWhenAndWhy() {
    ProviderError other = ProviderError.of(131000, "Something went wrong");
    MessageTracker tracker =
        begin
            .after(status(3, FAILED, null, ERRORS.get(0)))
            .after(status(2, FAILED, null, other))
            .after(status(2, FAILED, null, ERRORS.get(0)))
            .after(status(4, READ, ANA));

    assertEquals(Optional.of(at(2)), tracker.failedAt());
    assertEquals(List.of(other, ERRORS.get(0)), tracker.errors());
    assertEquals(List.of(ANA), tracker.readBy());
  }

  @Test
  void statusThatIsNotDocumentedIsKept() {
    MessageStatus warned = new MessageStatus("warned");
    MessageTracker tracker = begin.after(status(1, warned, ANA));

    assertEquals(Map.of(warned, at(1)), tracker.receipts().get(0).times());
    assertEquals(List.of(), tracker.deliveredTo());
    assertEquals(Optional.empty(), tracker.sentAt());
  }

  @Test
  void statusOfAnotherMessageIsRefused() {
    MessageTracker other = MessageTracker.of(new MessageId("wamid.other"));

    assertEquals(
        "status is not of this message, give it to the tracker of its own message",
        Refusal.of(() -> other.after(status(1, SENT, null))));
  }

  @Test
  void receiptThatSaysNothingIsRefused() {
    assertEquals(
        "times is empty, a receipt has at least one status",
        Refusal.of(() -> new Receipt(List.of(ANA), Map.of())));
  }

  @Test
  void whatIsHandedOutCannotBeChanged() {
    MessageTracker tracker = begin.after(status(1, READ, ANA));

    assertThrows(UnsupportedOperationException.class, () -> tracker.receipts().clear());
    assertThrows(UnsupportedOperationException.class, () -> tracker.errors().clear());
    Receipt receipt = tracker.receipts().get(0);
    assertThrows(UnsupportedOperationException.class, () -> receipt.times().clear());
    assertThrows(UnsupportedOperationException.class, () -> receipt.names().clear());
  }

  @Test
  void itShowsNoPersonAndNoMessage() {
    String shown = begin.after(status(1, READ, ANA_BY_BOTH)).toString();

    for (String personal : List.of("1555", "US.1", "MTc4")) {
      assertEquals(-1, shown.indexOf(personal), shown);
    }
  }
}
