package io.groups4j.testkit.fake;

import io.groups4j.domain.Cursor;
import io.groups4j.domain.GroupCreated;
import io.groups4j.domain.GroupCreationFailed;
import io.groups4j.domain.GroupDeleted;
import io.groups4j.domain.GroupDeletionFailed;
import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.InviteLink;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.Origin;
import io.groups4j.domain.Page;
import io.groups4j.domain.PageRequest;
import io.groups4j.domain.ProviderError;
import io.groups4j.domain.RequestId;
import io.groups4j.port.GroupsException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The groups of one business number: all that changes, behind one lock. */
final class Chats {

  private final ReentrantLock lock = new ReentrantLock();
  private final NavigableMap<Long, Chat> byNumber = new TreeMap<>();
  // Of every group that ever was.
  private final Map<GroupId, Long> numbers = new HashMap<>();
  private final Queue<GroupsException> callFailures = new ArrayDeque<>();
  private final Queue<ProviderError> creationFailures = new ArrayDeque<>();
  private final Queue<ProviderError> deletionFailures = new ArrayDeque<>();
  private final Supplier<Origin> now;
  private final String businessNumber;
  private final int limit;
  private final Consumer<GroupEvent> happened;
  private long lastGroup;
  private long lastRequest;
  private long lastLink;
  private long lastJoinRequest;
  private long lastMessage;
  // Of every message in a group that ever was, by whomever.
  private final Map<MessageId, GroupId> saidIn = new HashMap<>();

  /**
   * @param happened takes each event under the lock, hence in order, and must not do more than that
   */
  Chats(Supplier<Origin> now, String businessNumber, int limit, Consumer<GroupEvent> happened) {
    this.now = now;
    this.businessNumber = businessNumber;
    this.limit = limit;
    this.happened = happened;
  }

  void failNextCall(GroupsException failure) {
    locked(() -> callFailures.add(failure));
  }

  void failNextCreation(ProviderError error) {
    locked(() -> creationFailures.add(error));
  }

  void failNextDeletion(ProviderError error) {
    locked(() -> deletionFailures.add(error));
  }

  RequestId create(GroupDraft draft) {
    return call(
        () -> {
          if (byNumber.size() >= limit) {
            throw Refusals.tooManyGroups();
          }
          RequestId request = nextRequest();
          ProviderError failure = creationFailures.poll();
          happened.accept(
              failure == null
                  ? created(draft, request)
                  : new GroupCreationFailed(
                      now.get(),
                      request,
                      draft.subject().value(),
                      draft.description() == null ? null : draft.description().value(),
                      List.of(failure)));
          return request;
        });
  }

  private GroupCreated created(GroupDraft draft, RequestId request) {
    Origin origin = now.get();
    long number = ++lastGroup;
    GroupId id = Numbering.group(businessNumber, number);
    InviteLink link = Numbering.link(++lastLink);
    byNumber.put(number, new Chat(number, id, draft, origin.occurredAt(), link));
    numbers.put(id, number);
    return new GroupCreated(
        origin, id, request, draft.subject().value(), link, draft.joinApprovalMode());
  }

  RequestId delete(GroupId id) {
    return call(
        () -> {
          Chat chat = known(id, "delete group");
          RequestId request = nextRequest();
          ProviderError failure = deletionFailures.poll();
          if (failure == null) {
            byNumber.remove(chat.number());
            happened.accept(new GroupDeleted(now.get(), id, request));
          } else {
            happened.accept(new GroupDeletionFailed(now.get(), id, request, List.of(failure)));
          }
          return request;
        });
  }

  Chat chat(GroupId id, String attempt) {
    return call(() -> known(id, attempt));
  }

  InviteLink link(GroupId id) {
    return call(() -> linkOf(known(id, "read invite link"), "read invite link"));
  }

  InviteLink resetLink(GroupId id) {
    return call(
        () -> {
          Chat chat = writable(id, "reset invite link");
          InviteLink link = Numbering.link(++lastLink);
          put(chat.withLink(link));
          return link;
        });
  }

  InviteLink deleteLink(GroupId id) {
    return call(
        () -> {
          Chat chat = writable(id, "delete invite link");
          InviteLink link = linkOf(chat, "delete invite link");
          put(chat.withLink(null));
          return link;
        });
  }

  private static InviteLink linkOf(Chat chat, String attempt) {
    InviteLink link = chat.link();
    if (link == null) {
      throw Refusals.noInviteLink(attempt);
    }
    return link;
  }

  Page<Chat> page(PageRequest request) {
    return call(() -> Paging.page(byNumber, request, this::place));
  }

  private long place(Cursor cursor) {
    return Numbering.place(cursor, lastGroup, "list groups");
  }

  /** Good for groups that are gone, too: a cursor outlives its group. */
  Cursor cursorAt(GroupId id) {
    return locked(
        () -> {
          Long number = numbers.get(id);
          if (number == null) {
            throw Refusals.unknownGroup("find cursor");
          }
          return Numbering.cursor(number);
        });
  }

  /** What lets people into the group now; called under the lock. */
  @Nullable InviteLink linkInto(GroupId id) {
    return there(id).map(Chat::link).orElse(null);
  }

  /** The group that this link lets people into; called under the lock. */
  Optional<Chat> behind(InviteLink link) {
    return where(chat -> link.equals(chat.link()));
  }

  /** A group like that; called under the lock. */
  Optional<Chat> where(Predicate<Chat> like) {
    return byNumber.values().stream().filter(like).findFirst();
  }

  /** The groups there are, in the order of creation; called under the lock. */
  List<Chat> all() {
    return List.copyOf(byNumber.values());
  }

  /** The group, for what people and WhatsApp do to it; called under the lock. */
  Chat standing(GroupId id) {
    return there(id)
        .orElseThrow(
            () -> new CannotHappenException("no group has this id, or no longer, create one"));
  }

  /** The place of the next join request among all; called under the lock. */
  long nextJoinRequest() {
    return ++lastJoinRequest;
  }

  /** The place of the last join request there was; called under the lock. */
  long lastJoinRequest() {
    return lastJoinRequest;
  }

  /**
   * What the next message is known by; called under the lock.
   *
   * @param group where it is said; null for none
   */
  MessageId nextMessage(@Nullable GroupId group) {
    MessageId id = Numbering.message(businessNumber, ++lastMessage);
    if (group != null) {
      saidIn.put(id, group);
    }
    return id;
  }

  /** Forgets a message that nobody gets after all; called under the lock. */
  void unsaid(MessageId message) {
    saidIn.remove(message);
  }

  /** Whether the message was said in the group; called under the lock. */
  boolean isKnown(MessageId message, GroupId group) {
    return group.equals(saidIn.get(message));
  }

  /** What the next request is known by; called under the lock. */
  RequestId nextRequest() {
    return Numbering.request(++lastRequest);
  }

  /** Keeps what has become of a group; called under the lock. */
  void put(Chat chat) {
    byNumber.put(chat.number(), chat);
  }

  /** The group as it is; called under the lock. */
  Chat known(GroupId id, String attempt) {
    return there(id).orElseThrow(() -> Refusals.unknownGroup(attempt));
  }

  private Optional<Chat> there(GroupId id) {
    return Optional.ofNullable(numbers.get(id)).map(byNumber::get);
  }

  /** The group, for a call that changes it; called under the lock. */
  Chat writable(GroupId id, String attempt) {
    Chat chat = known(id, attempt);
    if (chat.suspended()) {
      throw Refusals.suspended(attempt);
    }
    return chat;
  }

  /** One call of a port: all of it happens behind the lock, or none if it was made to fail. */
  <T> T call(Supplier<T> work) {
    return locked(
        () -> {
          GroupsException failure = callFailures.poll();
          if (failure != null) {
            throw failure;
          }
          return work.get();
        });
  }

  <T> T locked(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
