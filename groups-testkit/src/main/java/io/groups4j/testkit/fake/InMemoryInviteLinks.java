package io.groups4j.testkit.fake;

import io.groups4j.domain.GroupId;
import io.groups4j.domain.InviteLink;
import io.groups4j.port.InviteLinks;
import java.util.Objects;

/** The view of {@link Chats} that is {@link InviteLinks}. */
final class InMemoryInviteLinks implements InviteLinks {

  private final Chats chats;

  InMemoryInviteLinks(Chats chats) {
    this.chats = chats;
  }

  @Override
  public InviteLink current(GroupId group) {
    return chats.link(Objects.requireNonNull(group, "group"));
  }

  @Override
  public InviteLink reset(GroupId group) {
    return chats.resetLink(Objects.requireNonNull(group, "group"));
  }

  @Override
  public void delete(GroupId group) {
    chats.deleteLink(Objects.requireNonNull(group, "group"));
  }
}
