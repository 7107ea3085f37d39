package io.groups4j.testkit.fake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.DocumentedError;
import io.groups4j.domain.GroupCreated;
import io.groups4j.domain.GroupDeleted;
import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupSettingsChange;
import io.groups4j.domain.GroupSuspended;
import io.groups4j.domain.GroupSuspensionCleared;
import io.groups4j.domain.InviteLink;
import io.groups4j.domain.JoinApprovalMode;
import io.groups4j.domain.JoinRequestId;
import io.groups4j.domain.Origin;
import io.groups4j.domain.ParticipantId;
import io.groups4j.port.RequestRejectedException;
import io.groups4j.testkit.fixture.RecordingListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What can and cannot be done with a suspended group. */
class SuspensionsTest {

  private static final Instant NOW = Instant.ofEpochSecond(1763716530);

  private final RecordingListener events = new RecordingListener();
  private final InMemoryWhatsApp whatsApp =
      InMemoryWhatsApp.builder().clock(Clock.fixed(NOW, ZoneOffset.UTC)).build().listen(events);
  private final Origin origin = new Origin(NOW, whatsApp.phoneNumberId(), whatsApp.accountId());
  private final GroupId group = created().groupId();
  private final InviteLink link = whatsApp.inviteLinks().current(group);

  private GroupCreated created() {
    whatsApp
        .groups()
        .create(GroupDraft.named("Book club").joinedBy(JoinApprovalMode.APPROVAL_REQUIRED));
    return events.await(GroupCreated.class, Duration.ZERO);
  }

  private static void assertSuspended(Executable call) {
    RequestRejectedException refused = assertThrows(RequestRejectedException.class, call);
    assertEquals(
        DocumentedError.GROUP_SUSPENDED.code(), refused.providerError().orElseThrow().code());
  }

  @Test
  void bothAreToldAndShown() {
    assertEquals(false, whatsApp.groups().find(group).suspended());

    whatsApp.suspends(group);
    assertEquals(true, whatsApp.groups().find(group).suspended());

    whatsApp.clearsSuspension(group);
    assertEquals(false, whatsApp.groups().find(group).suspended());
    assertEquals(
        List.of(new GroupSuspended(origin, group), new GroupSuspensionCleared(origin, group)),
        events.events().subList(1, 3));
  }

  @Test
  void whatChangesASuspendedGroupIsRefusedUntilThatIsCleared() {
    JoinRequestId in = whatsApp.people().asksToJoin(link, "15555550100");
    whatsApp.joinRequests().approve(group, List.of(in));
    JoinRequestId id = whatsApp.people().asksToJoin(link, "15555550101");
    whatsApp.suspends(group);

    assertSuspended(() -> whatsApp.inviteLinks().reset(group));
    assertSuspended(() -> whatsApp.inviteLinks().delete(group));
    GroupSettingsChange change = GroupSettingsChange.ofSubject("Chess club");
    assertSuspended(() -> whatsApp.settings().update(group, change));
    assertSuspended(() -> whatsApp.joinRequests().approve(group, List.of(id)));
    assertSuspended(() -> whatsApp.joinRequests().reject(group, List.of(id)));
    List<ParticipantId> members = List.of(ParticipantId.ofWaId("15555550100"));
    assertSuspended(() -> whatsApp.participants().remove(group, members));
    assertEquals(link, whatsApp.inviteLinks().current(group));
    assertEquals(1, whatsApp.joinRequests().open(group).count());

    whatsApp.clearsSuspension(group);
    whatsApp.joinRequests().approve(group, List.of(id));
    whatsApp.participants().remove(group, members);
    assertEquals(1, whatsApp.groups().find(group).participantCount());
  }

  @Test
  void aSuspendedGroupCanBeDeleted() {
    whatsApp.suspends(group);

    whatsApp.groups().delete(group);

    events.await(GroupDeleted.class, Duration.ZERO);
  }

  @Test
  void nobodyComesIntoASuspendedGroupAndWhoIsInCanLeave() {
    InMemoryPeople people = whatsApp.people();
    JoinRequestId ana = people.asksToJoin(link, "15555550101");
    JoinRequestId ben = people.asksToJoin(link, "15555550102");
    whatsApp.joinRequests().approve(group, List.of(ana));
    whatsApp.suspends(group);

    String message =
        assertThrows(CannotHappenException.class, () -> people.asksToJoin(link, "15555550103"))
            .getMessage();

    assertTrue(message.contains("suspended"), message);
    people.withdraws(ben);
    people.leaves(group, "15555550101");
    assertEquals(0, whatsApp.groups().find(group).participantCount());
  }

  @Test
  void neitherHappensTwiceNorToAGroupThatIsNotThere() {
    assertThrows(CannotHappenException.class, () -> whatsApp.clearsSuspension(group));
    whatsApp.suspends(group);
    assertThrows(CannotHappenException.class, () -> whatsApp.suspends(group));
    assertThrows(CannotHappenException.class, () -> whatsApp.suspends(new GroupId("x")));
    assertThrows(CannotHappenException.class, () -> whatsApp.clearsSuspension(new GroupId("x")));
    assertEquals(2, events.events().size());
  }
}
