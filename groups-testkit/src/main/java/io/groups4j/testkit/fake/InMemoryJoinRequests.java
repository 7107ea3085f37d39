package io.groups4j.testkit.fake;

import io.groups4j.domain.BulkOutcome;
import io.groups4j.domain.BulkOutcome.Failure;
import io.groups4j.domain.Cursor;
import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.InviteLink;
import io.groups4j.domain.JoinApprovalMode;
import io.groups4j.domain.JoinRequest;
import io.groups4j.domain.JoinRequestBatch;
import io.groups4j.domain.JoinRequestId;
import io.groups4j.domain.JoinRequested;
import io.groups4j.domain.Origin;
import io.groups4j.domain.Page;
import io.groups4j.domain.PageRequest;
import io.groups4j.domain.Participant;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.ParticipantJoined;
import io.groups4j.domain.ProviderError;
import io.groups4j.port.JoinRequests;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The view of {@link Chats} that is {@link JoinRequests}, and the people who ask. */
final class InMemoryJoinRequests implements JoinRequests {

  private static final String BY_LINK = "invite_link";

  private final Chats chats;
  private final Supplier<Origin> now;
  private final Announcements announcements;
  private long lastRequest;

  InMemoryJoinRequests(Chats chats, Supplier<Origin> now, Announcements announcements) {
    this.chats = chats;
    this.now = now;
    this.announcements = announcements;
  }

  JoinRequestId ask(InviteLink link, Participant person) {
    JoinRequestId id = chats.locked(() -> asked(link, person));
    announcements.tell();
    return id;
  }

  private JoinRequestId asked(InviteLink link, Participant person) {
    Chat chat =
        chats
            .behind(link)
            .orElseThrow(
                () -> new IllegalArgumentException("no group has this invite link, or no longer"));
    if (!chat.joinApprovalMode().equals(JoinApprovalMode.APPROVAL_REQUIRED)) {
      throw new IllegalStateException(
          "nobody has to ask to join this group; create it with APPROVAL_REQUIRED");
    }
    ParticipantId who = person.id();
    if (chat.people().contains(who)) {
      throw new IllegalStateException("this person is in the group already");
    }
    if (chat.people().wasRemoved(who)) {
      throw new IllegalStateException(
          "this person was removed from the group, and does not come back by a link");
    }
    if (chat.people().requests().values().stream()
        .map(JoinRequest::participant)
        .anyMatch(other -> other != null && other.id().isSameAs(who))) {
      throw new IllegalStateException("this person asks already, and has no answer yet");
    }
    Origin origin = now.get();
    long number = ++lastRequest;
    JoinRequestId id = Numbering.joinRequest(Objects.requireNonNull(who.waId()), number);
    JoinRequest request = new JoinRequest(id, person, origin.occurredAt());
    chats.put(chat.withPeople(chat.people().asked(number, request)));
    announcements.add(new JoinRequested(origin, chat.id(), id, person, BY_LINK));
    return id;
  }

  @Override
  public Page<JoinRequest> open(GroupId group, PageRequest page) {
    Objects.requireNonNull(page, "page");
    return chats.locked(
        () ->
            Paging.page(
                chats
                    .known(Objects.requireNonNull(group, "group"), "list join requests")
                    .people()
                    .requests(),
                page,
                this::place));
  }

  private long place(Cursor cursor) {
    return Numbering.place(cursor, lastRequest, "list join requests");
  }

  @Override
  public BulkOutcome<JoinRequestId> approve(GroupId group, JoinRequestBatch requests) {
    return decide(group, requests, true, "approve join requests");
  }

  @Override
  public BulkOutcome<JoinRequestId> reject(GroupId group, JoinRequestBatch requests) {
    return decide(group, requests, false, "reject join requests");
  }

  private BulkOutcome<JoinRequestId> decide(
      GroupId group, JoinRequestBatch requests, boolean welcome, String attempt) {
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(requests, "requests");
    List<JoinRequestId> succeeded = new ArrayList<>();
    List<Failure<JoinRequestId>> failed = new ArrayList<>();
    Consumer<JoinRequestId> one =
        id -> {
          ProviderError error = decideOne(chats.known(group, attempt), id, welcome);
          if (error == null) {
            succeeded.add(id);
          } else {
            failed.add(new Failure<>(id, List.of(error)));
          }
        };
    chats.locked(
        () -> {
          chats.known(group, attempt);
          requests.ids().forEach(one);
          return group;
        });
    announcements.tell();
    boolean partly = !succeeded.isEmpty() && !failed.isEmpty();
    return new BulkOutcome<>(
        succeeded, failed, partly ? List.of(Refusals.partlySucceeded()) : List.of());
  }

  private @Nullable ProviderError decideOne(Chat chat, JoinRequestId id, boolean welcome) {
    JoinRequest request =
        chat.people().requests().values().stream()
            .filter(open -> open.id().equals(id))
            .findFirst()
            .orElse(null);
    if (request == null) {
      return Refusals.unknownJoinRequest();
    }
    if (!welcome) {
      chats.put(chat.withPeople(chat.people().closed(request)));
      return null;
    }
    if (chat.people().areFull()) {
      return Refusals.groupFull();
    }
    Participant person = Objects.requireNonNull(request.participant());
    chats.put(chat.withPeople(chat.people().closed(request).joined(person)));
    GroupEvent joined = new ParticipantJoined(now.get(), chat.id(), person, BY_LINK);
    announcements.add(joined);
    return null;
  }
}
