package io.groups4j.webhook;

import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.JoinRequestId;
import io.groups4j.domain.JoinRequestWithdrawn;
import io.groups4j.domain.JoinRequested;
import java.util.List;
import java.util.function.Function;

/**
 * {@code group_participants_update}: who has joined, left, been removed, or asks to join.
 *
 * <p>Meta's schema of November 2025 has other words for two of the types, and {@code group_create}
 * for both in its examples. There the list of people says which it is.
 */
final class ParticipantsTopic {

  private ParticipantsTopic() {}

  static List<GroupEvent> read(GroupObject group) throws UnreadableGroupException {
    return switch (group.type()) {
      case "group_participants_add", "group_add_participants" -> Joins.read(group);
      case "group_participants_remove", "group_remove_participants" -> Removal.read(group);
      case "group_join_request_created" -> List.of(requested(group));
      case "group_join_request_revoked" -> List.of(withdrawn(group));
      case "group_create" -> byItsLists(group);
      default -> throw unknownType();
    };
  }

  private static List<GroupEvent> byItsLists(GroupObject group) throws UnreadableGroupException {
    boolean joined = group.members().has("added_participants");
    boolean gone =
        group.members().has("removed_participants") || group.members().has("failed_participants");
    if (joined == gone) {
      throw unknownType();
    }
    return joined ? Joins.read(group) : Removal.read(group);
  }

  private static GroupEvent requested(GroupObject group) throws UnreadableGroupException {
    Members members = group.members();
    return new JoinRequested(
        group.origin(),
        group.id(),
        members.required("join_request_id", JoinRequestId::new),
        People.personOrNull(members),
        members.optional("reason", Function.identity()));
  }

  private static GroupEvent withdrawn(GroupObject group) throws UnreadableGroupException {
    Members members = group.members();
    return new JoinRequestWithdrawn(
        group.origin(),
        group.id(),
        members.required("join_request_id", JoinRequestId::new),
        People.personOrNull(members),
        members.optional("reason", Function.identity()));
  }

  private static UnreadableGroupException unknownType() {
    return new UnreadableGroupException("type is not known under this field");
  }
}
