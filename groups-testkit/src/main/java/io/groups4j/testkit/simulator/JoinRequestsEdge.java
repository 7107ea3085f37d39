package io.groups4j.testkit.simulator;

import io.groups4j.domain.BulkOutcome;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.JoinRequest;
import io.groups4j.domain.JoinRequestBatch;
import io.groups4j.domain.JoinRequestId;
import io.groups4j.domain.Page;
import io.groups4j.domain.PageRequest;
import io.groups4j.port.JoinRequests;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.util.List;

/** {@code /{version}/{group-id}/join_requests}: list the open ones, approve, reject. */
final class JoinRequestsEdge {

  private static final int PARTLY = 206;

  private final JoinRequests joinRequests;
  private final Wording wording;

  JoinRequestsEdge(JoinRequests joinRequests, Wording wording) {
    this.joinRequests = joinRequests;
    this.wording = wording;
  }

  Answer answer(ApiCall call, GroupId group) {
    return switch (call.method()) {
      case "GET" -> list(call, group);
      case "POST" ->
          decided(joinRequests.approve(group, batch(call.json())), "approved_join_requests");
      case "DELETE" ->
          decided(joinRequests.reject(group, batch(call.json())), "rejected_join_requests");
      default -> Answer.unsupported(call.method());
    };
  }

  private static JoinRequestBatch batch(JsonObject body) {
    if (!(body.get("join_requests") instanceof JsonArray ids)
        || !ids.stream().allMatch(JsonString.class::isInstance)) {
      throw new BadParameter("Param join_requests must be an array of strings");
    }
    return BadParameter.unless(
        () ->
            JoinRequestBatch.of(
                ids.getValuesAs(JsonString.class).stream()
                    .map(id -> new JoinRequestId(id.getString()))
                    .toList()));
  }

  private Answer list(ApiCall call, GroupId group) {
    PageRequest request = BadParameter.unless(() -> PageParameters.of(call));
    Page<JoinRequest> page = joinRequests.open(group, request);
    JsonArrayBuilder data = Json.array();
    for (JoinRequest open : page.items()) {
      JsonObjectBuilder entry = Json.object().add("join_request_id", open.id().value());
      if (open.participant() != null) {
        WebhookParts.addPerson(entry, open.participant());
      }
      // A number by the table, and a string in the sample.
      data.add(entry.add("creation_timestamp", open.createdAt().getEpochSecond()));
    }
    JsonObjectBuilder answer = Json.object().add("data", data);
    if (!page.items().isEmpty()) {
      answer.add("paging", paging(call, request.limit(), page));
    }
    return Answer.ok(answer);
  }

  private JsonObjectBuilder paging(ApiCall call, int limit, Page<JoinRequest> page) {
    JsonObjectBuilder cursors = Json.object();
    JsonObjectBuilder paging = Json.object();
    String url = wording.page(call, limit);
    if (page.previous() != null) {
      cursors.add("before", page.previous().value());
      paging.add("previous", url + "&before=" + PageParameters.encoded(page.previous()));
    }
    if (page.next() != null) {
      cursors.add("after", page.next().value());
      paging.add("next", url + "&after=" + PageParameters.encoded(page.next()));
    }
    return paging.add("cursors", cursors);
  }

  private static Answer decided(BulkOutcome<JoinRequestId> outcome, String done) {
    List<JoinRequestId> succeeded = outcome.succeeded();
    JsonArrayBuilder ids = Json.array();
    succeeded.forEach(id -> ids.add(id.value()));
    JsonObjectBuilder answer = Json.whatsApp().add(done, ids);
    if (!outcome.failed().isEmpty()) {
      JsonArrayBuilder failed = Json.array();
      for (BulkOutcome.Failure<JoinRequestId> failure : outcome.failed()) {
        JsonObjectBuilder entry = Json.object().add("join_request_id", failure.item().value());
        WebhookParts.addErrors(entry, failure.errors());
        failed.add(entry);
      }
      answer.add("failed_join_requests", failed);
    }
    WebhookParts.addErrors(answer, outcome.errors());
    boolean partly = !outcome.failed().isEmpty() && !succeeded.isEmpty();
    return partly ? new Answer(PARTLY, answer.build()) : Answer.ok(answer);
  }
}
