package io.groups4j.port;

import static io.groups4j.port.Ends.created;
import static io.groups4j.port.Ends.deleted;
import static io.groups4j.port.Ends.deletionFailed;
import static io.groups4j.port.Ends.id;
import static io.groups4j.port.Ends.unrecognized;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.RequestId;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much is remembered, and what is forgotten first. */
class PendingRequestsMemoryTest {

  private static void assertRemembered(PendingRequests pending, GroupEvent end, String request) {
    assertEquals(end, pending.await(id(request), Duration.ZERO));
  }

  private static void assertForgotten(PendingRequests pending, RequestId request) {
    assertThrows(OutcomeUnknownException.class, () -> pending.await(request, Duration.ZERO));
  }

  @Test
  void theLast1024EndsAreRememberedUnderAllTheirNames() {
    PendingRequests pending = new PendingRequests();
    assertEquals(1024, PendingRequests.DEFAULT_CAPACITY);
    for (int i = 0; i < 1025; i++) {
      pending.on(created("r" + i, "g" + i));
    }
    assertForgotten(pending, id("r0"));
    assertForgotten(pending, id("g0"));
    for (int i = 1; i < 1025; i++) {
      assertRemembered(pending, created("r" + i, "g" + i), "r" + i);
      assertRemembered(pending, created("r" + i, "g" + i), "g" + i);
    }
  }

  @Test
  void anEndWithTwoNamesFitsIntoRoomForOne() {
    // Many rounds, since the names have no order and the wrong one could be kept by chance.
    for (int i = 0; i < 50; i++) {
      PendingRequests pending = new PendingRequests(1);
      pending.on(created("old", "old"));
      pending.on(created("r" + i, "g" + i));
      assertRemembered(pending, created("r" + i, "g" + i), "r" + i);
      assertRemembered(pending, created("r" + i, "g" + i), "g" + i);
      assertForgotten(pending, id("old"));
    }
  }

  @Test
  void whatEndsNothingAndWhatComesAgainTakesNoRoom() {
    PendingRequests pending = new PendingRequests(2);
    pending.on(created("r1", "g1"));
    pending.on(created("r2", "g2"));
    for (int i = 0; i < 5; i++) {
      pending.on(unrecognized());
      pending.on(created("r2", "g2"));
    }
    assertRemembered(pending, created("r1", "g1"), "r1");
  }

  @Test
  void whatComesAgainCountsAsNew() {
    PendingRequests pending = new PendingRequests(2);
    pending.on(created("r1", "g1"));
    pending.on(created("r2", "g2"));
    pending.on(created("r1", "g1"));
    pending.on(created("r3", "g3"));
    assertRemembered(pending, created("r1", "g1"), "r1");
    assertForgotten(pending, id("r2"));
  }

  @Test
  void forgettingAnOlderEndLeavesTheLaterOneUnderTheSameName() {
    PendingRequests pending = new PendingRequests(2);
    RequestId standIn = RequestId.ofDeleting(new GroupId("g1"));
    pending.on(deletionFailed("r1", "g1"));
    pending.on(deleted("r2", "g1"));
    pending.on(created("r3", "g3"));
    assertForgotten(pending, id("r1"));
    assertRemembered(pending, deleted("r2", "g1"), "r2");
    assertRemembered(pending, deleted("r2", "g1"), standIn.value());
  }

  @ParameterizedTest
  @ValueSource(strings = {"r1", "delete g1"})
  void whatSomebodyWaitsForIsNeverForgotten(String name) throws Exception {
    // Many rounds, since who waits may wake up before the others have pushed its end out.
    for (int i = 0; i < 200; i++) {
      PendingRequests pending = new PendingRequests(1);
      InThread<GroupEvent> waiter =
          InThread.start(() -> pending.await(id(name), Duration.ofSeconds(10))).untilItWaits();
      GroupEvent end = deleted("r1", "g1");
      pending.on(end);
      pending.on(created("r2", "g2"));
      pending.on(created("r3", "g3"));
      assertSame(end, waiter.result());
    }
  }

  @Test
  void onceNobodyWaitsTheRoomIsKept() throws Exception {
    for (int i = 0; i < 50; i++) {
      PendingRequests pending = new PendingRequests(1);
      InThread<GroupEvent> one =
          InThread.start(() -> pending.await(id("r1"), Duration.ofSeconds(10))).untilItWaits();
      InThread<GroupEvent> other =
          InThread.start(() -> pending.await(id("r1"), Duration.ofSeconds(10))).untilItWaits();
      pending.on(created("r1", "g1"));
      pending.on(created("r2", "g2"));
      one.result();
      other.result();
      assertForgotten(pending, id("r1"));
      assertRemembered(pending, created("r2", "g2"), "r2");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void roomForNothingIsRefused(int capacity) {
    assertEquals(
        "capacity is " + capacity + ", at least 1 is needed",
        assertThrows(IllegalArgumentException.class, () -> new PendingRequests(capacity))
            .getMessage());
  }
}
