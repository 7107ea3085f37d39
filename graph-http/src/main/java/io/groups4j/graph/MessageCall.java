package io.groups4j.graph;

import io.groups4j.domain.MessageId;
import io.groups4j.domain.PacingStatus;
import io.groups4j.domain.SentMessage;
import io.groups4j.graph.wire.MessageJson;
import io.groups4j.graph.wire.SentJson;
import io.groups4j.graph.wire.SentMessageJson;
import io.groups4j.port.UnreadableResponseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one call that sends whatever it is to whomever it is. */
final class MessageCall {

  private final GraphEngine engine;
  private final GraphDialect dialect;

  MessageCall(GraphEngine engine, GraphDialect dialect) {
    this.engine = engine;
    this.dialect = dialect;
  }

  SentMessage send(String operation, MessageJson message) {
    RequestBody body = engine.json().write(message);
    // A 404 here is about the number or a template; an unknown group has a code.
    return engine.call(
        new GraphCall(operation, "POST", dialect.messages(), body, false),
        answer -> sent(engine.json().read(answer, SentJson.class, operation), operation));
  }

  private static SentMessage sent(SentJson answer, String operation) {
    List<@Nullable SentMessageJson> messages =
        answer.messages() == null ? List.of() : answer.messages();
    for (SentMessageJson message : messages) {
      if (message != null && !GraphMapping.isBlank(message.id())) {
        return new SentMessage(
            new MessageId(message.id()),
            Scalar.value("message_status", message.messageStatus(), PacingStatus::new));
      }
    }
    throw new UnreadableResponseException(
        operation + ": accepted, and the answer has no id of a message; do not repeat it");
  }
}
