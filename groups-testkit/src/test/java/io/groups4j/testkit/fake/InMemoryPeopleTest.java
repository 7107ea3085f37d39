package io.groups4j.testkit.fake;

import static io.groups4j.testkit.fake.Clubs.ANA;
import static io.groups4j.testkit.fake.Clubs.BEN;
import static io.groups4j.testkit.fake.Clubs.numbered;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.GroupCreated;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.InviteLink;
import io.groups4j.domain.JoinRequestId;
import io.groups4j.domain.Participant;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.ParticipantJoined;
import io.groups4j.domain.ParticipantLeft;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who joins by a link and leaves, what is told of it, and who cannot. */
class InMemoryPeopleTest {

  private final Clubs clubs = new Clubs();
  private final InMemoryWhatsApp whatsApp = clubs.whatsApp;
  private final InMemoryPeople people = whatsApp.people();

  @Test
  void whoOpensTheLinkOfAnOpenGroupIsIn() {
    GroupCreated group = clubs.open();

    assertEquals(group.groupId(), people.opensLink(group.inviteLink(), ANA));

    assertEquals(
        new ParticipantJoined(clubs.origin, group.groupId(), numbered(ANA), "invite_link"),
        clubs.last());
    assertEquals(List.of(numbered(ANA)), clubs.members(group.groupId()));
  }

  @Test
  void somebodyWithoutANumberIsKnownByEverythingElse() {
    GroupCreated group = clubs.open();

    people.opensLink(group.inviteLink(), BEN);

    assertEquals(
        new ParticipantJoined(clubs.origin, group.groupId(), BEN, "invite_link"), clubs.last());
    assertEquals(List.of(BEN), clubs.members(group.groupId()));
  }

  @Test
  void anInputIsNobodysNameAndLeftOut() {
    GroupCreated group = clubs.open();

    people.opensLink(
        group.inviteLink(),
        new Participant(new ParticipantId(ANA, null, "+1 555-555-0101"), null, null));

    assertEquals(List.of(numbered(ANA)), clubs.members(group.groupId()));
    Participant unknown = new Participant(ParticipantId.ofInput("+1 555"), null, null);
    assertThrows(
        IllegalArgumentException.class, () -> people.opensLink(group.inviteLink(), unknown));
  }

  @Test
  void nobodyWalksIntoAGroupThatNeedsApproval() {
    InviteLink link = clubs.withApproval().inviteLink();

    clubs.assertCannotHappen("use asksToJoin", () -> people.opensLink(link, ANA));
  }

  @Test
  void aDeadLinkLeadsNowhere() {
    GroupCreated reset = clubs.open();
    whatsApp.inviteLinks().reset(reset.groupId());
    clubs.assertCannotHappen(
        "no group has this invite link", () -> people.opensLink(reset.inviteLink(), ANA));

    GroupCreated without = clubs.open();
    whatsApp.inviteLinks().delete(without.groupId());
    clubs.assertCannotHappen(
        "no group has this invite link", () -> people.opensLink(without.inviteLink(), ANA));

    GroupCreated withApproval = clubs.withApproval();
    whatsApp.groups().delete(withApproval.groupId());
    clubs.assertCannotHappen(
        "no group has this invite link", () -> people.asksToJoin(withApproval.inviteLink(), ANA));
  }

  @Test
  void theNinthPersonDoesNotFitInUntilSomebodyLeaves() {
    GroupCreated group = clubs.open();
    IntStream.range(0, 8).forEach(n -> people.opensLink(group.inviteLink(), "1555555" + n));

    clubs.assertCannotHappen("is full", () -> people.opensLink(group.inviteLink(), ANA));

    people.leaves(group.groupId(), "15555550");
    people.opensLink(group.inviteLink(), ANA);
    assertEquals(8, clubs.members(group.groupId()).size());
  }

  @Test
  void nobodyJoinsTwiceWhicheverIdIsGiven() {
    GroupCreated group = clubs.open();
    people.opensLink(
        group.inviteLink(), new Participant(new ParticipantId(ANA, "US.1"), null, null));

    clubs.assertCannotHappen(
        "in the group already", () -> people.opensLink(group.inviteLink(), ANA));
    Participant sameUser = new Participant(ParticipantId.ofUserId("US.1"), null, null);
    clubs.assertCannotHappen(
        "in the group already", () -> people.opensLink(group.inviteLink(), sameUser));
  }

  @Test
  void whoLeavesIsOutAndMayComeBack() {
    GroupCreated group = clubs.open();
    people.opensLink(group.inviteLink(), BEN);
    people.opensLink(group.inviteLink(), ANA);

    people.leaves(group.groupId(), ANA);

    assertEquals(new ParticipantLeft(clubs.origin, group.groupId(), numbered(ANA)), clubs.last());
    assertEquals(List.of(BEN), clubs.members(group.groupId()));
    people.opensLink(group.inviteLink(), ANA);
    assertEquals(List.of(BEN, numbered(ANA)), clubs.members(group.groupId()));
  }

  @Test
  void whoLeavesByOneIdIsToldByAll() {
    GroupCreated group = clubs.open();
    Participant both = new Participant(new ParticipantId(ANA, "US.1"), null, "ana");
    people.opensLink(group.inviteLink(), both);

    people.leaves(group.groupId(), new Participant(ParticipantId.ofUserId("US.1"), null, null));

    assertEquals(new ParticipantLeft(clubs.origin, group.groupId(), both), clubs.last());
  }

  @Test
  void nobodyLeavesAGroupThatTheyAreNotInOrThatIsGone() {
    GroupCreated group = clubs.open();
    clubs.assertCannotHappen("not in the group", () -> people.leaves(group.groupId(), ANA));

    people.opensLink(group.inviteLink(), ANA);
    whatsApp.groups().delete(group.groupId());
    clubs.assertCannotHappen("no group has this id", () -> people.leaves(group.groupId(), ANA));
    clubs.assertCannotHappen("no group has this id", () -> people.leaves(new GroupId("x"), ANA));
  }

  @Test
  void whoWasRemovedDoesNotComeBackByLink() {
    GroupCreated open = clubs.open();
    people.opensLink(open.inviteLink(), BEN);
    people.opensLink(open.inviteLink(), ANA);
    whatsApp.participants().remove(open.groupId(), List.of(BEN.id()));
    assertEquals(List.of(numbered(ANA)), clubs.members(open.groupId()));

    clubs.assertCannotHappen("was removed", () -> people.opensLink(open.inviteLink(), BEN));

    GroupCreated closed = clubs.withApproval();
    JoinRequestId id = people.asksToJoin(closed.inviteLink(), ANA);
    whatsApp.joinRequests().approve(closed.groupId(), List.of(id));
    whatsApp.participants().remove(closed.groupId(), List.of(ParticipantId.ofWaId(ANA)));
    clubs.assertCannotHappen("was removed", () -> people.asksToJoin(closed.inviteLink(), ANA));
  }

  @Test
  void whoLeftIsNotAmongTheRemoved() {
    GroupCreated group = clubs.open();
    people.opensLink(group.inviteLink(), BEN);
    people.opensLink(group.inviteLink(), ANA);
    whatsApp.participants().remove(group.groupId(), List.of(BEN.id()));

    people.leaves(group.groupId(), ANA);

    people.opensLink(group.inviteLink(), ANA);
    clubs.assertCannotHappen("was removed", () -> people.opensLink(group.inviteLink(), BEN));
  }

  @Test
  void noMessageSaysWhoItIs() {
    GroupCreated group = clubs.open();
    people.opensLink(group.inviteLink(), ANA);

    String message =
        assertThrows(CannotHappenException.class, () -> people.opensLink(group.inviteLink(), ANA))
            .getMessage();

    assertTrue(message.chars().noneMatch(Character::isDigit), message);
  }
}
