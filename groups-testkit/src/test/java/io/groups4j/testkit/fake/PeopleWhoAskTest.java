package io.groups4j.testkit.fake;

import static io.groups4j.testkit.fake.Clubs.ANA;
import static io.groups4j.testkit.fake.Clubs.BEN;
import static io.groups4j.testkit.fake.Clubs.NOW;
import static io.groups4j.testkit.fake.Clubs.numbered;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.groups4j.domain.DocumentedError;
import io.groups4j.domain.GroupCreated;
import io.groups4j.domain.InviteLink;
import io.groups4j.domain.JoinRequest;
import io.groups4j.domain.JoinRequestId;
import io.groups4j.domain.JoinRequestWithdrawn;
import io.groups4j.domain.JoinRequested;
import io.groups4j.domain.Participant;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.ParticipantJoined;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who asks to join and thinks better of it, what is told of it, and who cannot. */
class PeopleWhoAskTest {

  private final Clubs clubs = new Clubs();
  private final InMemoryWhatsApp whatsApp = clubs.whatsApp;
  private final InMemoryPeople people = whatsApp.people();

  @Test
  void whoAsksToJoinIsTold() {
    GroupCreated group = clubs.withApproval();

    JoinRequestId id = people.asksToJoin(group.inviteLink(), ANA);

    assertEquals(
        new JoinRequested(clubs.origin, group.groupId(), id, numbered(ANA), "invite_link"),
        clubs.last());
  }

  @Test
  void somebodyWithoutANumberAsksAndIsApproved() {
    GroupCreated group = clubs.withApproval();

    JoinRequestId id = people.asksToJoin(group.inviteLink(), BEN);
    JoinRequestId other = people.asksToJoin(group.inviteLink(), ANA);

    assertNotEquals(id, other);
    assertEquals(
        List.of(new JoinRequest(id, BEN, NOW), new JoinRequest(other, numbered(ANA), NOW)),
        whatsApp.joinRequests().open(group.groupId()).toList());
    whatsApp.joinRequests().approve(group.groupId(), List.of(id));
    assertEquals(List.of(BEN), clubs.members(group.groupId()));
  }

  @Test
  void whoIsApprovedIsToldWithAnInput() {
    GroupCreated group = clubs.withApproval();

    JoinRequestId id = people.asksToJoin(group.inviteLink(), ANA);
    whatsApp.joinRequests().approve(group.groupId(), List.of(id));

    Participant named = new Participant(new ParticipantId(ANA, null, ANA), null, null);
    assertEquals(
        new ParticipantJoined(clubs.origin, group.groupId(), named, "invite_link"), clubs.last());
    assertEquals(List.of(numbered(ANA)), clubs.members(group.groupId()));
  }

  @Test
  void nobodyAsksWhereNoApprovalIsNeeded() {
    InviteLink link = clubs.open().inviteLink();

    clubs.assertCannotHappen("use opensLink", () -> people.asksToJoin(link, ANA));
  }

  @Test
  void nobodyAsksTwiceAndWhoIsRejectedMayAskAgain() {
    GroupCreated group = clubs.withApproval();
    JoinRequestId first = people.asksToJoin(group.inviteLink(), ANA);

    clubs.assertCannotHappen("asks already", () -> people.asksToJoin(group.inviteLink(), ANA));
    whatsApp.joinRequests().reject(group.groupId(), List.of(first));
    JoinRequestId second = people.asksToJoin(group.inviteLink(), ANA);
    whatsApp.joinRequests().approve(group.groupId(), List.of(second));

    clubs.assertCannotHappen(
        "in the group already", () -> people.asksToJoin(group.inviteLink(), ANA));
  }

  @Test
  void whoWithdrawsCanNoLongerBeApproved() {
    clubs.withApproval();
    GroupCreated group = clubs.withApproval();
    JoinRequestId id = people.asksToJoin(group.inviteLink(), BEN);

    people.withdraws(id);

    assertEquals(
        new JoinRequestWithdrawn(clubs.origin, group.groupId(), id, BEN, "invite_link"),
        clubs.last());
    assertEquals(0, whatsApp.joinRequests().open(group.groupId()).count());
    var outcome = whatsApp.joinRequests().approve(group.groupId(), List.of(id));
    assertEquals(
        DocumentedError.JOIN_REQUEST_UNKNOWN.code(),
        outcome.failed().get(0).errors().get(0).code());
    clubs.assertCannotHappen("no open request", () -> people.withdraws(id));
  }

  @Test
  void whatIsApprovedCanNoLongerBeWithdrawn() {
    GroupCreated group = clubs.withApproval();
    JoinRequestId id = people.asksToJoin(group.inviteLink(), ANA);
    whatsApp.joinRequests().approve(group.groupId(), List.of(id));

    clubs.assertCannotHappen("no open request", () -> people.withdraws(id));
  }
}
