package io.groups4j.testkit.contract;

import io.groups4j.domain.BulkOutcome;
import io.groups4j.domain.Cursor;
import io.groups4j.domain.DocumentedError;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.JoinRequest;
import io.groups4j.domain.JoinRequestBatch;
import io.groups4j.domain.JoinRequestId;
import io.groups4j.domain.Page;
import io.groups4j.domain.PageRequest;
import io.groups4j.domain.Participant;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.ProviderError;
import io.groups4j.port.RequestRejectedException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** Ways to get {@link JoinRequestsContract} wrong. */
final class JoinRequestMutants {

  private static final BiFunction<GroupId, JoinRequestBatch, BulkOutcome<JoinRequestId>>
      CLAIMS_SUCCESS = (group, batch) -> new BulkOutcome<>(batch.ids(), List.of(), List.of());

  private JoinRequestMutants() {}

  static List<Mutant> all() {
    return List.of(
        new Mutant(
            "whoAsksIsInTheListOfTheirGroup",
            "lists nobody",
            b -> b.open = (group, page) -> new Page<>(List.of(), null, null)),
        new Mutant(
            "aRequestSaysWhoAsksAndSinceWhen",
            "leaves out who asks",
            b -> b.open = each(b, asked -> new JoinRequest(asked.id(), null, asked.createdAt()))),
        new Mutant(
            "aRequestSaysWhoAsksAndSinceWhen",
            "takes the request for the person",
            b ->
                b.open =
                    each(
                        b,
                        asked ->
                            new JoinRequest(
                                asked.id(),
                                new Participant(
                                    ParticipantId.ofWaId(asked.id().value()), null, null),
                                asked.createdAt()))),
        new Mutant(
            "aRequestSaysWhoAsksAndSinceWhen",
            "leaves out since when",
            b -> b.open = each(b, asked -> new JoinRequest(asked.id(), asked.participant(), null))),
        new Mutant(
            "withoutRequestsTheListIsOneEmptyPage",
            "goes on after an empty page",
            b -> b.open = (group, page) -> new Page<>(List.of(), new Cursor("more"), null)),
        new Mutant(
            "pagesForwardHoldEveryRequestOnce",
            "ends after a page",
            b ->
                b.open =
                    (group, page) ->
                        new Page<>(b.real.joinRequests().open(group, page).items(), null, null)),
        new Mutant(
            "pagesBackwardHoldEveryRequestOnce",
            "turns pages around when walking backward",
            b ->
                b.open =
                    (group, request) -> {
                      Page<JoinRequest> page = b.real.joinRequests().open(group, request);
                      List<JoinRequest> items = new ArrayList<>(page.items());
                      if (request.before() != null) {
                        Collections.reverse(items);
                      }
                      return new Page<>(items, page.next(), page.previous());
                    }),
        new Mutant(
            "pagesBackwardHoldEveryRequestOnce",
            "knows no way back",
            b ->
                b.open =
                    (group, request) -> {
                      Page<JoinRequest> page = b.real.joinRequests().open(group, request);
                      return new Page<>(page.items(), page.next(), null);
                    }),
        new Mutant(
            "anUnknownCursorOfRequestsIsRejected",
            "begins again without a word",
            b ->
                b.open =
                    (group, request) -> {
                      try {
                        return b.real.joinRequests().open(group, request);
                      } catch (RequestRejectedException unknownCursor) {
                        return b.real.joinRequests().open(group, PageRequest.first());
                      }
                    }),
        new Mutant(
            "theWalkOverAllRequestsIsComplete",
            "walks over one page",
            b ->
                b.openWalk =
                    group ->
                        b.real.joinRequests().open(group, PageRequest.first()).items().stream()),
        new Mutant(
            "whoIsApprovedComesIn",
            "rejects who is approved",
            b -> b.approve = b.real.joinRequests()::reject),
        new Mutant(
            "whoIsRejectedStaysOutside",
            "approves who is rejected",
            b -> b.reject = b.real.joinRequests()::approve),
        new Mutant(
            "approvingAnUnknownRequestIsAFailureBesideTheOthers",
            "says that all were approved",
            b -> b.approve = CLAIMS_SUCCESS),
        new Mutant(
            "rejectingAnUnknownRequestIsAFailureBesideTheOthers",
            "says that all were rejected",
            b -> b.reject = CLAIMS_SUCCESS),
        new Mutant(
            "aClosedRequestCannotBeApproved",
            "approves what is closed",
            b -> b.approve = CLAIMS_SUCCESS),
        new Mutant("aFullGroupTakesNobodyElse", "takes nine", b -> b.approve = CLAIMS_SUCCESS),
        new Mutant(
            "aFullGroupTakesNobodyElse",
            "refuses all nine and takes eight",
            b -> b.approve = refusedThoughDone(b, DocumentedError.PARTICIPANT_LIMIT)),
        new Mutant(
            "approvingAnUnknownRequestIsAFailureBesideTheOthers",
            "refuses for another reason",
            b -> b.approve = refused(DocumentedError.GROUP_SUSPENDED)),
        new Mutant(
            "requestsOfAnUnknownGroupAreNotFound",
            "rejects in a group that is not there",
            b -> b.reject = CLAIMS_SUCCESS));
  }

  /** A call that fails as a whole. */
  static BiFunction<GroupId, JoinRequestBatch, BulkOutcome<JoinRequestId>> refused(
      DocumentedError why) {
    return (group, batch) -> {
      throw new RequestRejectedException("no", ProviderError.of(why.code(), ""));
    };
  }

  private static BiFunction<GroupId, JoinRequestBatch, BulkOutcome<JoinRequestId>>
      refusedThoughDone(Broken b, DocumentedError why) {
    return (group, batch) -> {
      b.real.joinRequests().approve(group, batch);
      return refused(why).apply(group, batch);
    };
  }

  private static BiFunction<GroupId, PageRequest, Page<JoinRequest>> each(
      Broken b, UnaryOperator<JoinRequest> change) {
    return (group, request) -> {
      Page<JoinRequest> page = b.real.joinRequests().open(group, request);
      return new Page<>(page.items().stream().map(change).toList(), page.next(), page.previous());
    };
  }
}
