package io.groups4j.webhook;

import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.GroupSuspended;
import io.groups4j.domain.GroupSuspensionCleared;
import java.util.List;

/** {@code group_status_update}: WhatsApp has suspended a group, or lifted that. */
final class StatusTopic {

  private StatusTopic() {}

  static List<GroupEvent> read(GroupObject group) throws UnreadableGroupException {
    return switch (group.type()) {
      case "group_suspend" -> List.of(new GroupSuspended(group.origin(), group.id()));
      case "group_suspend_cleared" ->
          List.of(new GroupSuspensionCleared(group.origin(), group.id()));
      default -> throw new UnreadableGroupException("type is not known under this field");
    };
  }
}
