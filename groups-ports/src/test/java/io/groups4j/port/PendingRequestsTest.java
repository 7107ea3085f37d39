package io.groups4j.port;

import static io.groups4j.port.Ends.created;
import static io.groups4j.port.Ends.creationFailed;
import static io.groups4j.port.Ends.deleted;
import static io.groups4j.port.Ends.deletionFailed;
import static io.groups4j.port.Ends.id;
import static io.groups4j.port.Ends.removed;
import static io.groups4j.port.Ends.unrecognized;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.RequestId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PendingRequestsTest {

  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Duration FOREVER = Duration.ofSeconds(Long.MAX_VALUE);

  private final PendingRequests pending = new PendingRequests();

  private InThread<GroupEvent> waiterFor(RequestId request, Duration timeout) {
    return InThread.start(() -> pending.await(request, timeout)).untilItWaits();
  }

  @Test
  void anEventThatCameBeforeIsReturnedAtOnce() {
    GroupEvent end = created("r1", "g1");
    pending.on(end);
    assertSame(end, pending.await(id("r1"), Duration.ZERO));
    assertSame(end, pending.await(id("r1"), Duration.ZERO), "it stays for others who ask");
  }

  @Test
  void anEventThatComesLaterWakesWhoWaits() throws Exception {
    InThread<GroupEvent> waiter = waiterFor(id("r1"), LONG);
    GroupEvent end = created("r1", "g1");
    pending.on(end);
    assertSame(end, waiter.result());
  }

  @Test
  void severalMayWaitForTheSameRequest() throws Exception {
    List<InThread<GroupEvent>> waiters =
        Stream.generate(() -> waiterFor(id("r1"), LONG)).limit(5).toList();
    GroupEvent end = creationFailed("r1");
    pending.on(end);
    for (InThread<GroupEvent> waiter : waiters) {
      assertSame(end, waiter.result());
    }
  }

  @Test
  void theEndOfAnotherRequestWakesNobodyForGood() throws Exception {
    InThread<GroupEvent> waiter = waiterFor(id("r1"), LONG);
    pending.on(created("r2", "g2"));
    pending.on(unrecognized());
    waiter.untilItWaits();
    GroupEvent end = created("r1", "g1");
    pending.on(end);
    assertSame(end, waiter.result());
  }

  @Test
  void aFailureIsAnEndToo() {
    pending.on(creationFailed("r1"));
    pending.on(deletionFailed("r2", "g2"));
    assertEquals(creationFailed("r1"), pending.await(id("r1"), Duration.ZERO));
    assertEquals(deletionFailed("r2", "g2"), pending.await(id("r2"), Duration.ZERO));
  }

  @Test
  void anEndIsFoundUnderItsStandInAsWell() {
    pending.on(created("r1", "g1"));
    pending.on(deleted("r2", "g2"));
    pending.on(deleted(null, "g3"));
    assertEquals(created("r1", "g1"), pending.await(id("g1"), Duration.ZERO));
    assertEquals(deleted("r2", "g2"), pending.await(id("r2"), Duration.ZERO));
    assertEquals(
        deleted("r2", "g2"), pending.await(RequestId.ofDeleting(new GroupId("g2")), Duration.ZERO));
    assertEquals(
        deleted(null, "g3"), pending.await(RequestId.ofDeleting(new GroupId("g3")), Duration.ZERO));
  }

  @Test
  void anEndKnownByAStandInIsNotMistakenForTheEndOfTheNextCommand() {
    RequestId standIn = RequestId.ofDeleting(new GroupId("g1"));
    pending.on(deletionFailed("r1", "g1"));
    assertEquals(deletionFailed("r1", "g1"), pending.await(standIn, Duration.ZERO));

    assertThrows(OutcomeUnknownException.class, () -> pending.await(standIn, Duration.ZERO));
    assertEquals(deletionFailed("r1", "g1"), pending.await(id("r1"), Duration.ZERO));
  }

  @Test
  void aRemovalIsFoundByItsRequestAndByItsStandIn() {
    RequestId standIn = RequestId.ofRemoving(new GroupId("g1"));
    pending.on(removed("r1", "g1"));
    pending.on(removed("r2", "g2"));
    assertEquals(removed("r1", "g1"), pending.await(id("r1"), Duration.ZERO));
    assertEquals(removed("r1", "g1"), pending.await(standIn, Duration.ZERO));
  }

  @Test
  void oneRemovalAfterAnotherInOneGroupEndsByItsOwnEvent() throws Exception {
    RequestId standIn = RequestId.ofRemoving(new GroupId("g1"));
    pending.on(removed(null, "g1"));
    assertEquals(removed(null, "g1"), pending.await(standIn, Duration.ZERO));

    InThread<GroupEvent> next = waiterFor(standIn, LONG);
    pending.on(deleted("r3", "g1"));
    next.untilItWaits();
    GroupEvent end = removed("r2", "g1");
    pending.on(end);
    assertSame(end, next.result());
  }

  @Test
  void twoRemovalsUnderWayInOneGroupAreNotToldApartByTheirStandIn() throws Exception {
    RequestId standIn = RequestId.ofRemoving(new GroupId("g1"));
    InThread<GroupEvent> first = waiterFor(standIn, LONG);
    InThread<GroupEvent> second = waiterFor(standIn, LONG);
    GroupEvent end = removed(null, "g1");
    pending.on(end);
    assertSame(end, first.result());
    assertSame(end, second.result());
  }

  @Test
  void whereTwoEventsEndTheSameRequestTheLaterCounts() {
    pending.on(deletionFailed(null, "g1"));
    pending.on(deleted(null, "g1"));
    assertEquals(
        deleted(null, "g1"), pending.await(RequestId.ofDeleting(new GroupId("g1")), Duration.ZERO));
  }

  @Test
  void withoutAnEventInTimeTheOutcomeIsUnknown() {
    OutcomeUnknownException unknown =
        assertThrows(
            OutcomeUnknownException.class, () -> pending.await(id("r1"), Duration.ofMillis(20)));
    assertEquals(
        "wait for the end of a request: no event within 20 ms; it may still end, look before"
            + " repeating",
        unknown.getMessage());
    assertEquals(Optional.empty(), unknown.providerError());
  }

  @Test
  void theTimeoutIsWaitedOut() {
    long start = System.nanoTime();
    assertThrows(
        OutcomeUnknownException.class, () -> pending.await(id("r1"), Duration.ofMillis(50)));
    assertTrue(System.nanoTime() - start >= Duration.ofMillis(50).toNanos());
  }

  @Test
  void whatEndedAfterTheTimeoutIsFoundBySomebodyWhoAsksAgain() {
    assertThrows(OutcomeUnknownException.class, () -> pending.await(id("r1"), Duration.ZERO));
    pending.on(created("r1", "g1"));
    assertEquals(created("r1", "g1"), pending.await(id("r1"), Duration.ZERO));
  }

  @Test
  void aTimeoutTooLongToCountIsForever() throws Exception {
    InThread<GroupEvent> waiter = waiterFor(id("r1"), FOREVER);
    pending.on(created("r1", "g1"));
    assertEquals(created("r1", "g1"), waiter.result());
  }

  @Test
  void aTimeoutTooNegativeToCountIsNone() {
    for (Duration past : List.of(Duration.ofMillis(-1), Duration.ofSeconds(Long.MIN_VALUE))) {
      assertThrows(OutcomeUnknownException.class, () -> pending.await(id("r1"), past));
    }
  }

  @Test
  void anInterruptedWaitEndsWithTheFlagSet() throws Exception {
    InThread<Boolean> waiter =
        InThread.start(
            () -> {
              OutcomeUnknownException unknown =
                  assertThrows(
                      OutcomeUnknownException.class, () -> pending.await(id("r1"), FOREVER));
              assertInstanceOf(InterruptedException.class, unknown.getCause());
              assertEquals(
                  "wait for the end of a request: interrupted, it may still end; look before"
                      + " repeating",
                  unknown.getMessage());
              return Thread.currentThread().isInterrupted();
            });
    waiter.untilItWaits().interrupt();
    assertTrue(waiter.result());
  }

  @Test
  void whatIsKnownIsReturnedToAnInterruptedThreadToo() throws Exception {
    pending.on(created("r1", "g1"));
    InThread<Boolean> caller =
        InThread.start(
            () -> {
              Thread.currentThread().interrupt();
              assertEquals(created("r1", "g1"), pending.await(id("r1"), LONG));
              return Thread.currentThread().isInterrupted();
            });
    assertTrue(caller.result());
  }

  @Test
  void nullIsNamed() {
    assertEquals(
        "request",
        assertThrows(NullPointerException.class, () -> pending.await(null, LONG)).getMessage());
    assertEquals(
        "timeout",
        assertThrows(NullPointerException.class, () -> pending.await(id("r1"), null)).getMessage());
    assertEquals(
        "event", assertThrows(NullPointerException.class, () -> pending.on(null)).getMessage());
  }

  @Test
  void itListensLikeAnyListener() {
    GroupEventListener listener = pending.andThen(event -> assertFalse(event.ends().isEmpty()));
    listener.on(created("r1", "g1"));
    assertEquals(created("r1", "g1"), pending.await(id("r1"), Duration.ZERO));
  }
}
