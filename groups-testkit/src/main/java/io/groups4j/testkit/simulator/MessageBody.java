package io.groups4j.testkit.simulator;

import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupMessageReceived;
import io.groups4j.domain.MessageContent;
import io.groups4j.domain.MessageStatusChanged;
import io.groups4j.domain.Participant;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.Pricing;
import io.groups4j.domain.PrivateMessageReceived;
import io.groups4j.domain.PrivateStatusChanged;
import io.groups4j.domain.ReceivedMedia;
import io.groups4j.domain.ReceivedOther;
import io.groups4j.domain.ReceivedReaction;
import io.groups4j.domain.ReceivedText;
import io.groups4j.domain.ReceivedUnsupported;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside the metadata where somebody has written, or a message has come further: Meta,
 * "Group messages webhook reference" and "Status messages webhook reference".
 */
final class MessageBody {

  private MessageBody() {}

  static JsonObjectBuilder received(GroupMessageReceived event) {
    JsonObjectBuilder value = contacts(event.sender(), event.senderName());
    if (event.content() instanceof ReceivedOther other) {
      return value.add("messages", Json.array().add(Json.parse(other.raw())));
    }
    JsonObjectBuilder message = Json.object();
    Participant sender = event.sender();
    if (sender != null) {
      WebhookParts.addText(message, "from", sender.id().waId());
      WebhookParts.addText(message, "from_user_id", sender.id().userId());
      WebhookParts.addText(message, "from_parent_user_id", sender.parentUserId());
    }
    message
        .add("group_id", event.groupId().value())
        .add("id", event.messageId().value())
        .add("timestamp", seconds(event.occurredAt()));
    if (event.repliesTo() != null) {
      message.add("context", Json.object().add("id", event.repliesTo().value()));
    }
    addContent(message, event.content());
    return value.add("messages", Json.array().add(message));
  }

  static JsonObjectBuilder received(PrivateMessageReceived event) {
    return contacts(event.sender(), event.senderName())
        .add("messages", Json.array().add(Json.parse(event.raw())));
  }

  static JsonObjectBuilder changed(MessageStatusChanged event) {
    JsonObjectBuilder status = status(event);
    if (event.pricing() != null) {
      status.add("pricing", pricing(event.pricing()));
    }
    return recipients(List.of(event)).add("statuses", Json.array().add(status));
  }

  /** Several statuses at once, the price of each within its conversation: Meta's samples. */
  static JsonObjectBuilder changed(List<MessageStatusChanged> events) {
    JsonArrayBuilder statuses = Json.array();
    for (MessageStatusChanged event : events) {
      JsonObjectBuilder status = status(event);
      if (event.pricing() != null) {
        status.add("conversation", conversation(event.groupId(), event.pricing()));
      }
      statuses.add(status);
    }
    return recipients(events).add("statuses", statuses);
  }

  private static JsonObjectBuilder conversation(GroupId group, Pricing pricing) {
    JsonObjectBuilder origin = Json.object();
    WebhookParts.addText(origin, "type", pricing.category());
    return Json.object()
        .add("id", Integer.toHexString(group.hashCode()))
        .add("origin", origin)
        .add("pricing", pricing(pricing));
  }

  /** Everybody whom they name, once. */
  private static JsonObjectBuilder recipients(List<MessageStatusChanged> events) {
    JsonArrayBuilder contacts = Json.array();
    List<ParticipantId> people =
        events.stream().flatMap(event -> Stream.ofNullable(event.recipient())).distinct().toList();
    for (ParticipantId person : people) {
      JsonObjectBuilder contact = Json.object();
      WebhookParts.addText(contact, "wa_id", person.waId());
      WebhookParts.addText(contact, "user_id", person.userId());
      contacts.add(contact);
    }
    return people.isEmpty() ? Json.object() : Json.object().add("contacts", contacts);
  }

  private static JsonObjectBuilder status(MessageStatusChanged event) {
    JsonObjectBuilder status =
        Json.object()
            .add("id", event.messageId().value())
            .add("status", event.status().value())
            .add("timestamp", seconds(event.occurredAt()))
            .add("recipient_id", event.groupId().value())
            .add("recipient_type", "group");
    ParticipantId recipient = event.recipient();
    if (recipient != null) {
      WebhookParts.addText(status, "recipient_participant_id", recipient.waId());
      WebhookParts.addText(status, "recipient_participant_user_id", recipient.userId());
    }
    WebhookParts.addErrors(status, event.errors());
    WebhookParts.addText(status, "biz_opaque_callback_data", event.reference());
    return status;
  }

  static JsonObjectBuilder changed(PrivateStatusChanged event) {
    return Json.object().add("statuses", Json.array().add(Json.parse(event.raw())));
  }

  private static JsonObjectBuilder contacts(@Nullable Participant person, @Nullable String name) {
    JsonObjectBuilder value = Json.object();
    if (person == null) {
      return value;
    }
    JsonObjectBuilder profile = Json.object();
    WebhookParts.addText(profile, "name", name);
    WebhookParts.addText(profile, "username", person.username());
    JsonObjectBuilder contact = Json.object().add("profile", profile);
    WebhookParts.addText(contact, "wa_id", person.id().waId());
    WebhookParts.addText(contact, "user_id", person.id().userId());
    WebhookParts.addText(contact, "parent_user_id", person.parentUserId());
    return value.add("contacts", Json.array().add(contact));
  }

  private static void addContent(JsonObjectBuilder message, MessageContent content) {
    if (content instanceof ReceivedText text) {
      add(message, "text", Json.object().add("body", text.body()));
    } else if (content instanceof ReceivedMedia media) {
      add(message, media.kind().name().toLowerCase(Locale.ROOT), media(media));
    } else if (content instanceof ReceivedReaction reaction) {
      add(
          message,
          "reaction",
          Json.object().add("message_id", reaction.to().value()).add("emoji", reaction.emoji()));
    } else if (content instanceof ReceivedUnsupported unsupported) {
      message.add("type", "unsupported");
      WebhookParts.addErrors(message, unsupported.errors());
      if (unsupported.kind() != null) {
        message.add("unsupported", Json.object().add("type", unsupported.kind()));
      }
    } else {
      throw new IllegalArgumentException(
          "no webhook is known for a message of " + content.getClass().getName());
    }
  }

  private static void add(JsonObjectBuilder message, String type, JsonObjectBuilder content) {
    message.add("type", type).add(type, content);
  }

  private static JsonObjectBuilder media(ReceivedMedia media) {
    JsonObjectBuilder json = Json.object();
    WebhookParts.addText(json, "caption", media.caption());
    WebhookParts.addText(json, "filename", media.fileName());
    WebhookParts.addText(json, "mime_type", media.mimeType());
    WebhookParts.addText(json, "sha256", media.sha256());
    json.add("id", media.id().value());
    WebhookParts.addText(json, "url", media.url() == null ? null : media.url().toString());
    return switch (media.kind()) {
      case AUDIO -> json.add("voice", media.voice());
      case STICKER -> json.add("animated", media.animated());
      default -> json;
    };
  }

  private static JsonObjectBuilder pricing(Pricing pricing) {
    JsonObjectBuilder json = Json.object();
    if (pricing.billable() != null) {
      json.add("billable", pricing.billable());
    }
    WebhookParts.addText(json, "pricing_model", pricing.model());
    WebhookParts.addText(json, "type", pricing.type());
    WebhookParts.addText(json, "category", pricing.category());
    WebhookParts.addText(json, "subtype", pricing.subtype());
    return json;
  }

  /** Timestamps of webhooks are quoted. */
  private static String seconds(Instant time) {
    return Long.toString(time.getEpochSecond());
  }
}
