package io.groups4j.meta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.groups4j.domain.DocumentedError;
import io.groups4j.domain.GroupCreated;
import io.groups4j.domain.GroupDeleted;
import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.GroupSettingsChange;
import io.groups4j.domain.GroupSuspended;
import io.groups4j.domain.GroupSuspensionCleared;
import io.groups4j.domain.JoinApprovalMode;
import io.groups4j.domain.JoinRequestId;
import io.groups4j.domain.JoinRequestWithdrawn;
import io.groups4j.domain.JoinRequested;
import io.groups4j.domain.Participant;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.ParticipantJoined;
import io.groups4j.domain.ParticipantLeft;
import io.groups4j.domain.ParticipantsRemoved;
import io.groups4j.port.OutcomeUnknownException;
import io.groups4j.port.RequestRejectedException;
import io.groups4j.port.WhatsAppGroups;
import io.groups4j.testkit.fake.InMemoryPeople;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import io.groups4j.testkit.fixture.RecordingListener;
import io.groups4j.testkit.simulator.Fault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** People act behind the simulator, and the adapter and the webhooks see what the fake tells. */
final class MetaPeopleTest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String ANA = "15555550101";
  private static final Participant BEN =
      new Participant(ParticipantId.ofUserId("US.1349"), "US.ENT.1", "ben");

  private final MetaOverSimulator meta = new MetaOverSimulator();
  private final RecordingListener told = new RecordingListener();
  private final InMemoryWhatsApp whatsApp = meta.whatsApp().listen(told);
  private final InMemoryPeople people = whatsApp.people();
  private final WhatsAppGroups connection = meta.connection();

  @AfterEach
  void close() {
    meta.close();
  }

  private GroupCreated created(JoinApprovalMode mode) {
    connection.groups().create(GroupDraft.named("Book club").joinedBy(mode));
    return (GroupCreated) told.events().get(told.events().size() - 1);
  }

  @Test
  void theEventsOfTheWebhooksAreTheEventsOfTheFake() {
    GroupCreated open = created(JoinApprovalMode.AUTO_APPROVE);
    people.opensLink(open.inviteLink(), ANA);
    people.opensLink(open.inviteLink(), BEN);
    people.leaves(open.groupId(), BEN);
    whatsApp.suspends(open.groupId());
    whatsApp.clearsSuspension(open.groupId());
    GroupCreated closed = created(JoinApprovalMode.APPROVAL_REQUIRED);
    JoinRequestId ana = people.asksToJoin(closed.inviteLink(), ANA);
    people.withdraws(people.asksToJoin(closed.inviteLink(), BEN));
    connection.joinRequests().approve(closed.groupId(), List.of(ana));
    people.leaves(closed.groupId(), ANA);
    connection.participants().remove(open.groupId(), List.of(ParticipantId.ofWaId(ANA)));
    connection.groups().delete(open.groupId());

    meta.events().await(GroupDeleted.class, PATIENCE);

    assertEquals(told.events(), meta.events().events());
    assertEquals(
        List.of(
            GroupCreated.class,
            ParticipantJoined.class,
            ParticipantJoined.class,
            ParticipantLeft.class,
            GroupSuspended.class,
            GroupSuspensionCleared.class,
            GroupCreated.class,
            JoinRequested.class,
            JoinRequested.class,
            JoinRequestWithdrawn.class,
            ParticipantJoined.class,
            ParticipantLeft.class,
            ParticipantsRemoved.class,
            GroupDeleted.class),
        told.events().stream().<Class<?>>map(GroupEvent::getClass).toList());
  }

  @Test
  void theAdapterReadsPeopleWithoutANumber() {
    GroupCreated open = created(JoinApprovalMode.AUTO_APPROVE);
    people.opensLink(open.inviteLink(), BEN);
    GroupCreated closed = created(JoinApprovalMode.APPROVAL_REQUIRED);
    people.asksToJoin(closed.inviteLink(), BEN);

    assertEquals(List.of(BEN), connection.groups().find(open.groupId()).participants());
    assertEquals(
        BEN,
        connection.joinRequests().open(closed.groupId()).findFirst().orElseThrow().participant());
  }

  @Test
  void aSuspendedGroupIsReadAndDeletedAndNotChanged() {
    GroupCreated group = created(JoinApprovalMode.APPROVAL_REQUIRED);
    JoinRequestId id = people.asksToJoin(group.inviteLink(), ANA);
    whatsApp.suspends(group.groupId());

    assertSuspended(() -> connection.inviteLinks().reset(group.groupId()));
    assertSuspended(() -> connection.joinRequests().approve(group.groupId(), List.of(id)));
    assertSuspended(() -> connection.joinRequests().reject(group.groupId(), List.of(id)));
    assertSuspended(() -> connection.inviteLinks().delete(group.groupId()));
    GroupSettingsChange change = GroupSettingsChange.ofSubject("Chess club");
    assertSuspended(() -> connection.settings().update(group.groupId(), change));
    List<ParticipantId> somebody = List.of(ParticipantId.ofWaId(ANA));
    assertSuspended(() -> connection.participants().remove(group.groupId(), somebody));
    assertEquals(true, connection.groups().find(group.groupId()).suspended());
    assertEquals(group.inviteLink(), connection.inviteLinks().current(group.groupId()));
    connection.groups().delete(group.groupId());
    assertEquals(0, connection.groups().active().count());
  }

  private static void assertSuspended(Executable call) {
    assertEquals(
        DocumentedError.GROUP_SUSPENDED.code(),
        assertThrows(RequestRejectedException.class, call).providerError().orElseThrow().code());
  }

  @Test
  void whatFailsAfterActingLeavesTheOutcomeUnknown() {
    meta.simulator().failNext(Fault.of(DocumentedError.SOMETHING_WENT_WRONG).afterActing());

    assertThrows(
        OutcomeUnknownException.class,
        () -> connection.groups().create(GroupDraft.named("Book club")));

    assertEquals(1, connection.groups().active().count());
    meta.events().await(GroupCreated.class, PATIENCE);
  }

  @Test
  void whatIsThrottledOnceIsRepeatedAndDoneOnce() {
    meta.simulator()
        .failNext(Fault.of(DocumentedError.GROUP_CALLS_EXCEEDED).withRetryAfter(Duration.ZERO));

    connection.groups().create(GroupDraft.named("Book club"));

    assertEquals(1, connection.groups().active().count());
  }

  @Test
  void aDoubledWebhookIsOneEventAndTheOrderMayChange() {
    meta.simulator().webhooks().hold();
    meta.simulator().webhooks().duplicateNext();
    GroupCreated group = created(JoinApprovalMode.AUTO_APPROVE);
    people.opensLink(group.inviteLink(), ANA);
    connection.groups().delete(group.groupId());

    // Created, again, joined, deleted: the joining comes first, and the deletion last.
    meta.simulator().webhooks().release(List.of(2, 0, 1, 3));

    meta.events().await(GroupDeleted.class, PATIENCE);
    List<GroupEvent> inOrder = told.events();
    assertEquals(List.of(inOrder.get(1), inOrder.get(0), inOrder.get(2)), meta.events().events());
  }
}
