package io.groups4j.webhook;

import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.Origin;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the events of one group object, whatever it looks like. */
final class GroupReader {

  private static final Map<String, GroupTopic> TOPICS =
      Map.of(
          "group_lifecycle_update", LifecycleTopic::read,
          "group_participants_update", ParticipantsTopic::read,
          // Meta's schema of November 2025 spells it so in its list of fields.
          "group_participant_update", ParticipantsTopic::read,
          "group_settings_update", SettingsTopic::read,
          "group_status_update", StatusTopic::read);

  private GroupReader() {}

  /** Whether group objects are expected under this field. */
  static boolean knows(String field) {
    return TOPICS.containsKey(field);
  }

  /**
   * Reads it, or keeps it as it is.
   *
   * @param delivery number, account, time of receipt, which stands in for a missing time, and what
   *     little there is to tell times apart then
   * @param initiatedBy who set it off, where that is said outside the object
   */
  static List<GroupEvent> read(
      JsonObject group, String field, Origin delivery, @Nullable String initiatedBy) {
    Origin origin = Lenient.origin(group, delivery);
    String type = Lenient.textOrEmpty(group.get("type"));
    GroupObject object = new GroupObject(new Members(group), field, type, origin, initiatedBy);
    try {
      // Field before type: Meta's schema has a removal whose type is group_create.
      GroupTopic topic = TOPICS.get(field);
      if (topic == null) {
        throw new UnreadableGroupException("field is not known");
      }
      return topic.read(object);
    } catch (UnreadableGroupException unreadable) {
      return List.of(object.unreadable(null, null, unreadable.getMessage(), group));
    }
  }
}
