package io.groups4j.testkit.fake;

import io.groups4j.domain.MessageId;
import io.groups4j.domain.MessageStatus;
import io.groups4j.domain.Participant;
import java.util.Objects;

/** What people do with their phones: they open messages, and are off and on. */
final class Phones {

  private final Chats chats;
  private final Outbox outbox;
  private final Announcements announcements;

  Phones(Chats chats, Outbox outbox, Announcements announcements) {
    this.chats = chats;
    this.outbox = outbox;
    this.announcements = announcements;
  }

  /** Sees a message of the business, or listens to it. */
  void open(MessageId message, Participant person, MessageStatus status) {
    Objects.requireNonNull(message, "message");
    Participant somebody = Somebody.known(person);
    chats.locked(
        () -> {
          outbox.open(message, somebody.id(), status);
          return message;
        });
    announcements.tell();
  }

  void goOffline(Participant person) {
    Participant somebody = Somebody.known(person);
    chats.locked(
        () -> {
          outbox.goOffline(somebody);
          return somebody;
        });
  }

  void comeOnline(Participant person) {
    Participant somebody = Somebody.known(person);
    chats.locked(
        () -> {
          outbox.comeOnline(somebody.id(), sent -> gets(somebody, sent));
          return somebody;
        });
    announcements.tell();
  }

  /** Whoever has left a group gets nothing more of what was sent to it. */
  private boolean gets(Participant person, Sent sent) {
    return sent.group() == null
        || chats
            .where(chat -> chat.id().equals(sent.group()))
            .filter(chat -> chat.people().contains(person.id()))
            .isPresent();
  }
}
