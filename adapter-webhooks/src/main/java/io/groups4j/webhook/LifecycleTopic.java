package io.groups4j.webhook;

import io.groups4j.domain.GroupCreated;
import io.groups4j.domain.GroupCreationFailed;
import io.groups4j.domain.GroupDeleted;
import io.groups4j.domain.GroupDeletionFailed;
import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.InviteLink;
import io.groups4j.domain.JoinApprovalMode;
import io.groups4j.domain.Origin;
import io.groups4j.domain.ProviderError;
import io.groups4j.domain.RequestId;
import java.util.List;
import java.util.function.Function;

/**
 * {@code group_lifecycle_update}: how creating and deleting ended.
 *
 * <p>Failure and success have the same type and differ by {@code errors}: Meta, "Webhooks for
 * Groups API".
 */
final class LifecycleTopic {

  private LifecycleTopic() {}

  static GroupEvent read(String type, GroupMembers group, Origin origin)
      throws UnreadableGroupException {
    return switch (type) {
      case "group_create" -> creation(group, origin);
      case "group_delete" -> deletion(group, origin);
      default -> throw new UnreadableGroupException("type is not known under this field");
    };
  }

  private static GroupEvent creation(GroupMembers group, Origin origin)
      throws UnreadableGroupException {
    RequestId request = group.optional("request_id", RequestId::new);
    String subject = group.optional("subject", Function.identity());
    List<ProviderError> errors = group.errors();
    if (!errors.isEmpty()) {
      // Meta's sample names a group even here, and there is none.
      return new GroupCreationFailed(origin, request, subject, errors);
    }
    return new GroupCreated(
        origin,
        group.required("group_id", GroupId::new),
        request,
        subject,
        group.optional("invite_link", InviteLink::of),
        group.optional("join_approval_mode", JoinApprovalMode::new));
  }

  private static GroupEvent deletion(GroupMembers group, Origin origin)
      throws UnreadableGroupException {
    GroupId id = group.required("group_id", GroupId::new);
    RequestId request = group.optional("request_id", RequestId::new);
    List<ProviderError> errors = group.errors();
    return errors.isEmpty()
        ? new GroupDeleted(origin, id, request)
        : new GroupDeletionFailed(origin, id, request, errors);
  }
}
