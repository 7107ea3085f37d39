package io.groups4j.graph;

import io.groups4j.domain.Group;
import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupField;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupSummary;
import io.groups4j.domain.Page;
import io.groups4j.domain.PageRequest;
import io.groups4j.domain.RequestId;
import io.groups4j.graph.wire.AcceptedJson;
import io.groups4j.graph.wire.GroupJson;
import io.groups4j.graph.wire.GroupPageJson;
import io.groups4j.port.Groups;
import io.groups4j.port.UnreadableResponseException;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Creates, finds, lists and deletes groups over Graph. */
final class GraphGroups implements Groups {

  private static final GroupField[] ALL_FIELDS = GroupField.values();

  private final GraphEngine engine;
  private final GraphDialect dialect;

  GraphGroups(GraphEngine engine, GraphDialect dialect) {
    this.engine = engine;
    this.dialect = dialect;
  }

  @Override
  public RequestId create(GroupDraft draft) {
    Objects.requireNonNull(draft, "draft");
    String operation = "create group";
    RequestBody body = engine.json().write(GraphMapping.toWire(draft));
    return engine.call(
        new GraphCall(operation, "POST", dialect.groups(), body, false),
        answer -> {
          AcceptedJson accepted = engine.json().read(answer, AcceptedJson.class, operation);
          // Meta's reference has request_id, 360dialog's schema id, other clients read group_id.
          for (String id : new String[] {accepted.requestId(), accepted.id(), accepted.groupId()}) {
            if (!GraphMapping.isBlank(id)) {
              return new RequestId(id);
            }
          }
          throw new UnreadableResponseException(
              operation + ": the answer has neither request_id nor id nor group_id");
        });
  }

  @Override
  public Group find(GroupId group, Set<GroupField> fields) {
    String operation = "find group";
    return engine.call(
        new GraphCall(operation, "GET", dialect.group(group, asking(fields)), null, true),
        answer ->
            GraphMapping.toGroup(
                group, engine.json().read(answer, GroupJson.class, operation), operation));
  }

  @Override
  public Page<GroupSummary> active(PageRequest page) {
    String operation = "list groups";
    return engine.call(
        new GraphCall(operation, "GET", PageQuery.on(dialect.groups(), page), null, false),
        answer ->
            engine.json().hasEmptyList(answer, "data")
                ? new Page<>(List.of(), null, null)
                : GraphMapping.toPage(
                    engine.json().read(answer, GroupPageJson.class, operation), operation));
  }

  @Override
  public RequestId delete(GroupId group) {
    String operation = "delete group";
    return engine.call(
        new GraphCall(operation, "DELETE", dialect.group(group), null, true),
        answer -> Acceptance.read(engine.json(), answer, operation, RequestId.ofDeleting(group)));
  }

  /** The query that asks for these fields; empty for none. */
  private static String asking(Set<GroupField> fields) {
    StringBuilder query = new StringBuilder();
    String before = "?fields=";
    // In the order of the documentation, whatever set was given.
    for (GroupField field : ALL_FIELDS) {
      if (fields.contains(field)) {
        query.append(before).append(GraphMapping.toWire(field));
        before = ",";
      }
    }
    return query.toString();
  }
}
