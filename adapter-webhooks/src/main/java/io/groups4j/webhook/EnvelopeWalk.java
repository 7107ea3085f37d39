package io.groups4j.webhook;

import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.Origin;
import io.groups4j.domain.PhoneNumberId;
import io.groups4j.domain.UnrecognizedEvent;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks over every entry, change and group of one delivery, in order, and over every message.
 *
 * <p>Whatever has another shape than it should is kept as an {@link UnrecognizedEvent}, at the
 * smallest part that holds it, so that nothing is lost and nothing costs its neighbours.
 */
final class EnvelopeWalk {

  private static final Set<String> DOCUMENTED = Set.of("messaging_product", "metadata", "groups");

  private final Instant receivedAt;
  private final List<GroupEvent> events = new ArrayList<>();

  private EnvelopeWalk(Instant receivedAt) {
    this.receivedAt = receivedAt;
  }

  static List<GroupEvent> over(JsonObject body, Instant receivedAt) {
    EnvelopeWalk walk = new EnvelopeWalk(receivedAt);
    walk.body(body);
    return walk.events;
  }

  private void body(JsonObject body) {
    List<JsonValue> entries = Lenient.items(body.get("entry"));
    if (entries.isEmpty()) {
      keep(body, "", Origin.at(receivedAt), "entry is not a list with items");
    }
    for (JsonValue entry : entries) {
      if (entry instanceof JsonObject object) {
        entry(object);
      } else {
        keep(entry, "", Origin.at(receivedAt), "entry has an item that is not an object");
      }
    }
  }

  private void entry(JsonObject entry) {
    String sent = Lenient.text(entry.get("time"));
    Origin origin = new Origin(receivedAt, null, accountId(entry), sent);
    List<JsonValue> changes = Lenient.items(entry.get("changes"));
    if (changes.isEmpty()) {
      keep(entry, "", origin, "changes is not a list with items");
    }
    for (JsonValue change : changes) {
      if (change instanceof JsonObject object) {
        change(object, origin);
      } else {
        keep(change, "", origin, "changes has an item that is not an object");
      }
    }
  }

  private void change(JsonObject change, Origin entryOrigin) {
    String field = Lenient.textOrEmpty(change.get("field"));
    if (!(change.get("value") instanceof JsonObject value)) {
      keep(change, field, entryOrigin, "value is not an object");
      return;
    }
    Origin origin =
        new Origin(
            receivedAt, phoneNumberId(value), entryOrigin.accountId(), entryOrigin.fingerprint());
    if (field.equals(MessagesField.NAME)) {
      events.addAll(MessagesField.read(value, origin));
    } else {
      groups(value, field, origin);
    }
  }

  private void groups(JsonObject value, String field, Origin origin) {
    List<JsonValue> groups = Lenient.items(value.get("groups"));
    if (groups.isEmpty()) {
      boolean known = GroupReader.knows(field);
      keep(value, field, origin, known ? "groups is not a list with items" : "field is not known");
    }
    for (GroupItem item : GroupItem.of(groups, value)) {
      if (item.value() instanceof JsonObject object) {
        events.addAll(GroupReader.read(object, field, origin, item.initiatedBy()));
      } else {
        keep(item.value(), field, origin, "groups has an item that is not an object");
      }
    }
    JsonObject beside = Beside.of(value, EnvelopeWalk::wasRead);
    if (!groups.isEmpty() && beside != null) {
      // Of the whole, since it says something of these groups.
      keep(beside, field, origin, "value has members beside groups", value);
    }
  }

  private static boolean wasRead(Map.Entry<String, JsonValue> member) {
    return DOCUMENTED.contains(member.getKey())
        || GroupItem.saysWhoOfAll(member)
        || Lenient.isEmpty(member.getValue());
  }

  private void keep(JsonValue part, String field, Origin origin, String reason) {
    keep(part, field, origin, reason, part);
  }

  private void keep(
      JsonValue part, String field, Origin origin, String reason, JsonValue toldApartBy) {
    events.add(
        new UnrecognizedEvent(
            origin,
            null,
            field,
            "",
            null,
            reason,
            part.toString(),
            Fingerprint.of(null, toldApartBy)));
  }

  private static @Nullable String accountId(JsonObject entry) {
    String id = Lenient.textOrEmpty(entry.get("id"));
    return id.isBlank() ? null : id;
  }

  private static @Nullable PhoneNumberId phoneNumberId(JsonObject value) {
    return value.get("metadata") instanceof JsonObject metadata
        ? Lenient.id(metadata.get("phone_number_id"), PhoneNumberId::new)
        : null;
  }
}
