package io.groups4j.webhook;

import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.Origin;
import io.groups4j.domain.UnrecognizedEvent;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.function.Function;
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

  /** A member that the event can do without: one that cannot be read is kept beside it. */
  <T> @Nullable T orKept(String name, Function<String, T> read, List<GroupEvent> kept) {
    try {
      return members.optional(name, read);
    } catch (UnreadableGroupException unreadable) {
      kept.add(unreadable(name, null, unreadable.getMessage(), members.all().get(name)));
      return null;
    }
  }

  /**
   * Keeps what cannot be read, so that the rest can be.
   *
   * @param part the member that it is, or in whose list it stands; null for the whole
   * @param place tells it from others of a list that look the same; null where there are none
   */
  UnrecognizedEvent unreadable(
      @Nullable String part, @Nullable String place, String reason, JsonValue raw) {
    GroupId group = Lenient.id(members.all().get("group_id"), GroupId::new);
    return new UnrecognizedEvent(
        origin, group, field, type, part, reason, raw.toString(), Fingerprint.of(place, raw));
  }
}
