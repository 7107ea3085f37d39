package io.groups4j.testkit.fake;

import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupMessage;
import io.groups4j.domain.MessageDraft;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.Origin;
import io.groups4j.domain.PinDays;
import io.groups4j.domain.PricingCategory;
import io.groups4j.domain.SentMessage;
import io.groups4j.domain.TemplateMessage;
import io.groups4j.port.GroupMessages;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The view of {@link Chats} that is {@link GroupMessages}. */
final class InMemoryMessages implements GroupMessages {

  private final Chats chats;
  private final Outbox outbox;
  private final Shelf shelf;
  private final Templates templates;
  private final Supplier<Origin> now;
  private final Announcements announcements;

  InMemoryMessages(
      Chats chats,
      Outbox outbox,
      Templates templates,
      Shelf shelf,
      Supplier<Origin> now,
      Announcements announcements) {
    this.chats = chats;
    this.outbox = outbox;
    this.templates = templates;
    this.shelf = shelf;
    this.now = now;
    this.announcements = announcements;
  }

  @Override
  public SentMessage send(GroupId group, MessageDraft draft) {
    Objects.requireNonNull(draft, "draft");
    return call(group, "send message", draft, Chat::talk);
  }

  @Override
  public SentMessage pin(GroupId group, MessageId message, PinDays days) {
    Objects.requireNonNull(days, "days");
    String attempt = "pin message";
    return call(
        group,
        attempt,
        null,
        chat -> {
          Instant time = now.get().occurredAt();
          return known(chat, message, attempt)
              .talk()
              .pinned(new Talk.Pin(message, time.plus(Duration.ofDays(days.value()))), time);
        });
  }

  @Override
  public SentMessage unpin(GroupId group, MessageId message) {
    String attempt = "unpin message";
    return call(
        group, attempt, null, chat -> known(chat, message, attempt).talk().unpinned(message));
  }

  private Chat known(Chat chat, MessageId message, String attempt) {
    Objects.requireNonNull(message, "message");
    if (!chats.isKnown(message, chat.id())) {
      throw Refusals.unknownMessage(attempt);
    }
    return chat;
  }

  /**
   * Sends what people get, which a pin is, too.
   *
   * @param draft null for a pin
   * @param change what becomes of the talk once it is out
   */
  private SentMessage call(
      GroupId group, String attempt, @Nullable MessageDraft draft, Function<Chat, Talk> change) {
    Objects.requireNonNull(group, "group");
    SentMessage accepted =
        chats.call(
            () -> {
              Chat chat = chats.writable(group, attempt);
              PricingCategory category =
                  admit(chat, draft == null ? null : draft.message(), attempt);
              Chat changed = chat.withTalk(change.apply(chat));
              MessageId id = chats.nextMessage(group);
              boolean out =
                  outbox.send(
                      new Sent(
                          id,
                          group,
                          draft,
                          draft == null ? null : draft.reference(),
                          category,
                          now.get().occurredAt(),
                          chat.talk().window(),
                          chat.people().members(),
                          Map.of()));
              if (out) {
                chats.put(changed);
              } else {
                chats.unsaid(id);
              }
              return new SentMessage(id, null);
            });
    announcements.tell();
    return accepted;
  }

  /** What it is priced as, if it may be sent at all. */
  private PricingCategory admit(Chat chat, @Nullable GroupMessage message, String attempt) {
    if (chat.people().members().isEmpty()) {
      throw Refusals.emptyGroup(attempt);
    }
    if (message != null) {
      shelf.admit(message, attempt);
    }
    if (message instanceof TemplateMessage template) {
      return templates.admitToGroup(template, attempt);
    }
    if (!chat.talk().window().isOpenAt(now.get().occurredAt())) {
      throw Refusals.windowClosed(attempt);
    }
    return PricingCategory.SERVICE;
  }
}
