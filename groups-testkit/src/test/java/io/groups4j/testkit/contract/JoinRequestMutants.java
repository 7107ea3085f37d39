package io.groups4j.testkit.contract;

import io.groups4j.domain.BulkOutcome;
import io.groups4j.domain.Cursor;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.JoinRequestBatch;
import io.groups4j.domain.JoinRequestId;
import io.groups4j.domain.Page;
import io.groups4j.domain.PageRequest;
import java.util.List;
import java.util.function.BiFunction;

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
            "requestsOfAnUnknownGroupAreNotFound",
            "rejects in a group that is not there",
            b -> b.reject = CLAIMS_SUCCESS));
  }
}
