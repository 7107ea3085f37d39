package io.groups4j.testkit.fake;

import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupMessageReceived;
import io.groups4j.domain.MessageContent;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.Origin;
import io.groups4j.domain.Participant;
import io.groups4j.domain.PrivateMessageReceived;
import io.groups4j.domain.ReceivedOther;
import io.groups4j.domain.ReceivedReaction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What people say, if they can. Everything is called under the lock of {@link Chats}. */
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
   * To a group.
   *
   * @param content is asked for once it is clear that they can write
   */
  MessageId inGroup(
      GroupId group,
      Participant person,
      Supplier<MessageContent> content,
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
    checkHeard(chat, member, replyTo);
    MessageContent given = content.get();
    checkHeard(chat, member, given instanceof ReceivedReaction reaction ? reaction.to() : null);
    Origin origin = now.get();
    MessageId id = chats.nextMessage(group);
    MessageContent said =
        given instanceof ReceivedOther other
            ? OtherJson.complete(other, origin, group, id, member, replyTo)
            : given;
    chats.put(chat.withTalk(chat.talk().afterMessageAt(origin.occurredAt())));
    announcements.add(new GroupMessageReceived(origin, group, id, member, null, said, replyTo));
    return id;
  }

  private void checkHeard(Chat chat, Participant member, @Nullable MessageId message) {
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

  /** To the business alone. */
  MessageId privately(Participant person, String text) {
    outbox.checkOnline(person);
    MessageId id = chats.nextMessage(null);
    Origin origin = now.get();
    announcements.add(
        new PrivateMessageReceived(
            origin, id, person, null, PrivateJson.message(origin, id, person.id(), text)));
    return id;
  }
}
