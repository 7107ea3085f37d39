package io.groups4j.testkit.fake;

import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupMessageReceived;
import io.groups4j.domain.MessageContent;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.MessageStatus;
import io.groups4j.domain.Origin;
import io.groups4j.domain.Participant;
import io.groups4j.domain.PrivateMessageReceived;
import io.groups4j.domain.ReceivedReaction;
import io.groups4j.domain.ReceivedText;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the people of an {@link InMemoryWhatsApp} say to the business and do with its messages.
 *
 * <pre>{@code
 * whatsApp.conversations().writes(group, "15555550101", "When do we meet?");
 * SentMessage answer = whatsApp.messages().send(group, TextMessage.of("At seven."));
 * whatsApp.conversations().reads(answer.id(), "15555550101");
 * }</pre>
 *
 * <p>Messages of the business reach everybody in the group at once, but for those who are offline;
 * they are read when a test says so. Who acts is given as with {@link InMemoryPeople}, and what
 * cannot be is a {@link CannotHappenException} that says what to do, and changes nothing.
 *
 * <p>Safe for use by several threads.
 */
public final class InMemoryConversations {

  private final Chats chats;
  private final Outbox outbox;
  private final Supplier<Origin> now;
  private final Announcements announcements;

  InMemoryConversations(
      Chats chats, Outbox outbox, Supplier<Origin> now, Announcements announcements) {
    this.chats = chats;
    this.outbox = outbox;
    this.now = now;
    this.announcements = announcements;
  }

  /**
   * Lets somebody write to a group they are in: {@link #writes(GroupId, Participant,
   * MessageContent, MessageId)}.
   *
   * @param waId who, by WhatsApp id: digits
   */
  public MessageId writes(GroupId group, String waId, String text) {
    return writes(group, Somebody.called(waId), new ReceivedText(text), null);
  }

  /**
   * Lets somebody answer a message: {@link #writes(GroupId, Participant, MessageContent,
   * MessageId)}.
   *
   * @param waId who, by WhatsApp id: digits
   */
  public MessageId replies(GroupId group, String waId, MessageId to, String text) {
    Objects.requireNonNull(to, "to");
    return writes(group, Somebody.called(waId), new ReceivedText(text), to);
  }

  /**
   * Lets somebody react to a message: {@link #writes(GroupId, Participant, MessageContent,
   * MessageId)}.
   *
   * @param waId who, by WhatsApp id: digits
   * @param emoji empty to take the reaction back
   */
  public MessageId reacts(GroupId group, String waId, MessageId to, String emoji) {
    return writes(group, Somebody.called(waId), new ReceivedReaction(to, emoji), null);
  }

  /**
   * Lets somebody write to a group they are in, which is told as a {@link GroupMessageReceived} and
   * opens the customer service window of the group.
   *
   * @param person who, by any id that the group knows them by
   * @param content what they write
   * @param replyTo the message that it answers; null for none
   * @return what the message is called
   * @throws CannotHappenException if there is no such group, or it is suspended; if they are not in
   *     it; if what they answer or react to was not said there
   */
  public MessageId writes(
      GroupId group, Participant person, MessageContent content, @Nullable MessageId replyTo) {
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(content, "content");
    Participant somebody = Somebody.known(person);
    MessageId id = chats.locked(() -> written(group, somebody, content, replyTo));
    announcements.tell();
    return id;
  }

  private MessageId written(
      GroupId group, Participant person, MessageContent content, @Nullable MessageId replyTo) {
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
    checkSaid(chat, replyTo);
    checkSaid(chat, content instanceof ReceivedReaction reaction ? reaction.to() : null);
    Origin origin = now.get();
    MessageId id = chats.nextMessage(group);
    chats.put(chat.withTalk(chat.talk().afterMessageAt(origin.occurredAt())));
    announcements.add(new GroupMessageReceived(origin, group, id, member, null, content, replyTo));
    return id;
  }

  private void checkSaid(Chat chat, @Nullable MessageId message) {
    if (message != null && !chats.isKnown(message, chat.id())) {
      throw new CannotHappenException("no message of this id was said in the group");
    }
  }

  /**
   * Lets somebody write to the business alone, which is told as a {@link PrivateMessageReceived}.
   *
   * @param person who, by WhatsApp id or user id
   */
  public MessageId writesPrivately(Participant person, String text) {
    Objects.requireNonNull(text, "text");
    Participant somebody = Somebody.known(person);
    MessageId id =
        chats.locked(
            () -> {
              MessageId next = chats.nextMessage(null);
              Origin origin = now.get();
              announcements.add(
                  new PrivateMessageReceived(
                      origin,
                      next,
                      somebody,
                      null,
                      PrivateJson.message(origin, next, somebody.id(), text)));
              return next;
            });
    announcements.tell();
    return id;
  }

  /**
   * Lets somebody see a message of the business: {@link #reads(MessageId, Participant)}.
   *
   * @param waId who, by WhatsApp id: digits
   */
  public void reads(MessageId message, String waId) {
    reads(message, Somebody.called(waId));
  }

  /**
   * Lets somebody see a message of the business, which is told as its status.
   *
   * @throws CannotHappenException if they were not sent it, it has not reached them, or they have
   *     seen it already
   */
  public void reads(MessageId message, Participant person) {
    open(message, person, MessageStatus.READ);
  }

  /**
   * Lets somebody listen to a voice message of the business, which is told as its status.
   *
   * @throws CannotHappenException if they were not sent it, it has not reached them, or they have
   *     listened to it already
   */
  public void plays(MessageId message, Participant person) {
    open(message, person, MessageStatus.PLAYED);
  }

  private void open(MessageId message, Participant person, MessageStatus status) {
    Objects.requireNonNull(message, "message");
    Participant somebody = Somebody.known(person);
    chats.locked(
        () -> {
          outbox.open(message, somebody.id(), status);
          return message;
        });
    announcements.tell();
  }

  /** Switches somebody's phone off: messages wait for them. */
  public void goesOffline(Participant person) {
    Participant somebody = Somebody.known(person);
    chats.locked(
        () -> {
          outbox.goOffline(somebody.id());
          return somebody;
        });
  }

  /**
   * Switches somebody's phone on: what has waited reaches them, but for what was sent to groups
   * that they have left.
   */
  public void comesOnline(Participant person) {
    Participant somebody = Somebody.known(person);
    chats.locked(
        () -> {
          outbox.comeOnline(somebody.id(), sent -> gets(somebody, sent));
          return somebody;
        });
    announcements.tell();
  }

  private boolean gets(Participant person, Sent sent) {
    return sent.group() == null
        || chats
            .where(chat -> chat.id().equals(sent.group()))
            .filter(chat -> chat.people().contains(person.id()))
            .isPresent();
  }

  /**
   * The messages that are pinned in a group now, the oldest pin first.
   *
   * @throws CannotHappenException if there is no such group
   */
  public List<MessageId> pinned(GroupId group) {
    return chats.locked(() -> chats.standing(group).talk().pinnedAt(now.get().occurredAt()));
  }
}
