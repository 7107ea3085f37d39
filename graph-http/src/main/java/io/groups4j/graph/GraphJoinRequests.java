package io.groups4j.graph;

import io.groups4j.domain.BulkOutcome;
import io.groups4j.domain.BulkOutcome.Failure;
import io.groups4j.domain.DocumentedError;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.JoinRequest;
import io.groups4j.domain.JoinRequestBatch;
import io.groups4j.domain.JoinRequestId;
import io.groups4j.domain.Page;
import io.groups4j.domain.PageRequest;
import io.groups4j.domain.ProviderError;
import io.groups4j.graph.wire.JoinRequestIdsJson;
import io.groups4j.graph.wire.JoinRequestPageJson;
import io.groups4j.port.JoinRequests;
import io.groups4j.port.RequestRejectedException;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Lists, approves and rejects join requests over Graph. */
final class GraphJoinRequests implements JoinRequests {

  private static final Set<DocumentedError> ABOUT_ONE_REQUEST =
      EnumSet.of(
          DocumentedError.JOIN_REQUEST_UNKNOWN,
          DocumentedError.PARTICIPANT_LIMIT,
          DocumentedError.TERMS_NOT_ACCEPTED);

  private final GraphEngine engine;
  private final GraphDialect dialect;

  GraphJoinRequests(GraphEngine engine, GraphDialect dialect) {
    this.engine = engine;
    this.dialect = dialect;
  }

  @Override
  public Page<JoinRequest> open(GroupId group, PageRequest page) {
    String operation = "list join requests";
    URI uri = PageQuery.on(dialect.joinRequests(group), page);
    return engine.call(
        new GraphCall(operation, "GET", uri, null, true),
        answer ->
            GraphMapping.toPage(
                engine.json().read(answer, JoinRequestPageJson.class, operation), operation));
  }

  @Override
  public BulkOutcome<JoinRequestId> approve(GroupId group, JoinRequestBatch requests) {
    return decide("approve join requests", "POST", group, requests, "approved_join_requests");
  }

  @Override
  public BulkOutcome<JoinRequestId> reject(GroupId group, JoinRequestBatch requests) {
    return decide("reject join requests", "DELETE", group, requests, "rejected_join_requests");
  }

  private BulkOutcome<JoinRequestId> decide(
      String operation, String method, GroupId group, JoinRequestBatch requests, String done) {
    Objects.requireNonNull(requests, "requests");
    RequestBody body =
        engine
            .json()
            .write(
                new JoinRequestIdsJson(
                    GraphMapping.PRODUCT,
                    requests.ids().stream().map(JoinRequestId::value).toList()));
    GraphCall call =
        new GraphCall(
            operation,
            method,
            dialect.joinRequests(group),
            body,
            true,
            Set.of(done, DecisionBody.FAILED),
            false);
    try {
      return engine.call(
          call,
          answer ->
              DecisionBody.read(
                  engine
                      .json()
                      .object(answer)
                      .orElseThrow(() -> engine.json().unreadable(answer, operation)),
                  done,
                  requests,
                  operation));
    } catch (RequestRejectedException refused) {
      return ofTheOnlyOne(requests, refused);
    }
  }

  /** Whether a single request is refused as an item or as a call, documents do not agree. */
  private static BulkOutcome<JoinRequestId> ofTheOnlyOne(
      JoinRequestBatch requests, RequestRejectedException refused) {
    ProviderError error = refused.providerError().orElseThrow(() -> refused);
    if (requests.ids().size() > 1
        || error.documented().filter(ABOUT_ONE_REQUEST::contains).isEmpty()) {
      throw refused;
    }
    return new BulkOutcome<>(
        List.of(), List.of(new Failure<>(requests.ids().get(0), List.of(error))), List.of());
  }
}
