package io.groups4j.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupSummary;
import io.groups4j.domain.InviteLink;
import io.groups4j.port.GroupNotFoundException;
import io.groups4j.port.RequestRejectedException;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * All that {@link io.groups4j.port.InviteLinks#delete} has to do, for those whose provider offers
 * {@link io.groups4j.port.Capability#INVITE_LINK_DELETION}.
 */
public interface InviteLinkDeletionContract extends ConnectionContract {

  /** Whatever there is to read then, refused or not, it is not the link that is dead. */
  @Test
  default void aDeletedLinkIsNoLongerCurrent() {
    GroupId id = created("Book club");
    InviteLink before = connection().inviteLinks().current(id);

    connection().inviteLinks().delete(id);

    try {
      assertNotEquals(before, connection().inviteLinks().current(id));
    } catch (RequestRejectedException none) {
      // No document says how a missing link is read.
    }
  }

  /** A reset makes a link where there is none, and the dead one stays dead. */
  @Test
  default void aResetAfterADeletionGivesAnotherLink() {
    GroupId id = created("Book club");
    InviteLink before = connection().inviteLinks().current(id);
    connection().inviteLinks().delete(id);

    InviteLink renewed = connection().inviteLinks().reset(id);

    assertNotEquals(before, renewed);
    assertEquals(renewed, connection().inviteLinks().current(id));
  }

  /** A deletion is for one group. */
  @Test
  default void deletingALinkLeavesTheLinksOfOtherGroups() {
    GroupId deleted = created("Book club");
    GroupId other = created("Chess club");
    InviteLink before = connection().inviteLinks().current(other);

    connection().inviteLinks().delete(deleted);

    assertEquals(before, connection().inviteLinks().current(other));
  }

  /** The door is shut, and the house stands. */
  @Test
  default void deletingALinkLeavesTheGroup() {
    GroupId id = created("Book club");

    connection().inviteLinks().delete(id);

    assertEquals(List.of(id), connection().groups().active().map(GroupSummary::id).toList());
  }

  /** There is no link to delete for a group that is not there. */
  @Test
  default void deletingTheLinkOfAnUnknownGroupIsNotFound() {
    created("Book club");

    assertThrows(
        GroupNotFoundException.class,
        () -> connection().inviteLinks().delete(new GroupId("unknown")));
  }

  /** An id is one thing, whatever it is made of, and no other group's link is deleted. */
  @Test
  default void deletingTheLinkOfAGroupWithAnOddIdIsNotFound() {
    created("Book club");
    for (GroupId odd : ConnectionContract.oddGroups()) {
      assertThrows(
          GroupNotFoundException.class, () -> connection().inviteLinks().delete(odd), odd::value);
    }
  }
}
