package io.groups4j.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.Cursor;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupSummary;
import io.groups4j.domain.Page;
import io.groups4j.domain.PageRequest;
import io.groups4j.port.RequestRejectedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How groups are listed, page by page and as a whole. */
public interface GroupListingContract extends ConnectionContract {

  /** The list says of each group what the group itself says. */
  @Test
  default void theListHoldsWhatWasCreated() {
    GroupId one = created("Book club");
    GroupId two = created("Schach & Mühle");

    assertEquals(
        Set.of(
            new GroupSummary(one, "Book club", connection().groups().find(one).createdAt()),
            new GroupSummary(two, "Schach & Mühle", connection().groups().find(two).createdAt())),
        connection().groups().active().collect(Collectors.toSet()));
  }

  /** A number without groups has a list all the same. */
  @Test
  default void withoutGroupsTheListIsOneEmptyPage() {
    assertEquals(
        new Page<>(List.of(), null, null), connection().groups().active(PageRequest.first()));
    assertEquals(0, connection().groups().active().count());
  }

  /** What is deleted is out of the list. */
  @Test
  default void theListDoesNotHoldWhatWasDeleted() {
    GroupId kept = created("Book club");
    GroupId deleted = created("Chess club");
    events().awaitEnd(connection().groups().delete(deleted), patience());

    assertEquals(List.of(kept), connection().groups().active().map(GroupSummary::id).toList());
  }

  /** A page is as long as it was asked to be, and says how to go on. */
  @Test
  default void aPageHoldsNoMoreThanAskedFor() {
    createFive();

    Page<GroupSummary> first = connection().groups().active(PageRequest.ofSize(2));

    assertEquals(2, first.items().size());
    assertNotNull(first.next(), "the cursor of the next page");
    assertNull(first.previous(), "the cursor of a page before the first");
  }

  /** Walking forward meets every group once. */
  @Test
  default void pagesForwardHoldEveryGroupOnce() {
    List<String> all = createFive();

    List<String> seen = new ArrayList<>();
    forwardByTwo().forEach(page -> page.items().forEach(group -> seen.add(group.subject())));

    assertEquals(all, sorted(seen));
  }

  /** Walking backward meets every group of the pages before, once and in the same order. */
  @Test
  default void pagesBackwardHoldEveryGroupOnce() {
    createFive();
    List<GroupSummary> all = connection().groups().active().toList();
    List<Page<GroupSummary>> forward = forwardByTwo();

    Page<GroupSummary> page = forward.get(forward.size() - 1);
    List<GroupSummary> seen = new ArrayList<>(page.items());
    for (Cursor back = page.previous(); back != null; back = page.previous()) {
      assertTrue(seen.size() <= all.size(), "the pages do not end");
      page = connection().groups().active(PageRequest.ofSize(2).before(back));
      seen.addAll(0, page.items());
    }

    assertEquals(all, seen);
  }

  /** The walk over everything goes on after the first page, and the second, to the last group. */
  @Test
  default void theWalkOverAllGroupsIsComplete() {
    List<String> all = create(2 * PageRequest.DEFAULT_LIMIT + 1);

    List<String> seen = connection().groups().active().map(GroupSummary::subject).toList();

    assertEquals(all, sorted(seen));
  }

  /** The walk over everything begins when the first group is asked for. */
  @Test
  default void theWalkOverAllGroupsBeginsWhenItIsConsumed() {
    Stream<GroupSummary> before = connection().groups().active();
    List<String> all = createFive();

    assertEquals(
        all,
        sorted(before.map(GroupSummary::subject).toList()),
        "groups created after active() and before the first is asked for");
  }

  /** A cursor that nobody gave out is refused and not taken for the beginning. */
  @Test
  default void anUnknownCursorIsRejected() {
    createFive();
    PageRequest unknown = PageRequest.first().after(new Cursor("no such cursor?&#%/+"));

    assertThrows(RequestRejectedException.class, () -> connection().groups().active(unknown));
  }

  private List<Page<GroupSummary>> forwardByTwo() {
    List<Page<GroupSummary>> pages = new ArrayList<>();
    Page<GroupSummary> page = connection().groups().active(PageRequest.ofSize(2));
    pages.add(page);
    for (Cursor next = page.next(); next != null; next = page.next()) {
      assertTrue(pages.size() <= 10, "the pages do not end");
      page = connection().groups().active(PageRequest.ofSize(2).after(next));
      pages.add(page);
    }
    return pages;
  }

  private List<String> createFive() {
    return create(5);
  }

  private List<String> create(int count) {
    // All of one length, so that their order is that of their numbers.
    List<String> subjects = IntStream.range(100, 100 + count).mapToObj(n -> "Club " + n).toList();
    subjects.forEach(this::created);
    return subjects;
  }

  private static List<String> sorted(List<String> seen) {
    assertEquals(seen.size(), new TreeSet<>(seen).size(), "a group was listed twice");
    return seen.stream().sorted().toList();
  }
}
