package io.groups4j.testkit.simulator;

import io.groups4j.domain.MessageId;
import io.groups4j.domain.ReceivedReaction;
import io.groups4j.domain.ReceivedText;
import io.groups4j.testkit.fake.InMemoryConversations;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** People write, answer, react and read, and time passes. */
final class TalkDeeds {

  private TalkDeeds() {}

  static Map<ControlAction, ControlDeed> of(InMemoryWhatsApp whatsApp) {
    InMemoryConversations talk = whatsApp.conversations();
    return Map.of(
        ControlAction.SEND_FILE,
        body ->
            said(talk.sends(body.group(), body.person(), FileOfSomebody.in(body), replyTo(body))),
        ControlAction.WRITE,
        body -> said(talk.writes(body.group(), body.person(), text(body), null)),
        ControlAction.REPLY,
        body -> said(talk.writes(body.group(), body.person(), text(body), message(body))),
        ControlAction.REACT,
        body -> said(talk.writes(body.group(), body.person(), reaction(body), null)),
        ControlAction.WRITE_PRIVATELY,
        body -> said(talk.writesPrivately(body.person(), text(body).body())),
        ControlAction.READ,
        ControlDeed.silent(body -> talk.reads(message(body), body.person())),
        ControlAction.PLAY,
        ControlDeed.silent(body -> talk.plays(message(body), body.person())),
        ControlAction.GO_OFFLINE,
        ControlDeed.silent(body -> talk.goesOffline(body.person())),
        ControlAction.COME_ONLINE,
        ControlDeed.silent(body -> talk.comesOnline(body.person())),
        ControlAction.ADVANCE_CLOCK,
        ControlDeed.silent(body -> whatsApp.advanceClock(body.time())));
  }

  /** The pinned messages of every group that has any. */
  static JsonObjectBuilder pinned(InMemoryWhatsApp whatsApp) {
    JsonObjectBuilder groups = Json.object();
    whatsApp
        .conversations()
        .pinned()
        .forEach(
            (group, messages) -> {
              var ids = Json.array();
              messages.forEach(message -> ids.add(message.value()));
              groups.add(group.value(), ids);
            });
    return groups;
  }

  private static JsonObjectBuilder said(MessageId message) {
    return Json.object().add("message_id", message.value());
  }

  private static MessageId message(ControlBody body) {
    return body.required("message_id", MessageId::new);
  }

  private static @Nullable MessageId replyTo(ControlBody body) {
    return body.optional("message_id", MessageId::new);
  }

  private static ReceivedText text(ControlBody body) {
    return body.required("text", ReceivedText::new);
  }

  private static ReceivedReaction reaction(ControlBody body) {
    MessageId to = message(body);
    return new ReceivedReaction(to, body.required("emoji", Function.identity()));
  }
}
