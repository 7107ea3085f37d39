package io.groups4j.port;

import static io.groups4j.port.ListedGroups.FIRST;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.Cursor;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupSummary;
import io.groups4j.domain.PageRequest;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WalkOverPagesTest {

  private static final PageRequest LONGEST = PageRequest.ofSize(1024);

  private final ListedGroups groups = new ListedGroups();

  private static List<String> ids(Stream<GroupSummary> walk) {
    return assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> walk.map(group -> group.id().value()).toList());
  }

  @Test
  void allPagesAreWalkedInOrderByCursorAlone() {
    groups.page(FIRST, "c1", "a", "b").page("c1", "c2", "c").page("c2", null, "d");
    assertEquals(List.of("a", "b", "c", "d"), ids(groups.active()));
    assertEquals(
        List.of(LONGEST, LONGEST.after(new Cursor("c1")), LONGEST.after(new Cursor("c2"))),
        groups.asked);
  }

  @Test
  void nothingIsAskedForBeforeTheStreamIsConsumed() {
    groups.page(FIRST, null, "a");
    Stream<GroupSummary> walk = groups.active().filter(group -> true);
    assertEquals(List.of(), groups.asked);
    assertEquals(1, walk.count());
    assertEquals(List.of(LONGEST), groups.asked);
  }

  @Test
  void aPageIsAskedForWhenTheOneBeforeIsUsedUp() {
    groups.page(FIRST, "c1", "a", "b").page("c1", null, "c");
    Iterator<GroupSummary> walk = groups.active().iterator();
    assertEquals("a", walk.next().id().value());
    assertTrue(walk.hasNext());
    assertEquals("b", walk.next().id().value());
    assertEquals(1, groups.asked.size());
    assertEquals("c", walk.next().id().value());
    assertEquals(2, groups.asked.size());
    assertFalse(walk.hasNext());
    assertThrows(NoSuchElementException.class, walk::next);
    assertEquals(2, groups.asked.size());
  }

  @Test
  void whoStopsEarlyAsksForNoMorePages() {
    groups.page(FIRST, "c1", "a", "b").page("c1", "c2", "c", "d");
    assertEquals(List.of("a", "b"), ids(groups.active().limit(2)));
    assertEquals(1, groups.asked.size());
    assertEquals(List.of("a", "b", "c"), ids(groups.active().limit(3)));
    assertEquals(3, groups.asked.size());
  }

  @Test
  void anEmptyListIsAnEmptyStream() {
    groups.page(FIRST, null);
    assertEquals(List.of(), ids(groups.active()));
  }

  @Test
  void anEmptyPageInTheMiddleIsNotTheEnd() {
    groups.page(FIRST, "c1", "a").page("c1", "c2").page("c2", "c3").page("c3", null, "b");
    assertEquals(List.of("a", "b"), ids(groups.active()));
  }

  @Test
  void thousandsOfEmptyPagesNeedNoStack() {
    for (int i = 0; i < 20_000; i++) {
      groups.page(i == 0 ? FIRST : "c" + i, "c" + (i + 1));
    }
    groups.page("c20000", null, "a");
    assertEquals(List.of("a"), ids(groups.active()));
  }

  @Test
  void theSameCursorTwiceIsNoListToWalk() {
    groups.page(FIRST, "c1", "a").page("c1", "c1", "b");
    Iterator<GroupSummary> walk = groups.active().iterator();
    assertEquals("a", walk.next().id().value());
    assertEquals(
        "list: a page leads on to a cursor that was followed before, the walk would never end",
        assertThrows(UnreadableResponseException.class, walk::hasNext).getMessage());
  }

  @Test
  void cursorsThatLeadInACircleAreNoListToWalk() {
    groups.page(FIRST, "c1", "a").page("c1", "c2", "b").page("c2", "c3").page("c3", "c1", "c");
    assertThrows(UnreadableResponseException.class, () -> ids(groups.active()));
    assertEquals(4, groups.asked.size());
  }

  @Test
  void twoWalksKnowNothingOfEachOther() {
    groups.page(FIRST, "c1", "a").page("c1", null, "b");
    assertEquals(List.of("a", "b"), ids(groups.active()));
    assertEquals(List.of("a", "b"), ids(groups.active()));
  }

  @Test
  void whatThePortThrowsPassesThrough() {
    RequestRejectedException stale = new RequestRejectedException("cursor expired", null);
    groups.page(FIRST, "c1", "a").failure("c1", stale);
    assertSame(
        stale,
        assertThrows(RequestRejectedException.class, () -> groups.active().forEach(group -> {})));
  }

  @Test
  void aWalkThatFailedGoesOnWhereItStopped() {
    groups.page(FIRST, "c1", "a").failure("c1", new ThrottledException("slow down", null, null));
    Iterator<GroupSummary> walk = groups.active().iterator();
    assertEquals("a", walk.next().id().value());
    assertThrows(ThrottledException.class, walk::hasNext);
    groups.page("c1", "c2", "b").page("c2", null);
    assertEquals("b", walk.next().id().value());
    assertFalse(walk.hasNext());
  }

  @Test
  void findingWithoutFieldsAsksForAllOfThem() {
    assertEquals(new GroupId("g1"), groups.find(new GroupId("g1")).id());
  }
}
