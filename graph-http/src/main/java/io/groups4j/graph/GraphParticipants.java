package io.groups4j.graph;

import io.groups4j.domain.GroupId;
import io.groups4j.domain.ParticipantBatch;
import io.groups4j.domain.RequestId;
import io.groups4j.port.Participants;
import java.util.Objects;
import java.util.Set;

/** Removes people from groups over Graph. */
final class GraphParticipants implements Participants {

  private final GraphEngine engine;
  private final GraphDialect dialect;

  GraphParticipants(GraphEngine engine, GraphDialect dialect) {
    this.engine = engine;
    this.dialect = dialect;
  }

  @Override
  public RequestId remove(GroupId group, ParticipantBatch participants) {
    Objects.requireNonNull(participants, "participants");
    String operation = "remove participants";
    RequestBody body = engine.json().write(GraphMapping.toWire(participants));
    return engine.call(
        new GraphCall(
            operation,
            "DELETE",
            dialect.participants(group),
            body,
            true,
            // Undocumented in an answer. If it names who is out, the call has done something.
            Set.of("removed_participants"),
            true),
        answer -> Acceptance.read(engine.json(), answer, operation, RequestId.ofRemoving(group)));
  }
}
