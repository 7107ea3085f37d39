package io.groups4j.webhook;

import io.groups4j.domain.GroupId;
import io.groups4j.domain.Origin;
import io.groups4j.domain.UnrecognizedEvent;
import jakarta.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * One group object of a delivery, with what its surroundings say about it.
 *
 * @param members what it consists of
 * @param field the webhook field under which it came
 * @param type what it says it is
 * @param origin when, and for which business number
 * @param initiatedBy who set it off, where that is said outside the object
 */
record GroupObject(
    Members members, String field, String type, Origin origin, @Nullable String initiatedBy) {

  GroupId id() throws UnreadableGroupException {
    return members.required("group_id", GroupId::new);
  }

  /** Keeps a part that cannot be read, so that the rest can be. */
  UnrecognizedEvent unreadable(String part, String reason, JsonValue raw) {
    GroupId group = Lenient.id(members.all().get("group_id"), GroupId::new);
    return new UnrecognizedEvent(origin, group, field, type, part, reason, raw.toString());
  }
}
