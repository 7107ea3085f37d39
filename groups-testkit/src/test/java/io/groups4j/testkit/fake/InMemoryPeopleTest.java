package io.groups4j.testkit.fake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.DocumentedError;
import io.groups4j.domain.GroupCreated;
import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.InviteLink;
import io.groups4j.domain.JoinApprovalMode;
import io.groups4j.domain.JoinRequest;
import io.groups4j.domain.JoinRequestId;
import io.groups4j.domain.JoinRequestWithdrawn;
import io.groups4j.domain.JoinRequested;
import io.groups4j.domain.Origin;
import io.groups4j.domain.Participant;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.ParticipantJoined;
import io.groups4j.domain.ParticipantLeft;
import io.groups4j.testkit.fixture.RecordingListener;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What people do, what is told of it, and what they cannot do. */
class InMemoryPeopleTest {

  private static final Instant NOW = Instant.ofEpochSecond(1763716530);
  private static final String ANA = "15555550101";
  private static final Participant BEN =
      new Participant(ParticipantId.ofUserId("US.1349"), "US.ENT.1", "ben");

  private final RecordingListener events = new RecordingListener();
  private final InMemoryWhatsApp whatsApp =
      InMemoryWhatsApp.builder().clock(Clock.fixed(NOW, ZoneOffset.UTC)).build().listen(events);
  private final InMemoryPeople people = whatsApp.people();
  private final Origin origin = new Origin(NOW, whatsApp.phoneNumberId(), whatsApp.accountId());

  private GroupCreated created(JoinApprovalMode mode) {
    whatsApp.groups().create(GroupDraft.named("Book club").joinedBy(mode));
    return (GroupCreated) last();
  }

  private GroupCreated open() {
    return created(JoinApprovalMode.AUTO_APPROVE);
  }

  private GroupCreated withApproval() {
    return created(JoinApprovalMode.APPROVAL_REQUIRED);
  }

  private GroupEvent last() {
    return events.events().get(events.events().size() - 1);
  }

  private List<Participant> members(GroupId group) {
    return whatsApp.groups().find(group).participants();
  }

  private static Participant numbered(String waId) {
    return new Participant(ParticipantId.ofWaId(waId), null, null);
  }

  private void assertCannotHappen(String reason, Executable action) {
    List<GroupEvent> before = events.events();
    String message = assertThrows(CannotHappenException.class, action).getMessage();
    assertTrue(message.contains(reason), message);
    assertEquals(before, events.events());
  }

  @Test
  void whoOpensTheLinkOfAnOpenGroupIsIn() {
    GroupCreated group = open();

    assertEquals(group.groupId(), people.opensLink(group.inviteLink(), ANA));

    assertEquals(
        new ParticipantJoined(origin, group.groupId(), numbered(ANA), "invite_link"), last());
    assertEquals(List.of(numbered(ANA)), members(group.groupId()));
  }

  @Test
  void somebodyWithoutANumberIsKnownByEverythingElse() {
    GroupCreated group = open();

    people.opensLink(group.inviteLink(), BEN);

    assertEquals(new ParticipantJoined(origin, group.groupId(), BEN, "invite_link"), last());
    assertEquals(List.of(BEN), members(group.groupId()));
  }

  @Test
  void anInputIsNobodysNameAndLeftOut() {
    GroupCreated group = open();

    people.opensLink(
        group.inviteLink(),
        new Participant(new ParticipantId(ANA, null, "+1 555-555-0101"), null, null));

    assertEquals(List.of(numbered(ANA)), members(group.groupId()));
    Participant unknown = new Participant(ParticipantId.ofInput("+1 555"), null, null);
    assertThrows(
        IllegalArgumentException.class, () -> people.opensLink(group.inviteLink(), unknown));
  }

  @Test
  void nobodyWalksIntoAGroupThatNeedsApproval() {
    InviteLink link = withApproval().inviteLink();

    assertCannotHappen("use asksToJoin", () -> people.opensLink(link, ANA));
  }

  @Test
  void aDeadLinkLeadsNowhere() {
    GroupCreated reset = open();
    whatsApp.inviteLinks().reset(reset.groupId());
    assertCannotHappen(
        "no group has this invite link", () -> people.opensLink(reset.inviteLink(), ANA));

    GroupCreated withApproval = withApproval();
    whatsApp.groups().delete(withApproval.groupId());
    assertCannotHappen(
        "no group has this invite link", () -> people.asksToJoin(withApproval.inviteLink(), ANA));
  }

  @Test
  void theNinthPersonDoesNotFitInUntilSomebodyLeaves() {
    GroupCreated group = open();
    IntStream.range(0, 8).forEach(n -> people.opensLink(group.inviteLink(), "1555555" + n));

    assertCannotHappen("is full", () -> people.opensLink(group.inviteLink(), ANA));

    people.leaves(group.groupId(), "15555550");
    people.opensLink(group.inviteLink(), ANA);
    assertEquals(8, members(group.groupId()).size());
  }

  @Test
  void nobodyJoinsTwiceWhicheverIdIsGiven() {
    GroupCreated group = open();
    people.opensLink(
        group.inviteLink(), new Participant(new ParticipantId(ANA, "US.1"), null, null));

    assertCannotHappen("in the group already", () -> people.opensLink(group.inviteLink(), ANA));
    Participant sameUser = new Participant(ParticipantId.ofUserId("US.1"), null, null);
    assertCannotHappen(
        "in the group already", () -> people.opensLink(group.inviteLink(), sameUser));
  }

  @Test
  void whoAsksToJoinIsTold() {
    GroupCreated group = withApproval();

    JoinRequestId id = people.asksToJoin(group.inviteLink(), ANA);

    assertEquals(
        new JoinRequested(origin, group.groupId(), id, numbered(ANA), "invite_link"), last());
  }

  @Test
  void somebodyWithoutANumberAsksAndIsApproved() {
    GroupCreated group = withApproval();

    JoinRequestId id = people.asksToJoin(group.inviteLink(), BEN);
    JoinRequestId other = people.asksToJoin(group.inviteLink(), ANA);

    assertNotEquals(id, other);
    assertEquals(
        List.of(new JoinRequest(id, BEN, NOW), new JoinRequest(other, numbered(ANA), NOW)),
        whatsApp.joinRequests().open(group.groupId()).toList());
    whatsApp.joinRequests().approve(group.groupId(), List.of(id));
    assertEquals(List.of(BEN), members(group.groupId()));
  }

  @Test
  void whoIsApprovedIsToldWithAnInput() {
    GroupCreated group = withApproval();

    JoinRequestId id = people.asksToJoin(group.inviteLink(), ANA);
    whatsApp.joinRequests().approve(group.groupId(), List.of(id));

    Participant named = new Participant(new ParticipantId(ANA, null, ANA), null, null);
    assertEquals(new ParticipantJoined(origin, group.groupId(), named, "invite_link"), last());
    assertEquals(List.of(numbered(ANA)), members(group.groupId()));
  }

  @Test
  void nobodyAsksWhereNoApprovalIsNeeded() {
    InviteLink link = open().inviteLink();

    assertCannotHappen("use opensLink", () -> people.asksToJoin(link, ANA));
  }

  @Test
  void nobodyAsksTwiceAndWhoIsRejectedMayAskAgain() {
    GroupCreated group = withApproval();
    JoinRequestId first = people.asksToJoin(group.inviteLink(), ANA);

    assertCannotHappen("asks already", () -> people.asksToJoin(group.inviteLink(), ANA));
    whatsApp.joinRequests().reject(group.groupId(), List.of(first));
    JoinRequestId second = people.asksToJoin(group.inviteLink(), ANA);
    whatsApp.joinRequests().approve(group.groupId(), List.of(second));

    assertCannotHappen("in the group already", () -> people.asksToJoin(group.inviteLink(), ANA));
  }

  @Test
  void whoWithdrawsCanNoLongerBeApproved() {
    withApproval();
    GroupCreated group = withApproval();
    JoinRequestId id = people.asksToJoin(group.inviteLink(), BEN);

    people.withdraws(id);

    assertEquals(new JoinRequestWithdrawn(origin, group.groupId(), id, BEN, "invite_link"), last());
    assertEquals(0, whatsApp.joinRequests().open(group.groupId()).count());
    var outcome = whatsApp.joinRequests().approve(group.groupId(), List.of(id));
    assertEquals(
        DocumentedError.JOIN_REQUEST_UNKNOWN.code(),
        outcome.failed().get(0).errors().get(0).code());
    assertCannotHappen("no open request", () -> people.withdraws(id));
  }

  @Test
  void whatIsApprovedCanNoLongerBeWithdrawn() {
    GroupCreated group = withApproval();
    JoinRequestId id = people.asksToJoin(group.inviteLink(), ANA);
    whatsApp.joinRequests().approve(group.groupId(), List.of(id));

    assertCannotHappen("no open request", () -> people.withdraws(id));
  }

  @Test
  void whoLeavesIsOutAndMayComeBack() {
    GroupCreated group = open();
    people.opensLink(group.inviteLink(), BEN);
    people.opensLink(group.inviteLink(), ANA);

    people.leaves(group.groupId(), ANA);

    assertEquals(new ParticipantLeft(origin, group.groupId(), numbered(ANA)), last());
    assertEquals(List.of(BEN), members(group.groupId()));
    people.opensLink(group.inviteLink(), ANA);
    assertEquals(List.of(BEN, numbered(ANA)), members(group.groupId()));
  }

  @Test
  void whoLeavesByOneIdIsToldByAll() {
    GroupCreated group = open();
    Participant both = new Participant(new ParticipantId(ANA, "US.1"), null, "ana");
    people.opensLink(group.inviteLink(), both);

    people.leaves(group.groupId(), new Participant(ParticipantId.ofUserId("US.1"), null, null));

    assertEquals(new ParticipantLeft(origin, group.groupId(), both), last());
  }

  @Test
  void nobodyLeavesAGroupThatTheyAreNotInOrThatIsGone() {
    GroupCreated group = open();
    assertCannotHappen("not in the group", () -> people.leaves(group.groupId(), ANA));

    people.opensLink(group.inviteLink(), ANA);
    whatsApp.groups().delete(group.groupId());
    assertCannotHappen("no group has this id", () -> people.leaves(group.groupId(), ANA));
    assertCannotHappen("no group has this id", () -> people.leaves(new GroupId("x"), ANA));
  }

  @Test
  void whoWasRemovedDoesNotComeBackByLink() {
    GroupCreated open = open();
    people.opensLink(open.inviteLink(), BEN);
    people.opensLink(open.inviteLink(), ANA);
    whatsApp.participants().remove(open.groupId(), List.of(BEN.id()));
    assertEquals(List.of(numbered(ANA)), members(open.groupId()));

    assertCannotHappen("was removed", () -> people.opensLink(open.inviteLink(), BEN));

    GroupCreated closed = withApproval();
    JoinRequestId id = people.asksToJoin(closed.inviteLink(), ANA);
    whatsApp.joinRequests().approve(closed.groupId(), List.of(id));
    whatsApp.participants().remove(closed.groupId(), List.of(ParticipantId.ofWaId(ANA)));
    assertCannotHappen("was removed", () -> people.asksToJoin(closed.inviteLink(), ANA));
  }

  @Test
  void whoLeftIsNotAmongTheRemoved() {
    GroupCreated group = open();
    people.opensLink(group.inviteLink(), BEN);
    people.opensLink(group.inviteLink(), ANA);
    whatsApp.participants().remove(group.groupId(), List.of(BEN.id()));

    people.leaves(group.groupId(), ANA);

    people.opensLink(group.inviteLink(), ANA);
    assertCannotHappen("was removed", () -> people.opensLink(group.inviteLink(), BEN));
  }

  @Test
  void noMessageSaysWhoItIs() {
    GroupCreated group = open();
    people.opensLink(group.inviteLink(), ANA);

    String message =
        assertThrows(CannotHappenException.class, () -> people.opensLink(group.inviteLink(), ANA))
            .getMessage();

    assertTrue(message.chars().noneMatch(Character::isDigit), message);
  }
}
