package io.groups4j.testkit.simulator;

import io.groups4j.domain.Group;
import io.groups4j.domain.GroupField;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.Participant;
import io.groups4j.domain.RequestId;
import io.groups4j.port.Groups;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code /{version}/{group-id}}: describe a group, change its settings, delete it. */
final class GroupNode {

  private static final Map<String, GroupField> FIELDS =
      Map.of(
          "join_approval_mode", GroupField.JOIN_APPROVAL_MODE,
          "subject", GroupField.SUBJECT,
          "description", GroupField.DESCRIPTION,
          "suspended", GroupField.SUSPENDED,
          "creation_timestamp", GroupField.CREATION_TIMESTAMP,
          "participants", GroupField.PARTICIPANTS,
          "total_participant_count", GroupField.TOTAL_PARTICIPANT_COUNT);
  private static final Set<String> ALWAYS_THERE = Set.of("id", "messaging_product", "");

  private final Groups groups;
  private final SettingsEdge settings;

  GroupNode(Groups groups, SettingsEdge settings) {
    this.groups = groups;
    this.settings = settings;
  }

  Answer answer(ApiCall call, GroupId id) {
    return switch (call.method()) {
      case "GET" -> describe(groups.find(id, fields(call.parameter("fields").orElse(""))));
      case "POST" -> settings.update(call, id);
      case "DELETE" -> delete(id);
      default -> Answer.unsupported(call.method());
    };
  }

  private static Set<GroupField> fields(String list) {
    Set<GroupField> fields = EnumSet.noneOf(GroupField.class);
    for (String name : list.split(",", -1)) {
      GroupField field = FIELDS.get(name.strip());
      if (field != null) {
        fields.add(field);
      } else if (!ALWAYS_THERE.contains(name.strip())) {
        throw new BadParameter("Param fields names a field that groups do not have");
      }
    }
    return fields;
  }

  private static Answer describe(Group group) {
    JsonObjectBuilder json = Json.whatsApp().add("id", group.id().value());
    given(group.subject(), subject -> json.add("subject", subject));
    given(group.createdAt(), time -> json.add("creation_timestamp", time.getEpochSecond()));
    given(group.suspended(), suspended -> json.add("suspended", suspended));
    given(group.description(), description -> json.add("description", description));
    given(group.participantCount(), count -> json.add("total_participant_count", count));
    given(group.participants(), people -> json.add("participants", participants(people)));
    given(group.joinApprovalMode(), mode -> json.add("join_approval_mode", mode.value()));
    return Answer.ok(json);
  }

  private static JsonArrayBuilder participants(List<Participant> people) {
    JsonArrayBuilder json = Json.array();
    for (Participant person : people) {
      JsonObjectBuilder entry = Json.object();
      given(person.id().waId(), waId -> entry.add("wa_id", waId));
      given(person.id().userId(), userId -> entry.add("user_id", userId));
      given(person.parentUserId(), parent -> entry.add("parent_user_id", parent));
      given(person.username(), username -> entry.add("username", username));
      json.add(entry);
    }
    return json;
  }

  private static <T> void given(@Nullable T value, Consumer<T> add) {
    if (value != null) {
      add.accept(value);
    }
  }

  /**
   * The schema knows {@code success} alone; {@code request_id} is there, too, as other clients read
   * it, and as the webhook needs one to refer to.
   */
  private Answer delete(GroupId id) {
    RequestId request = groups.delete(id);
    return Answer.ok(Json.object().add("success", true).add("request_id", request.value()));
  }
}
