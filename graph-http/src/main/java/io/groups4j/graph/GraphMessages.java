package io.groups4j.graph;

import io.groups4j.domain.GroupId;
import io.groups4j.domain.MessageDraft;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.PinDays;
import io.groups4j.domain.SentMessage;
import io.groups4j.graph.wire.PinJson;
import io.groups4j.port.GroupMessages;
import java.util.Objects;

/** Sends messages to groups and pins them over Graph. */
final class GraphMessages implements GroupMessages {

  private final MessageCall call;

  GraphMessages(MessageCall call) {
    this.call = call;
  }

  @Override
  public SentMessage send(GroupId group, MessageDraft draft) {
    Objects.requireNonNull(draft, "draft");
    return call.send("send message", MessageMapping.toWire(group, draft));
  }

  @Override
  public SentMessage pin(GroupId group, MessageId message, PinDays days) {
    return pin("pin message", group, new PinJson("pin", message.value(), days.value()));
  }

  @Override
  public SentMessage unpin(GroupId group, MessageId message) {
    // Without a number of days, which would say nothing.
    return pin("unpin message", group, new PinJson("unpin", message.value(), null));
  }

  private SentMessage pin(String operation, GroupId group, PinJson pin) {
    return call.send(operation, MessageMapping.toWire(group, pin));
  }
}
