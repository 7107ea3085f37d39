package io.groups4j.testkit.fake;

import io.groups4j.domain.GroupId;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.Origin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** What is pinned in the groups now, the oldest pin first. */
final class Pins {

  private final Chats chats;
  private final Supplier<Origin> now;

  Pins(Chats chats, Supplier<Origin> now) {
    this.chats = chats;
    this.now = now;
  }

  List<MessageId> in(GroupId group) {
    Objects.requireNonNull(group, "group");
    return chats.locked(() -> in(chats.standing(group)));
  }

  /** By group, those alone that have any. */
  Map<GroupId, List<MessageId>> all() {
    return chats.locked(
        () -> {
          Map<GroupId, List<MessageId>> pinned = new LinkedHashMap<>();
          chats.all().forEach(chat -> pinned.put(chat.id(), in(chat)));
          pinned.values().removeIf(List::isEmpty);
          return pinned;
        });
  }

  private List<MessageId> in(Chat chat) {
    return chat.talk().pinnedAt(now.get().occurredAt());
  }
}
