package io.groups4j.testkit.fake;

import io.groups4j.domain.Group;
import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupField;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupSummary;
import io.groups4j.domain.Page;
import io.groups4j.domain.PageRequest;
import io.groups4j.domain.RequestId;
import io.groups4j.port.Groups;
import java.util.Objects;
import java.util.Set;

/** The view of {@link Chats} that is {@link Groups}. */
final class InMemoryGroups implements Groups {

  private final Chats chats;
  private final Announcements announcements;

  InMemoryGroups(Chats chats, Announcements announcements) {
    this.chats = chats;
    this.announcements = announcements;
  }

  @Override
  public RequestId create(GroupDraft draft) {
    RequestId request = chats.create(Objects.requireNonNull(draft, "draft"));
    announcements.tell();
    return request;
  }

  @Override
  public Group find(GroupId group, Set<GroupField> fields) {
    Objects.requireNonNull(group, "group");
    return chats.chat(group, "find group").describe(Set.copyOf(fields));
  }

  @Override
  public Page<GroupSummary> active(PageRequest page) {
    Page<Chat> found = chats.page(Objects.requireNonNull(page, "page"));
    return new Page<>(
        found.items().stream().map(Chat::summary).toList(), found.next(), found.previous());
  }

  @Override
  public RequestId delete(GroupId group) {
    RequestId request = chats.delete(Objects.requireNonNull(group, "group"));
    announcements.tell();
    return request;
  }
}
