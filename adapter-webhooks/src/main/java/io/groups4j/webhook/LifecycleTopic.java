package io.groups4j.webhook;

import io.groups4j.domain.GroupCreated;
import io.groups4j.domain.GroupCreationFailed;
import io.groups4j.domain.GroupDeleted;
import io.groups4j.domain.GroupDeletionFailed;
import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.InviteLink;
import io.groups4j.domain.JoinApprovalMode;
import io.groups4j.domain.ProviderError;
import io.groups4j.domain.RequestId;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * {@code group_lifecycle_update}: how creating and deleting ended.
 *
 * <p>Failure and success have the same type and differ by {@code errors}: Meta, "Webhooks for
 * Groups API". A member of a creation that it can do without, and that cannot be read, arrives
 * behind it as an unrecognised event: somebody waits for the creation.
 */
final class LifecycleTopic {

  private LifecycleTopic() {}

  static List<GroupEvent> read(GroupObject group) throws UnreadableGroupException {
    return switch (group.type()) {
      case "group_create" -> creation(group);
      case "group_delete" -> List.of(deletion(group));
      default -> throw new UnreadableGroupException("type is not known under this field");
    };
  }

  private static List<GroupEvent> creation(GroupObject group) throws UnreadableGroupException {
    Members members = group.members();
    RequestId request = members.optional("request_id", RequestId::new);
    List<GroupEvent> behind = new ArrayList<>();
    String subject = group.orKept("subject", Function.identity(), behind);
    List<ProviderError> errors = members.errors();
    GroupEvent end =
        errors.isEmpty()
            ? new GroupCreated(
                group.origin(),
                group.id(),
                request,
                subject,
                group.orKept("invite_link", InviteLink::of, behind),
                group.orKept("join_approval_mode", JoinApprovalMode::new, behind))
            // Meta's sample names a group even here, and there is none.
            : new GroupCreationFailed(
                group.origin(),
                request,
                subject,
                group.orKept("description", Function.identity(), behind),
                errors);
    if (errors.isEmpty()) {
      addPeople(group, behind);
    }
    behind.add(0, end);
    return behind;
  }

  /** Meta's schema of November 2025 has people in a creation. The guide has not. */
  private static void addPeople(GroupObject group, List<GroupEvent> events) {
    JsonValue people = group.members().all().get(Joins.PEOPLE);
    try {
      if (people != null) {
        Joins.addTo(events, group);
      }
    } catch (UnreadableGroupException unreadable) {
      events.add(group.unreadable(Joins.PEOPLE, null, unreadable.getMessage(), people));
    }
  }

  private static GroupEvent deletion(GroupObject group) throws UnreadableGroupException {
    GroupId id = group.id();
    RequestId request = group.members().optional("request_id", RequestId::new);
    List<ProviderError> errors = group.members().errors();
    return errors.isEmpty()
        ? new GroupDeleted(group.origin(), id, request)
        : new GroupDeletionFailed(group.origin(), id, request, errors);
  }
}
