package io.groups4j.port;

import static io.groups4j.port.Ends.created;
import static io.groups4j.port.Ends.deleted;
import static io.groups4j.port.Ends.deletedAt;
import static io.groups4j.port.Ends.deletionFailed;
import static io.groups4j.port.Ends.deletionFailedAt;
import static io.groups4j.port.Ends.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.RequestId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Which end is whose, where a provider names no request and events come again or late. */
class PendingRequestsAgainTest {

  private static final RequestId STAND_IN = RequestId.ofDeleting(new GroupId("g1"));

  private final PendingRequests pending = new PendingRequests();

  private void assertEnd(GroupEvent end, RequestId request) {
    assertEquals(end, pending.await(request, Duration.ZERO));
  }

  private void assertNoEnd(RequestId request) {
    assertThrows(OutcomeUnknownException.class, () -> pending.await(request, Duration.ZERO));
  }

  @Test
  void anEndThatComesAgainIsNotTheEndOfTheNextAttempt() {
    GroupEvent failed = deletionFailedAt(1, "g1");
    pending.on(failed);
    assertEnd(failed, STAND_IN);
    pending.on(failed);
    pending.on(deletionFailedAt(1, "g1"));
    assertNoEnd(STAND_IN);
  }

  @Test
  void anOlderEndThatComesLateIsNotTheEndOfTheNextAttempt() {
    pending.on(deletionFailedAt(5, "g1"));
    assertEnd(deletionFailedAt(5, "g1"), STAND_IN);
    pending.on(deletionFailedAt(1, "g1"));
    assertNoEnd(STAND_IN);
    pending.on(deletionFailedAt(7, "g1"));
    assertEnd(deletionFailedAt(7, "g1"), STAND_IN);
  }

  @Test
  void ofTwoEndsThatNobodyHasWaitedForTheLaterCounts() {
    pending.on(deletionFailedAt(5, "g1"));
    pending.on(deletionFailedAt(1, "g1"));
    assertEnd(deletionFailedAt(5, "g1"), STAND_IN);
  }

  @Test
  void twoAttemptsThatEndInOneSecondHaveEachTheirEnd() {
    pending.on(deletionFailed("r1", "g1"));
    assertEnd(deletionFailed("r1", "g1"), STAND_IN);
    pending.on(deletionFailed("r2", "g1"));
    assertEnd(deletionFailed("r2", "g1"), STAND_IN);
  }

  @Test
  void aDeletionIsFinalWhateverComesAfterIt() {
    pending.on(deletedAt(9, "g1"));
    pending.on(deletionFailedAt(1, "g1"));
    assertEnd(deletedAt(9, "g1"), STAND_IN);
    pending.on(deletionFailedAt(12, "g1"));
    assertEnd(deletedAt(9, "g1"), STAND_IN);
  }

  @Test
  void aDeletionThatComesLateIsFinalToo() {
    pending.on(deletionFailedAt(12, "g1"));
    pending.on(deletedAt(9, "g1"));
    assertEnd(deletedAt(9, "g1"), STAND_IN);
  }

  @Test
  void whatHappensOnceIsToldToEverybodyWhoAsks() {
    pending.on(created("r1", "g1"));
    pending.on(deleted(null, "g1"));
    for (int i = 0; i < 3; i++) {
      assertEnd(created("r1", "g1"), id("g1"));
      assertEnd(deleted(null, "g1"), STAND_IN);
    }
  }

  @Test
  void somebodyWhoWaitsIsNotWokenByAnEndThatComesAgain() throws Exception {
    pending.on(deletionFailedAt(1, "g1"));
    assertEnd(deletionFailedAt(1, "g1"), STAND_IN);
    InThread<GroupEvent> waiter =
        InThread.start(() -> pending.await(STAND_IN, Duration.ofMinutes(1))).untilItWaits();
    pending.on(deletionFailedAt(1, "g1"));
    waiter.untilItWaits();
    GroupEvent end = deletedAt(2, "g1");
    pending.on(end);
    assertSame(end, waiter.result());
  }

  @Test
  void whatIsForgottenForWantOfRoomIsForgottenWhole() {
    PendingRequests small = new PendingRequests(1);
    small.on(deletionFailedAt(5, "g1"));
    small.await(STAND_IN, Duration.ZERO);
    small.on(created("r2", "g2"));
    GroupEvent earlier = deletionFailedAt(1, "g1");
    small.on(earlier);
    assertSame(earlier, small.await(STAND_IN, Duration.ZERO));
  }
}
