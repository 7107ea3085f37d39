package io.groups4j.webhook;

import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.Origin;
import io.groups4j.domain.UnrecognizedEvent;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code messages}: what people have written, and how far messages to them have come; of groups,
 * and of single people as well.
 *
 * <p>Each message and each status is read by itself, in order, messages first. What cannot be read
 * costs no neighbour. Errors that belong to no message have no type of their own: they are kept
 * unrecognised, with their text.
 */
final class MessagesField {

  static final String NAME = "messages";

  private static final String MESSAGES = "messages";
  private static final String STATUSES = "statuses";
  private static final String CONTACTS = "contacts";
  private static final Set<String> ALWAYS = Set.of("messaging_product", "metadata");
  private static final Set<String> LISTS = Set.of(MESSAGES, STATUSES, CONTACTS);

  private final Origin delivery;
  private final Contacts contacts;
  private final List<GroupEvent> events = new ArrayList<>();

  private MessagesField(Origin delivery, Contacts contacts) {
    this.delivery = delivery;
    this.contacts = contacts;
  }

  /**
   * Reads the value of one change.
   *
   * @param delivery number, account and time of receipt, which stands in for a missing time
   */
  static List<GroupEvent> read(JsonObject value, Origin delivery) {
    List<JsonValue> messages = Lenient.items(value.get(MESSAGES));
    List<JsonValue> statuses = Lenient.items(value.get(STATUSES));
    int items = messages.size() + statuses.size();
    MessagesField field =
        new MessagesField(delivery, Contacts.of(Lenient.items(value.get(CONTACTS)), items == 1));
    if (items == 0) {
      field.keep(
          value,
          Lenient.items(value.get("errors")).isEmpty()
              ? "neither messages nor statuses is a list with items"
              : "errors of no message");
      return field.events;
    }
    field.messages(messages);
    field.statuses(statuses);
    field.rest(value);
    return field.events;
  }

  private void messages(List<JsonValue> messages) {
    for (JsonValue item : messages) {
      if (item instanceof JsonObject message) {
        events.addAll(MessageReader.read(message, delivery, contacts));
      } else {
        keep(item, "messages has an item that is not an object");
      }
    }
  }

  private void statuses(List<JsonValue> statuses) {
    for (JsonValue item : statuses) {
      if (item instanceof JsonObject status) {
        events.addAll(StatusReader.read(status, delivery, contacts));
      } else {
        keep(item, "statuses has an item that is not an object");
      }
    }
  }

  private void rest(JsonObject value) {
    for (Contacts.Unreadable contact : contacts.unreadable()) {
      keep(contact.item(), "contacts: " + contact.reason());
    }
    JsonObject beside = Beside.of(value, MessagesField::wasRead);
    if (beside != null) {
      // Of the whole, since it says something of these messages.
      keep(beside, "value has members beside messages and statuses", value);
    }
  }

  private static boolean wasRead(Map.Entry<String, JsonValue> member) {
    JsonValue value = member.getValue();
    return ALWAYS.contains(member.getKey())
        || LISTS.contains(member.getKey()) && value instanceof JsonArray
        || Lenient.isEmpty(value);
  }

  private void keep(JsonValue part, String reason) {
    keep(part, reason, part);
  }

  private void keep(JsonValue part, String reason, JsonValue toldApartBy) {
    events.add(
        new UnrecognizedEvent(
            delivery,
            null,
            NAME,
            "",
            null,
            reason,
            part.toString(),
            Fingerprint.of(null, toldApartBy)));
  }
}
