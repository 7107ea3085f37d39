package io.groups4j.testkit.fake;

import io.groups4j.domain.BulkOutcome;
import io.groups4j.domain.BulkOutcome.Failure;
import io.groups4j.domain.Cursor;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.JoinRequest;
import io.groups4j.domain.JoinRequestBatch;
import io.groups4j.domain.JoinRequestId;
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

/** The view of {@link Chats} that is {@link JoinRequests}. */
final class InMemoryJoinRequests implements JoinRequests {

  private final Chats chats;
  private final Supplier<Origin> now;
  private final Announcements announcements;

  InMemoryJoinRequests(Chats chats, Supplier<Origin> now, Announcements announcements) {
    this.chats = chats;
    this.now = now;
    this.announcements = announcements;
  }

  @Override
  public Page<JoinRequest> open(GroupId group, PageRequest page) {
    Objects.requireNonNull(page, "page");
    return chats.call(
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
    return Numbering.place(cursor, chats.lastJoinRequest(), "list join requests");
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
    chats.call(
        () -> {
          chats.writable(group, attempt);
          requests.ids().forEach(one);
          return group;
        });
    announcements.tell();
    boolean partly = !succeeded.isEmpty() && !failed.isEmpty();
    return new BulkOutcome<>(
        succeeded, failed, partly ? List.of(Refusals.partlySucceeded()) : List.of());
  }

  private @Nullable ProviderError decideOne(Chat chat, JoinRequestId id, boolean welcome) {
    JoinRequest request = chat.people().request(id);
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
    announcements.add(
        new ParticipantJoined(now.get(), chat.id(), named(person), InMemoryPeople.BY_LINK));
    return null;
  }

  /** Whoever is approved is told with an input, which whoever opens a link is not. */
  private static Participant named(Participant person) {
    ParticipantId id = person.id();
    String input = id.waId() != null ? id.waId() : id.userId();
    return new Participant(
        new ParticipantId(id.waId(), id.userId(), input), person.parentUserId(), person.username());
  }
}
