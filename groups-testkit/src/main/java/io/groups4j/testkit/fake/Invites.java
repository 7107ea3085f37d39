package io.groups4j.testkit.fake;

import io.groups4j.domain.GroupId;
import io.groups4j.domain.InviteLink;
import io.groups4j.domain.MessageId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The invite links in what was sent to people. Everything is called under the lock of {@link
 * Chats}.
 *
 * <p>WhatsApp puts a link in when it delivers the message, and it stays that one: Meta, "Group
 * management".
 */
final class Invites {

  private final Function<GroupId, @Nullable InviteLink> linkOf;
  private final Map<MessageId, List<GroupId>> waiting = new HashMap<>();
  private final Map<MessageId, List<InviteLink>> seen = new HashMap<>();

  /**
   * @param linkOf what lets people into a group now; null for none
   */
  Invites(Function<GroupId, @Nullable InviteLink> linkOf) {
    this.linkOf = linkOf;
  }

  void sent(MessageId invitation, List<GroupId> groups) {
    waiting.put(invitation, groups);
  }

  /** Puts the links in, where it is an invitation. */
  void delivered(MessageId message) {
    List<GroupId> groups = waiting.remove(message);
    if (groups != null) {
      seen.put(message, groups.stream().map(linkOf).filter(Objects::nonNull).toList());
    }
  }

  List<InviteLink> in(MessageId invitation) {
    List<InviteLink> links = seen.get(invitation);
    if (links == null) {
      throw new CannotHappenException(
          "no invitation of this id has reached anybody, send one, or let the person come online");
    }
    return links;
  }
}
