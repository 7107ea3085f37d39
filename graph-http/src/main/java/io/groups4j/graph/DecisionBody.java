package io.groups4j.graph;

import io.groups4j.domain.BulkOutcome;
import io.groups4j.domain.BulkOutcome.Failure;
import io.groups4j.domain.JoinRequestBatch;
import io.groups4j.domain.JoinRequestId;
import io.groups4j.domain.ProviderError;
import io.groups4j.port.OutcomeUnknownException;
import io.groups4j.port.UnreadableResponseException;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads what became of each join request.
 *
 * <p>Taken apart by hand and not through a wire record, since errors come in more forms than a
 * record can have, and {@link ErrorBody} reads them all.
 */
final class DecisionBody {

  static final String FAILED = "failed_join_requests";

  private DecisionBody() {}

  /**
   * One end for each request that was sent: a failure wins over a success, and what is mentioned
   * nowhere has failed without a reason.
   *
   * @param done the member with the ids that went through
   */
  static BulkOutcome<JoinRequestId> read(
      JsonObject answer, String done, JoinRequestBatch sent, String operation) {
    Map<String, List<ProviderError>> failures = failures(answer);
    Set<String> successes = new HashSet<>();
    list(answer, done).forEach(id -> successes.add(ErrorBody.text(id)));

    List<JoinRequestId> succeeded = new ArrayList<>();
    List<Failure<JoinRequestId>> failed = new ArrayList<>();
    int unmentioned = 0;
    for (JoinRequestId id : sent.ids()) {
      List<ProviderError> errors = failures.get(id.value());
      if (errors == null && successes.contains(id.value())) {
        succeeded.add(id);
      } else {
        unmentioned += errors == null ? 1 : 0;
        failed.add(new Failure<>(id, errors == null ? List.of() : errors));
      }
    }
    if (unmentioned == sent.ids().size()) {
      throw new UnreadableResponseException(
          operation + ": the answer speaks of none of the requests; see which are still open");
    }
    if (unmentioned > 0) {
      Scalar.leftOut(done, unmentioned + " that were sent are mentioned nowhere");
    }
    if (failed.isEmpty() && ErrorBody.deniesSuccess(answer)) {
      throw new OutcomeUnknownException(
          operation
              + ": the answer says that every request went through, and that it did not succeed;"
              + " see which are still open",
          null,
          null);
    }
    return new BulkOutcome<>(succeeded, failed, ErrorBody.all(answer));
  }

  private static Map<String, List<ProviderError>> failures(JsonObject answer) {
    Map<String, List<ProviderError>> failures = new HashMap<>();
    for (JsonValue failure : list(answer, FAILED)) {
      JsonValue id = failure instanceof JsonObject object ? object.get("join_request_id") : failure;
      List<ProviderError> errors =
          failure instanceof JsonObject object ? ErrorBody.all(object) : List.of();
      failures.computeIfAbsent(ErrorBody.text(id), unseen -> new ArrayList<>()).addAll(errors);
    }
    return failures;
  }

  private static List<JsonValue> list(JsonObject answer, String member) {
    return answer.get(member) instanceof JsonArray array ? array : List.of();
  }
}
