package io.groups4j.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.groups4j.domain.GroupDeleted;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupSummary;
import io.groups4j.domain.RequestId;
import io.groups4j.port.GroupNotFoundException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How groups go. */
public interface GroupDeletionContract extends ConnectionContract {

  /** The end of a deletion is found by what {@code delete} returned. */
  @Test
  default void deletionEndsInADeletedEventOfItsGroup() {
    GroupId id = created("Book club");

    RequestId request = connection().groups().delete(id);

    GroupDeleted end = assertInstanceOf(GroupDeleted.class, events().awaitEnd(request, patience()));
    assertEquals(id, end.groupId());
  }

  /** A deleted group is unknown like one that never was. */
  @Test
  default void aDeletedGroupIsNotFound() {
    GroupId id = created("Book club");

    events().awaitEnd(connection().groups().delete(id), patience());

    assertThrows(GroupNotFoundException.class, () -> connection().groups().find(id));
    assertThrows(GroupNotFoundException.class, () -> connection().groups().delete(id));
  }

  /** Deleting one group leaves the others. */
  @Test
  default void deletingOneGroupLeavesTheOthers() {
    GroupId kept = created("Book club");
    GroupId deleted = created("Chess club");

    events().awaitEnd(connection().groups().delete(deleted), patience());

    assertEquals(List.of(kept), connection().groups().active().map(GroupSummary::id).toList());
    assertEquals("Book club", connection().groups().find(kept).subject());
  }

  /** There is nothing to delete where there is no group. */
  @Test
  default void deletingAnUnknownGroupIsNotFound() {
    GroupId kept = created("Book club");

    assertThrows(
        GroupNotFoundException.class, () -> connection().groups().delete(new GroupId("unknown")));
    assertEquals(kept, connection().groups().find(kept).id());
  }

  /** An id is one thing, whatever it is made of, and deletes nothing else. */
  @Test
  default void deletingAGroupWithAnOddIdIsNotFound() {
    GroupId kept = created("Book club");
    for (GroupId odd : ConnectionContract.oddGroups()) {
      assertThrows(
          GroupNotFoundException.class, () -> connection().groups().delete(odd), odd::value);
    }
    assertEquals(kept, connection().groups().find(kept).id());
  }
}
