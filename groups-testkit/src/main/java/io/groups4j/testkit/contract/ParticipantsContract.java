package io.groups4j.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.DocumentedError;
import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.JoinApprovalMode;
import io.groups4j.domain.Participant;
import io.groups4j.domain.ParticipantBatch;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.ParticipantsRemoved;
import io.groups4j.domain.ParticipantsRemoved.FailedRemoval;
import io.groups4j.domain.ProviderError;
import io.groups4j.domain.RequestId;
import io.groups4j.port.GroupNotFoundException;
import io.groups4j.port.Participants;
import io.groups4j.port.PendingRequests;
import io.groups4j.port.RequestRejectedException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All that {@link Participants} has to do. */
public interface ParticipantsContract extends ConnectionContract {

  /**
   * Has somebody come into a group, another person each time.
   *
   * @param group one that needs approval
   * @return who it is, by WhatsApp id, once the provider has them in the group
   */
  ParticipantId comesIn(GroupId group);

  /** The end of a removal is found by what {@code remove} returned. */
  @Test
  default void aRemovalEndsInAnEventThatSaysWhoIsOut() {
    GroupId group = withApproval();
    ParticipantId somebody = comesIn(group);

    ParticipantsRemoved end = removed(group, somebody);

    assertEquals(group, end.groupId());
    assertTrue(end.isComplete(), "the removal of one person who is in the group is complete");
    assertEquals(1, end.removed().size());
    assertTrue(end.removed().get(0).id().isSameAs(somebody), "somebody else is out");
  }

  /** Whoever called somebody by a number finds that number in the event, as it was spelt. */
  @Test
  default void theEventCallsPeopleAsTheRequestDid() {
    GroupId group = withApproval();
    ParticipantId one = comesIn(group);
    ParticipantId two = comesIn(group);
    String spelt = "+" + one.waId();

    ParticipantsRemoved end = removed(group, ParticipantId.ofInput(spelt), two);

    assertEquals(
        Set.of(spelt, two.address()),
        end.removed().stream().map(person -> person.id().input()).collect(Collectors.toSet()));
  }

  /** Nobody goes but who was named. */
  @Test
  default void whoIsRemovedIsOutAndTheOthersStay() {
    GroupId group = withApproval();
    ParticipantId stays = comesIn(group);
    ParticipantId goes = comesIn(group);

    removed(group, goes);

    assertOnlyMember(stays, group);
  }

  /** One call is enough for a full group. */
  @Test
  default void asManyAsFitIntoAGroupAreRemovedAtOnce() {
    GroupId group = withApproval();
    ParticipantId[] all =
        Stream.generate(() -> comesIn(group))
            .limit(ParticipantBatch.MAX)
            .toArray(ParticipantId[]::new);

    ParticipantsRemoved end = removed(group, all);

    assertEquals(ParticipantBatch.MAX, end.removed().size());
    assertEquals(0, connection().groups().find(group).participantCount());
  }

  /** Who is not in the group does not keep the others from going, and is no exception. */
  @Test
  default void aStrangerIsAFailureBesideTheOthers() {
    GroupId group = withApproval();
    GroupId another = withApproval();
    ParticipantId goes = comesIn(group);
    ParticipantId stranger = comesIn(another);

    ParticipantsRemoved end = removed(group, stranger, goes);

    assertEquals(List.of(goes.address()), end.removed().stream().map(this::input).toList());
    assertEquals(
        List.of(stranger.address()),
        end.failed().stream().map(FailedRemoval::participant).map(this::input).toList());
    assertEquals(
        List.of(DocumentedError.NOT_A_PARTICIPANT.code()),
        end.failed().get(0).errors().stream().map(ProviderError::code).toList());
    assertTrue(!end.isComplete(), "a removal that failed in part is not complete");
    assertEquals(0, connection().groups().find(group).participantCount());
    assertOnlyMember(stranger, another);
  }

  /** Where nobody can be removed the call is refused, and no event comes. */
  @Test
  default void strangersAloneAreRejected() {
    GroupId group = withApproval();
    GroupId another = withApproval();
    ParticipantId stays = comesIn(group);
    ParticipantId stranger = comesIn(another);

    assertNotAParticipant(group, stranger);

    assertOnlyMember(stays, group);
    assertOnlyMember(stranger, another);
  }

  /** Being removed is not something that happens twice. */
  @Test
  default void whoWasRemovedIsAStrangerFromThenOn() {
    GroupId group = withApproval();
    ParticipantId gone = comesIn(group);
    removed(group, gone);

    assertNotAParticipant(group, gone);
  }

  /** Whoever waits for a removal gets its end, whichever comes first. */
  @Test
  default void aRemovalIsAwaitedThroughPendingRequests() {
    GroupId group = withApproval();
    PendingRequests pending = new PendingRequests();
    RequestId request = connection().participants().remove(group, List.of(comesIn(group)));
    events().awaitEnd(request, patience());
    events().events().forEach(pending::on);

    GroupEvent end = pending.await(request, patience());

    assertTrue(end instanceof ParticipantsRemoved, "the removal ended in " + end.getClass());
  }

  /** An id is one thing, whatever it is made of, and nobody goes from another group. */
  @Test
  default void removingFromAnUnknownGroupIsNotFound() {
    GroupId group = withApproval();
    ParticipantId stays = comesIn(group);
    Participants participants = connection().participants();
    for (GroupId odd : ConnectionContract.oddGroups()) {
      assertThrows(
          GroupNotFoundException.class, () -> participants.remove(odd, List.of(stays)), odd::value);
    }
    assertOnlyMember(stays, group);
  }

  private GroupId withApproval() {
    return created(GroupDraft.named("Book club").joinedBy(JoinApprovalMode.APPROVAL_REQUIRED))
        .groupId();
  }

  private ParticipantsRemoved removed(GroupId group, ParticipantId... people) {
    RequestId request = connection().participants().remove(group, List.of(people));
    return assertInstanceOf(ParticipantsRemoved.class, events().awaitEnd(request, patience()));
  }

  private void assertNotAParticipant(GroupId group, ParticipantId who) {
    Participants participants = connection().participants();
    var refused =
        assertThrows(
            RequestRejectedException.class, () -> participants.remove(group, List.of(who)));
    assertEquals(
        Optional.of(DocumentedError.NOT_A_PARTICIPANT),
        refused.providerError().flatMap(ProviderError::documented));
  }

  private void assertOnlyMember(ParticipantId who, GroupId group) {
    List<Participant> members = connection().groups().find(group).participants();
    assertEquals(1, members.size());
    assertTrue(members.get(0).id().isSameAs(who), "somebody else is in the group");
  }

  private String input(Participant person) {
    return person.id().input();
  }
}
