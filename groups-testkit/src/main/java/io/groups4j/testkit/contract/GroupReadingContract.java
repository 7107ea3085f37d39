package io.groups4j.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.groups4j.domain.Group;
import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupField;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.JoinApprovalMode;
import io.groups4j.port.GroupNotFoundException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How one group is described. */
public interface GroupReadingContract extends ConnectionContract {

  /** A new group is as its draft said, and nobody is in it. */
  @Test
  default void aCreatedGroupIsFoundAsDrafted() {
    GroupId id =
        created(
                GroupDraft.named("Book club")
                    .describedAs("Thursdays")
                    .joinedBy(JoinApprovalMode.APPROVAL_REQUIRED))
            .groupId();

    Group group = connection().groups().find(id);

    Instant createdAt = group.createdAt();
    assertNotNull(createdAt, "the time of creation");
    assertEquals(
        new Group(
            id,
            "Book club",
            "Thursdays",
            JoinApprovalMode.APPROVAL_REQUIRED,
            false,
            createdAt,
            List.of(),
            0),
        group);
  }

  /** Without a word about it, people get in with the link alone. */
  @Test
  default void aGroupLetsInWhoeverHasTheLinkUnlessDraftedOtherwise() {
    assertEquals(
        JoinApprovalMode.AUTO_APPROVE,
        connection().groups().find(created("Book club")).joinApprovalMode());
  }

  /** A description that was never set is absent, not empty. */
  @Test
  default void aDescriptionThatWasNeverSetIsAbsent() {
    assertNull(connection().groups().find(created("Book club")).description());
  }

  /** Asking for nothing tells whether the group exists. */
  @Test
  default void findingWithoutFieldsGivesTheIdAlone() {
    GroupId id = created("Book club");

    assertEquals(
        new Group(id, null, null, null, null, null, null, null),
        connection().groups().find(id, Set.of()));
  }

  /** What is not asked for does not come. */
  @Test
  default void findingWithSomeFieldsGivesThoseAlone() {
    GroupId id = created(GroupDraft.named("Book club").describedAs("Thursdays")).groupId();

    assertEquals(
        new Group(id, "Book club", null, null, null, null, null, 0),
        connection()
            .groups()
            .find(id, Set.of(GroupField.SUBJECT, GroupField.TOTAL_PARTICIPANT_COUNT)));
    assertEquals(
        new Group(id, null, "Thursdays", null, null, null, null, null),
        connection().groups().find(id, Set.of(GroupField.DESCRIPTION)));
  }

  /** A group is told from another. */
  @Test
  default void ofTwoGroupsTheOneAskedForIsFound() {
    GroupId first = created("Book club");
    GroupId second = created("Chess club");

    assertEquals("Book club", connection().groups().find(first).subject());
    assertEquals("Chess club", connection().groups().find(second).subject());
  }

  /** A group that never was is said to be unknown. */
  @Test
  default void findingAnUnknownGroupIsNotFound() {
    created("Book club");

    assertThrows(
        GroupNotFoundException.class, () -> connection().groups().find(new GroupId("unknown")));
  }

  /** An id is one thing, whatever it is made of, and leads to no other place. */
  @Test
  default void findingAGroupWithAnOddIdIsNotFound() {
    created("Book club");
    for (GroupId odd : ConnectionContract.oddGroups()) {
      assertThrows(GroupNotFoundException.class, () -> connection().groups().find(odd), odd::value);
    }
  }
}
