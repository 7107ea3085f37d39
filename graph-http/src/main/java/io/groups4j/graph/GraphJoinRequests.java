package io.groups4j.graph;

import io.groups4j.domain.BulkOutcome;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.JoinRequest;
import io.groups4j.domain.JoinRequestBatch;
import io.groups4j.domain.JoinRequestId;
import io.groups4j.domain.Page;
import io.groups4j.domain.PageRequest;
import io.groups4j.graph.wire.JoinRequestIdsJson;
import io.groups4j.graph.wire.JoinRequestPageJson;
import io.groups4j.port.JoinRequests;
import java.net.URI;
import java.util.Objects;
import java.util.Set;

/** Lists, approves and rejects join requests over Graph. */
final class GraphJoinRequests implements JoinRequests {

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
    return engine.call(
        new GraphCall(
            operation,
            method,
            dialect.joinRequests(group),
            body,
            true,
            Set.of(done, DecisionBody.FAILED),
            false),
        answer ->
            DecisionBody.read(
                engine
                    .json()
                    .object(answer)
                    .orElseThrow(() -> engine.json().unreadable(answer, operation)),
                done,
                requests,
                operation));
  }
}
