package io.groups4j.testkit.fake;

import io.groups4j.domain.GroupId;
import io.groups4j.domain.Origin;
import io.groups4j.domain.Participant;
import io.groups4j.domain.ParticipantBatch;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.ParticipantsRemoved;
import io.groups4j.domain.ParticipantsRemoved.FailedRemoval;
import io.groups4j.domain.ProviderError;
import io.groups4j.domain.RequestId;
import io.groups4j.port.Participants;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Supplier;

/**
 * The view of {@link Chats} that is {@link Participants}.
 *
 * <p>Like a provider it knows of people no more than what a request calls them, and calls them that
 * in the event.
 */
final class InMemoryParticipants implements Participants {

  private static final String ATTEMPT = "remove participants";

  private final Chats chats;
  private final Supplier<Origin> now;
  private final Announcements announcements;
  private final Queue<ProviderError> failures = new ArrayDeque<>();

  InMemoryParticipants(Chats chats, Supplier<Origin> now, Announcements announcements) {
    this.chats = chats;
    this.now = now;
    this.announcements = announcements;
  }

  void failNext(ProviderError error) {
    chats.locked(() -> failures.add(error));
  }

  @Override
  public RequestId remove(GroupId group, ParticipantBatch participants) {
    Objects.requireNonNull(group, "group");
    List<Participant> called =
        participants.participants().stream()
            .map(who -> new Participant(ParticipantId.ofInput(who.address()), null, null))
            .toList();
    RequestId request = chats.call(() -> removed(chats.writable(group, ATTEMPT), called));
    announcements.tell();
    return request;
  }

  private RequestId removed(Chat chat, List<Participant> called) {
    List<Participant> members = new ArrayList<>();
    List<Participant> out = new ArrayList<>();
    List<FailedRemoval> failed = new ArrayList<>();
    for (Participant who : called) {
      Optional<Participant> member = chat.people().member(who.id());
      if (member.isEmpty()) {
        failed.add(new FailedRemoval(who, List.of(Refusals.notAParticipant())));
      } else if (members.contains(member.get())) {
        throw Refusals.rejected(ATTEMPT, Refusals.duplicateParticipant());
      } else {
        members.add(member.get());
        out.add(who);
      }
    }
    if (members.isEmpty()) {
      throw Refusals.rejected(ATTEMPT, Refusals.notAParticipant());
    }
    RequestId request = chats.nextRequest();
    ProviderError failure = failures.poll();
    if (failure == null) {
      chats.put(chat.withPeople(chat.people().removed(members)));
      announcements.add(
          new ParticipantsRemoved(
              now.get(),
              chat.id(),
              request,
              out,
              failed,
              failed.isEmpty() ? List.of() : List.of(Refusals.notAllRemoved())));
    } else {
      announcements.add(nobodyRemoved(chat, request, called, failure));
    }
    return request;
  }

  /** Meta's sample has a reason for the whole then, and none for anybody. */
  private ParticipantsRemoved nobodyRemoved(
      Chat chat, RequestId request, List<Participant> called, ProviderError failure) {
    List<FailedRemoval> all =
        called.stream().map(who -> new FailedRemoval(who, List.of())).toList();
    return new ParticipantsRemoved(now.get(), chat.id(), request, List.of(), all, List.of(failure));
  }
}
