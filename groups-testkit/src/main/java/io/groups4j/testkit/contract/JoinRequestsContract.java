package io.groups4j.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.BulkOutcome;
import io.groups4j.domain.Cursor;
import io.groups4j.domain.DocumentedError;
import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.JoinApprovalMode;
import io.groups4j.domain.JoinRequest;
import io.groups4j.domain.JoinRequestId;
import io.groups4j.domain.JoinRequested;
import io.groups4j.domain.Page;
import io.groups4j.domain.PageRequest;
import io.groups4j.domain.Participant;
import io.groups4j.domain.ParticipantJoined;
import io.groups4j.domain.ProviderError;
import io.groups4j.port.GroupNotFoundException;
import io.groups4j.port.JoinRequests;
import io.groups4j.port.RequestRejectedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All that {@link JoinRequests} has to do. */
public interface JoinRequestsContract extends ConnectionContract {

  /**
   * Has somebody ask to join a group, another person each time.
   *
   * @param group one that needs approval
   * @return what they are known by, once the provider lists it
   */
  JoinRequestId asksToJoin(GroupId group);

  /** Who asks is listed, and nobody else. */
  @Test
  default void whoAsksIsInTheListOfTheirGroup() {
    GroupId group = withApproval();
    JoinRequestId one = asksToJoin(group);
    asksToJoin(withApproval());
    JoinRequestId two = asksToJoin(group);

    assertEquals(List.of(one, two), open(group));
  }

  /** A request says who asks and since when, as the event has said it. */
  @Test
  default void aRequestSaysWhoAsksAndSinceWhen() {
    GroupId group = withApproval();
    JoinRequestId id = asksToJoin(group);

    JoinRequested told = events().await(JoinRequested.class, patience());
    Page<JoinRequest> page = connection().joinRequests().open(group, PageRequest.first());
    Participant asked = told.participant();
    Participant listed = page.items().get(0).participant();
    assertEquals(id, told.joinRequestId());
    assertNotNull(asked, "who asks, in the event");
    assertNotNull(listed, "who asks, in the list");
    assertTrue(listed.id().isSameAs(asked.id()), "the same person in event and list");
    assertEquals(told.occurredAt(), page.items().get(0).createdAt());
  }

  /** A group that nobody asks to join has a list all the same. */
  @Test
  default void withoutRequestsTheListIsOneEmptyPage() {
    assertEquals(
        new Page<>(List.of(), null, null),
        connection().joinRequests().open(withApproval(), PageRequest.first()));
  }

  /** Walking forward meets every request once. */
  @Test
  default void pagesForwardHoldEveryRequestOnce() {
    GroupId group = withApproval();
    List<JoinRequestId> all = ask(group, 5);

    assertEquals(all, forwardByTwo(group).stream().flatMap(page -> ids(page).stream()).toList());
  }

  /** Walking backward meets every request of the pages before, once and in the same order. */
  @Test
  default void pagesBackwardHoldEveryRequestOnce() {
    GroupId group = withApproval();
    List<JoinRequestId> all = ask(group, 5);
    List<Page<JoinRequest>> forward = forwardByTwo(group);

    Page<JoinRequest> page = forward.get(forward.size() - 1);
    List<JoinRequestId> seen = new ArrayList<>(ids(page));
    for (Cursor back = page.previous(); back != null; back = page.previous()) {
      assertTrue(seen.size() <= all.size(), "the pages do not end");
      page = connection().joinRequests().open(group, PageRequest.ofSize(2).before(back));
      seen.addAll(0, ids(page));
    }

    assertEquals(all, seen);
  }

  /** A cursor that nobody gave out is refused and not taken for the beginning. */
  @Test
  default void anUnknownCursorOfRequestsIsRejected() {
    GroupId group = withApproval();
    asksToJoin(group);
    PageRequest unknown = PageRequest.first().after(new Cursor("no such cursor?&#%/+"));

    assertThrows(
        RequestRejectedException.class, () -> connection().joinRequests().open(group, unknown));
  }

  /** The walk over everything goes on after the first page. */
  @Test
  default void theWalkOverAllRequestsIsComplete() {
    GroupId group = withApproval();
    List<JoinRequestId> all = ask(group, PageRequest.DEFAULT_LIMIT + 1);

    assertEquals(all, open(group));
  }

  /** An approval ends in an event and lets the person in; the request is closed. */
  @Test
  default void whoIsApprovedComesIn() {
    GroupId group = withApproval();
    JoinRequestId id = asksToJoin(group);

    assertEquals(done(id), connection().joinRequests().approve(group, List.of(id)));

    assertEquals(group, events().await(ParticipantJoined.class, patience()).groupId());
    assertEquals(1, connection().groups().find(group).participantCount());
    assertEquals(List.of(), open(group));
  }

  /** A rejection closes the request and lets nobody in. */
  @Test
  default void whoIsRejectedStaysOutside() {
    GroupId group = withApproval();
    JoinRequestId id = asksToJoin(group);
    JoinRequestId other = asksToJoin(group);

    assertEquals(done(id), connection().joinRequests().reject(group, List.of(id)));

    assertEquals(0, connection().groups().find(group).participantCount());
    assertEquals(List.of(other), open(group));
  }

  /** An unknown request does not keep the others from being approved, or nothing is done at all. */
  @Test
  default void approvingAnUnknownRequestIsAFailureBesideTheOthers() {
    assertUnknownIsAFailure((group, ids) -> connection().joinRequests().approve(group, ids));
  }

  /** An unknown request does not keep the others from being rejected, or nothing is done at all. */
  @Test
  default void rejectingAnUnknownRequestIsAFailureBesideTheOthers() {
    assertUnknownIsAFailure((group, ids) -> connection().joinRequests().reject(group, ids));
  }

  /** What is closed stays closed. Of a single request that is a failure and no exception. */
  @Test
  default void aClosedRequestCannotBeApproved() {
    GroupId group = withApproval();
    JoinRequestId id = asksToJoin(group);
    connection().joinRequests().reject(group, List.of(id));

    BulkOutcome<JoinRequestId> outcome = connection().joinRequests().approve(group, List.of(id));

    assertEquals(List.of(), outcome.succeeded());
    assertEquals(List.of(DocumentedError.JOIN_REQUEST_UNKNOWN.code()), codes(outcome));
  }

  /** The ninth person does not fit in, and goes on asking; or all nine do. */
  @Test
  default void aFullGroupTakesNobodyElse() {
    GroupId group = withApproval();
    List<JoinRequestId> nine = ask(group, 9);

    try {
      BulkOutcome<JoinRequestId> outcome = connection().joinRequests().approve(group, nine);
      assertEquals(nine.subList(0, 8), outcome.succeeded());
      assertEquals(List.of(DocumentedError.PARTICIPANT_LIMIT.code()), codes(outcome));
      assertEquals(nine.subList(8, 9), open(group));
    } catch (RequestRejectedException whole) {
      assertNothingDone(DocumentedError.PARTICIPANT_LIMIT, whole, nine, group);
    }
  }

  /** Nobody asks to join a group that is not there. */
  @Test
  default void requestsOfAnUnknownGroupAreNotFound() {
    JoinRequestId id = asksToJoin(withApproval());
    JoinRequests requests = connection().joinRequests();
    for (GroupId odd : ConnectionContract.oddGroups()) {
      assertThrows(
          GroupNotFoundException.class, () -> requests.open(odd, PageRequest.first()), odd::value);
      assertThrows(
          GroupNotFoundException.class, () -> requests.approve(odd, List.of(id)), odd::value);
      assertThrows(
          GroupNotFoundException.class, () -> requests.reject(odd, List.of(id)), odd::value);
    }
  }

  private GroupId withApproval() {
    return created(GroupDraft.named("Book club").joinedBy(JoinApprovalMode.APPROVAL_REQUIRED))
        .groupId();
  }

  private List<JoinRequestId> ask(GroupId group, int people) {
    return Stream.generate(() -> asksToJoin(group)).limit(people).toList();
  }

  private List<Page<JoinRequest>> forwardByTwo(GroupId group) {
    List<Page<JoinRequest>> pages = new ArrayList<>();
    Page<JoinRequest> page = connection().joinRequests().open(group, PageRequest.ofSize(2));
    pages.add(page);
    for (Cursor next = page.next(); next != null; next = page.next()) {
      assertTrue(pages.size() <= 10, "the pages do not end");
      page = connection().joinRequests().open(group, PageRequest.ofSize(2).after(next));
      pages.add(page);
    }
    return pages;
  }

  private static List<JoinRequestId> ids(Page<JoinRequest> page) {
    return page.items().stream().map(JoinRequest::id).toList();
  }

  private List<JoinRequestId> open(GroupId group) {
    return connection().joinRequests().open(group).map(JoinRequest::id).toList();
  }

  private void assertUnknownIsAFailure(
      BiFunction<GroupId, List<JoinRequestId>, BulkOutcome<JoinRequestId>> decision) {
    GroupId group = withApproval();
    JoinRequestId unknown = asksToJoin(withApproval());
    JoinRequestId id = asksToJoin(group);

    try {
      BulkOutcome<JoinRequestId> outcome = decision.apply(group, List.of(unknown, id));
      assertEquals(List.of(id), outcome.succeeded());
      assertEquals(
          List.of(unknown), outcome.failed().stream().map(BulkOutcome.Failure::item).toList());
      assertEquals(List.of(DocumentedError.JOIN_REQUEST_UNKNOWN.code()), codes(outcome));
    } catch (RequestRejectedException whole) {
      assertNothingDone(DocumentedError.JOIN_REQUEST_UNKNOWN, whole, List.of(id), group);
    }
  }

  /** No document says whether these codes are for one request or for the whole call. */
  private void assertNothingDone(
      DocumentedError why,
      RequestRejectedException whole,
      List<JoinRequestId> stillOpen,
      GroupId group) {
    assertEquals(Optional.of(why), whole.providerError().flatMap(ProviderError::documented));
    assertEquals(stillOpen, open(group));
  }

  private static BulkOutcome<JoinRequestId> done(JoinRequestId id) {
    return new BulkOutcome<>(List.of(id), List.of(), List.of());
  }

  private static List<Integer> codes(BulkOutcome<JoinRequestId> outcome) {
    return outcome.failed().stream()
        .flatMap(failure -> failure.errors().stream())
        .map(ProviderError::code)
        .toList();
  }
}
