package io.groups4j.testkit.fake;

import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupSuspended;
import io.groups4j.domain.GroupSuspensionCleared;
import io.groups4j.domain.Origin;
import java.util.function.Supplier;

/** What WhatsApp itself does to a group: it suspends it, and clears that again. */
final class Suspensions {

  private final Chats chats;
  private final Supplier<Origin> now;
  private final Announcements announcements;

  Suspensions(Chats chats, Supplier<Origin> now, Announcements announcements) {
    this.chats = chats;
    this.now = now;
    this.announcements = announcements;
  }

  void suspend(GroupId id) {
    change(id, true, "this group is suspended already");
  }

  void clear(GroupId id) {
    change(id, false, "this group is not suspended, suspend it first");
  }

  private void change(GroupId id, boolean suspended, String otherwise) {
    chats.locked(
        () -> {
          Chat chat = chats.standing(id);
          if (chat.suspended() == suspended) {
            throw new CannotHappenException(otherwise);
          }
          chats.put(chat.withSuspended(suspended));
          GroupEvent event =
              suspended
                  ? new GroupSuspended(now.get(), id)
                  : new GroupSuspensionCleared(now.get(), id);
          announcements.add(event);
          return id;
        });
    announcements.tell();
  }
}
