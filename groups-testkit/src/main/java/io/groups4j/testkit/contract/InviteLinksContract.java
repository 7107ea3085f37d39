package io.groups4j.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.groups4j.domain.GroupCreated;
import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.InviteLink;
import io.groups4j.port.GroupNotFoundException;
import org.junit.jupiter.api.Test;

/** All that {@link io.groups4j.port.InviteLinks} has to do. */
public interface InviteLinksContract extends ConnectionContract {

  /** The link of the event is the one to be read, as often as one likes. */
  @Test
  default void theCurrentLinkIsTheOneInTheCreatedEventAndStays() {
    GroupCreated event = created(GroupDraft.named("Book club"));

    assertEquals(event.inviteLink(), connection().inviteLinks().current(event.groupId()));
    assertEquals(event.inviteLink(), connection().inviteLinks().current(event.groupId()));
  }

  /** Two groups have two links. */
  @Test
  default void everyGroupHasItsOwnLink() {
    GroupId first = created("Book club");
    GroupId second = created("Chess club");

    assertNotEquals(
        connection().inviteLinks().current(first), connection().inviteLinks().current(second));
  }

  /** A reset returns a link that was not there before. */
  @Test
  default void aResetGivesAnotherLinkEachTime() {
    GroupId id = created("Book club");
    InviteLink before = connection().inviteLinks().current(id);

    InviteLink once = connection().inviteLinks().reset(id);
    InviteLink twice = connection().inviteLinks().reset(id);

    assertNotEquals(before, once);
    assertNotEquals(once, twice);
    assertNotEquals(before, twice);
  }

  /** What a reset returns is what is good from then on. */
  @Test
  default void afterAResetTheNewLinkIsCurrent() {
    GroupId id = created("Book club");

    InviteLink renewed = connection().inviteLinks().reset(id);

    assertEquals(renewed, connection().inviteLinks().current(id));
  }

  /** A reset is for one group. */
  @Test
  default void aResetLeavesTheLinksOfOtherGroups() {
    GroupId reset = created("Book club");
    GroupId other = created("Chess club");
    InviteLink before = connection().inviteLinks().current(other);

    connection().inviteLinks().reset(reset);

    assertEquals(before, connection().inviteLinks().current(other));
  }

  /** There is no link into a group that is not there. */
  @Test
  default void theLinkOfAnUnknownGroupIsNotFound() {
    created("Book club");

    assertThrows(
        GroupNotFoundException.class,
        () -> connection().inviteLinks().current(new GroupId("unknown")));
  }

  /** There is no link to renew for a group that is not there. */
  @Test
  default void resettingTheLinkOfAnUnknownGroupIsNotFound() {
    created("Book club");

    assertThrows(
        GroupNotFoundException.class,
        () -> connection().inviteLinks().reset(new GroupId("unknown")));
  }

  /** The link dies with its group. */
  @Test
  default void theLinkOfADeletedGroupIsNotFound() {
    GroupId id = created("Book club");

    events().awaitEnd(connection().groups().delete(id), patience());

    assertThrows(GroupNotFoundException.class, () -> connection().inviteLinks().current(id));
  }

  /** An id is one thing, whatever it is made of, and no other group's link is read or renewed. */
  @Test
  default void theLinkOfAGroupWithAnOddIdIsNotFound() {
    created("Book club");
    for (GroupId odd : ConnectionContract.oddGroups()) {
      assertThrows(
          GroupNotFoundException.class, () -> connection().inviteLinks().current(odd), odd::value);
      assertThrows(
          GroupNotFoundException.class, () -> connection().inviteLinks().reset(odd), odd::value);
    }
  }
}
