package io.groups4j.testkit.simulator;

import io.groups4j.domain.DocumentedError;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.MessageDraft;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.PinDays;
import io.groups4j.domain.SentMessage;
import io.groups4j.port.GroupMessages;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** {@code /{version}/{phone-number-id}/messages}: Meta, "Group messaging" and "Messages". */
final class MessagesEdge {

  /** Documented for messages to one person, and in groups as not supported or not at all. */
  private static final Set<String> NOT_IN_GROUPS =
      Set.of("interactive", "location", "contacts", "reaction", "order", "product");

  /** Digits, and what may be among them: Meta, "Sending messages". */
  private static final Pattern PHONE_NUMBER = Pattern.compile("[+()\\- ]*+\\d[+()\\- \\d]*+");

  private final GroupMessages messages;
  private final PersonMessages toPerson;

  /** Answers a message to one person, whose body has been found to be addressed to one. */
  @FunctionalInterface
  interface PersonMessages {

    Answer send(JsonObject body);
  }

  MessagesEdge(GroupMessages messages, PersonMessages toPerson) {
    this.messages = messages;
    this.toPerson = toPerson;
  }

  Answer answer(ApiCall call) {
    return call.method().equals("POST") ? send(call.json()) : Answer.unsupported(call.method());
  }

  private Answer send(JsonObject body) {
    String recipient = Json.text(body, "recipient_type").orElse("individual");
    return switch (recipient) {
      case "group" -> toGroup(body);
      case "individual" -> toPerson(body);
      default -> throw new BadParameter("Param recipient_type must be individual or group");
    };
  }

  private Answer toPerson(JsonObject body) {
    if (Json.text(body, "to").filter(to -> !isPhoneNumber(to)).isPresent()) {
      throw new BadParameter(
          "Param to is no phone number; recipient_type has to be group where it is a group");
    }
    return toPerson.send(body);
  }

  private Answer toGroup(JsonObject body) {
    String to = MessageParts.required(body, "to");
    if (isPhoneNumber(to)) {
      throw new BadParameter("Param to is a phone number, and recipient_type is group");
    }
    GroupId group = BadParameter.unless(() -> new GroupId(to));
    String type = MessageParts.required(body, "type");
    if (NOT_IN_GROUPS.contains(type)) {
      return Answer.refused(
          DocumentedError.MESSAGE_TYPE_UNSUPPORTED,
          "Unsupported message type",
          "Groups take text, image, video, audio, document, sticker, template and pin");
    }
    JsonObject content = MessageParts.requiredObject(body, type);
    return sent(to, type.equals("pin") ? pinned(group, content) : sent(group, body, type, content));
  }

  private static boolean isPhoneNumber(String to) {
    return PHONE_NUMBER.matcher(to).matches();
  }

  private SentMessage sent(GroupId group, JsonObject body, String type, JsonObject content) {
    MessageDraft draft =
        BadParameter.unless(
            () ->
                new MessageDraft(
                    MessageParts.message(type, content),
                    MessageParts.object(body, "context")
                        .map(context -> new MessageId(MessageParts.required(context, "message_id")))
                        .orElse(null),
                    Json.text(body, "biz_opaque_callback_data").orElse(null)));
    return messages.send(group, draft);
  }

  private SentMessage pinned(GroupId group, JsonObject pin) {
    String type = MessageParts.required(pin, "type");
    if (!List.of("pin", "unpin").contains(type)) {
      throw new BadParameter("Param pin['type'] must be pin or unpin");
    }
    String id = MessageParts.required(pin, "message_id");
    MessageId message = BadParameter.unless(() -> new MessageId(id));
    // What an unpin says of days means nothing.
    return type.equals("unpin")
        ? messages.unpin(group, message)
        : messages.pin(
            group,
            message,
            BadParameter.unless(
                () -> new PinDays(MessageParts.requiredInt(pin, "expiration_days"))));
  }

  /** Without {@code wa_id}, which is left out for groups: Meta, "Business-scoped user IDs". */
  private static Answer sent(String group, SentMessage sent) {
    JsonObjectBuilder message = Json.object().add("id", sent.id().value()).add("group_id", group);
    if (sent.pacing() != null) {
      message.add("message_status", sent.pacing().value());
    }
    return Answer.ok(
        Json.whatsApp()
            .add("contacts", Json.array().add(Json.object().add("input", group)))
            .add("messages", Json.array().add(message)));
  }
}
