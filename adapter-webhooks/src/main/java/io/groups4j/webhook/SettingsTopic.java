package io.groups4j.webhook;

import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.GroupSettingsUpdated;
import io.groups4j.domain.ProviderError;
import io.groups4j.domain.RequestId;
import io.groups4j.domain.SettingOutcome;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code group_settings_update}: how changing name, description and picture ended, part by part.
 *
 * <p>A part succeeded if {@code update_successful} says so; where it does not say, if neither the
 * part nor the whole has errors. A part that cannot be read, and a setting that is not known, which
 * is every other member that is an object, arrive as unrecognised events behind the typed one: the
 * request has ended all the same.
 */
final class SettingsTopic {

  private static final String SUBJECT = "group_subject";
  private static final String DESCRIPTION = "group_description";
  private static final String PICTURE = "profile_picture";
  private static final Set<String> KNOWN = Set.of(SUBJECT, DESCRIPTION, PICTURE);

  private final GroupObject group;
  private final List<ProviderError> errors;
  private final List<GroupEvent> unrecognized = new ArrayList<>();

  private SettingsTopic(GroupObject group, List<ProviderError> errors) {
    this.group = group;
    this.errors = errors;
  }

  static List<GroupEvent> read(GroupObject group) throws UnreadableGroupException {
    if (!group.type().equals("group_settings_update")) {
      throw new UnreadableGroupException("type is not known under this field");
    }
    return new SettingsTopic(group, group.members().errors()).events();
  }

  private List<GroupEvent> events() throws UnreadableGroupException {
    SettingOutcome subject = part(SUBJECT, "text");
    SettingOutcome description = part(DESCRIPTION, "text");
    SettingOutcome picture = part(PICTURE, "sha256");
    for (Map.Entry<String, JsonValue> member : group.members().all().entrySet()) {
      if (member.getValue() instanceof JsonObject object && !KNOWN.contains(member.getKey())) {
        unrecognized.add(group.unreadable(member.getKey(), null, "setting is not known", object));
      }
    }
    if (KNOWN.stream().noneMatch(group.members()::has)
        && errors.isEmpty()
        && unrecognized.isEmpty()) {
      throw new UnreadableGroupException("no setting is there");
    }
    List<GroupEvent> events = new ArrayList<>();
    events.add(
        new GroupSettingsUpdated(
            group.origin(),
            group.id(),
            group.members().optional("request_id", RequestId::new),
            subject,
            description,
            picture,
            errors,
            unrecognized.size()));
    events.addAll(unrecognized);
    return events;
  }

  private @Nullable SettingOutcome part(String name, String value) {
    if (!group.members().has(name)) {
      return null;
    }
    JsonValue part = group.members().all().get(name);
    try {
      if (!(part instanceof JsonObject object)) {
        throw new UnreadableGroupException("is not an object");
      }
      return outcome(new Members(object), value);
    } catch (UnreadableGroupException unreadable) {
      unrecognized.add(group.unreadable(name, null, name + ": " + unreadable.getMessage(), part));
      return null;
    }
  }

  private SettingOutcome outcome(Members part, String value) throws UnreadableGroupException {
    List<ProviderError> reasons = part.errors();
    Boolean succeeded = part.flag("update_successful");
    return new SettingOutcome(
        part.text(value),
        succeeded == null ? reasons.isEmpty() && errors.isEmpty() : succeeded,
        reasons,
        part.text("mime_type"));
  }
}
