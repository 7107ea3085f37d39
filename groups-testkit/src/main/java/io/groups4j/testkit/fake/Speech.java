package io.groups4j.testkit.fake;

import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupMessageReceived;
import io.groups4j.domain.MessageContent;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.Origin;
import io.groups4j.domain.Participant;
import io.groups4j.domain.ReceivedOther;
import io.groups4j.domain.ReceivedReaction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says in a group, if they can. Everything is called under the lock of {@link Chats}.
 */
final class Speech {

  private final Chats chats;
  private final Outbox outbox;
  private final Supplier<Origin> now;
  private final Announcements announcements;

  Speech(Chats chats, Outbox outbox, Supplier<Origin> now, Announcements announcements) {
    this.chats = chats;
    this.outbox = outbox;
    this.now = now;
    this.announcements = announcements;
  }

  /**
   * Says it.
   *
   * @param what is asked for once it is clear that it can be said
   */
  MessageId say(
      GroupId group,
      Participant person,
      Supplier<? extends MessageContent> what,
      @Nullable MessageId replyTo) {
    Chat chat = chats.standing(group);
    if (chat.suspended()) {
      throw new CannotHappenException(
          "WhatsApp has suspended this group, nobody can write until it clears that");
    }
    Participant member =
        chat.people()
            .member(person.id())
            .orElseThrow(
                () -> new CannotHappenException("this person is not in the group, let them join"));
    outbox.checkOnline(member);
    checkSaid(chat, member, replyTo);
    MessageContent content = what.get();
    checkSaid(chat, member, content instanceof ReceivedReaction reaction ? reaction.to() : null);
    Origin origin = now.get();
    MessageId id = chats.nextMessage(group);
    chats.put(chat.withTalk(chat.talk().afterMessageAt(origin.occurredAt())));
    MessageContent said =
        content instanceof ReceivedOther other
            ? OtherJson.complete(other, origin, group, id, member, replyTo)
            : content;
    announcements.add(new GroupMessageReceived(origin, group, id, member, null, said, replyTo));
    return id;
  }

  private void checkSaid(Chat chat, Participant member, @Nullable MessageId message) {
    if (message == null) {
      return;
    }
    if (!chats.isKnown(message, chat.id())) {
      throw new CannotHappenException("no message of this id was said in the group");
    }
    if (!outbox.hasReached(message, member.id())) {
      throw new CannotHappenException("the message has not reached this person");
    }
  }
}
