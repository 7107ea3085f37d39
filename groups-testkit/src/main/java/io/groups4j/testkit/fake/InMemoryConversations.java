package io.groups4j.testkit.fake;

import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupMessageReceived;
import io.groups4j.domain.InviteLink;
import io.groups4j.domain.MediaFile;
import io.groups4j.domain.MessageContent;
import io.groups4j.domain.MessageDraft;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.MessageStatus;
import io.groups4j.domain.Origin;
import io.groups4j.domain.Participant;
import io.groups4j.domain.PrivateMessageReceived;
import io.groups4j.domain.ReceivedOther;
import io.groups4j.domain.ReceivedReaction;
import io.groups4j.domain.ReceivedText;
import java.util.List;
import java.util.Map;
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
  private final Shelf shelf;
  private final Invites invites;
  private final Speech speech;
  private final Phones phones;
  private final Pins pins;
  private final Announcements announcements;

  InMemoryConversations(
      Chats chats,
      Outbox outbox,
      Invites invites,
      Shelf shelf,
      Supplier<Origin> now,
      Announcements announcements) {
    this.chats = chats;
    this.outbox = outbox;
    this.invites = invites;
    this.shelf = shelf;
    this.speech = new Speech(chats, outbox, now, announcements);
    this.phones = new Phones(chats, outbox, announcements);
    this.pins = new Pins(chats, now);
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
   * @param content what they write; of a {@link ReceivedOther} what is of its type will do, such as
   *     {@code {"location":{"latitude":1.5,"longitude":2.5}}}: by whom, where and when is added
   * @param replyTo the message that it answers; null for none
   * @return what the message is called
   * @throws CannotHappenException if there is no such group, or it is suspended; if they are not in
   *     it, or their phone is off; if what they answer or react to was not said there, or has not
   *     reached them
   * @throws IllegalArgumentException if it is a {@link ReceivedOther} whose text is no JSON object
   */
  public MessageId writes(
      GroupId group, Participant person, MessageContent content, @Nullable MessageId replyTo) {
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(content, "content");
    Participant somebody = Somebody.known(person);
    MessageId id = chats.locked(() -> speech.inGroup(group, somebody, () -> content, replyTo));
    announcements.tell();
    return id;
  }

  /**
   * Lets somebody send a file to a group they are in: {@link #sends(GroupId, Participant,
   * Attachment, MessageId)}.
   *
   * @param waId who, by WhatsApp id: digits
   */
  public MessageId sends(GroupId group, String waId, MediaFile file) {
    return sends(group, Somebody.called(waId), Attachment.of(file), null);
  }

  /**
   * Lets somebody send a file to a group they are in, which is told as a {@link
   * GroupMessageReceived} with a {@link io.groups4j.domain.ReceivedMedia}. The file can be got from
   * {@link InMemoryWhatsApp#media()} for 7 days.
   *
   * @param person who, by any id that the group knows them by
   * @param replyTo the message that it answers; null for none
   * @return what the message is called
   * @throws CannotHappenException as {@link #writes(GroupId, Participant, MessageContent,
   *     MessageId)}, and if the file does not begin like one of its type
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public MessageId sends(
      GroupId group, Participant person, Attachment attachment, @Nullable MessageId replyTo) {
    Objects.requireNonNull(group, "group");
    Participant somebody = Somebody.known(person);
    // Before the lock is taken: nobody waits for somebody's disk.
    byte[] bytes = Objects.requireNonNull(attachment, "attachment").read();
    MessageId id =
        chats.locked(
            () -> speech.inGroup(group, somebody, () -> shelf.receive(attachment, bytes), replyTo));
    announcements.tell();
    return id;
  }

  /**
   * Lets somebody write to the business alone, which is told as a {@link PrivateMessageReceived}.
   *
   * @param person who, by WhatsApp id or user id
   * @throws CannotHappenException if their phone is off
   */
  public MessageId writesPrivately(Participant person, String text) {
    Objects.requireNonNull(text, "text");
    Participant somebody = Somebody.known(person);
    MessageId id = chats.locked(() -> speech.privately(somebody, text));
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
   * @throws CannotHappenException if they were not sent it, it has not reached them, their phone is
   *     off, or they have seen it already
   */
  public void reads(MessageId message, Participant person) {
    phones.open(message, person, MessageStatus.READ);
  }

  /**
   * Lets somebody listen to a voice message of the business, which is told as its status.
   *
   * @throws CannotHappenException if they were not sent it, or it is no voice message; if it has
   *     not reached them, their phone is off, or they have listened to it already
   */
  public void plays(MessageId message, Participant person) {
    phones.open(message, person, MessageStatus.PLAYED);
  }

  /**
   * Switches somebody's phone off: messages wait for them, and they do nothing.
   *
   * @throws CannotHappenException if it is off already
   */
  public void goesOffline(Participant person) {
    phones.goOffline(person);
  }

  /**
   * Switches somebody's phone on: what has waited reaches them, but for what was sent to groups
   * that they have left, and what is 30 days old.
   *
   * @param person who, by the id under which it was switched off
   * @throws CannotHappenException if it is on
   */
  public void comesOnline(Participant person) {
    phones.comeOnline(person);
  }

  /**
   * The invite links that a person sees in an invitation: those which their groups had when it
   * reached them, in the order of its parameters. Somebody may open them: {@link
   * InMemoryPeople#opensLink}.
   *
   * @throws CannotHappenException if there is no such invitation, or it has reached nobody
   */
  public List<InviteLink> linksIn(MessageId invitation) {
    Objects.requireNonNull(invitation, "invitation");
    return chats.locked(() -> invites.in(invitation));
  }

  /**
   * What the business has sent to a group, the first first, whether it has reached anybody or not.
   * Pins are not among it, nor is what has failed.
   */
  public List<MessageDraft> sent(GroupId group) {
    Objects.requireNonNull(group, "group");
    return chats.locked(() -> outbox.sentTo(group));
  }

  /**
   * The messages that are pinned in a group now, the oldest pin first.
   *
   * @throws CannotHappenException if there is no such group
   */
  public List<MessageId> pinned(GroupId group) {
    return pins.in(group);
  }

  /** The messages that are pinned now in each group that has any, the oldest pin first. */
  public Map<GroupId, List<MessageId>> pinned() {
    return pins.all();
  }
}
