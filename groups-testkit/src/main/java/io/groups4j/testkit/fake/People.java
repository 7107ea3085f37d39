package io.groups4j.testkit.fake;

import io.groups4j.domain.JoinRequest;
import io.groups4j.domain.JoinRequestId;
import io.groups4j.domain.Participant;
import io.groups4j.domain.ParticipantId;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who has to do with a group at one moment.
 *
 * @param members who is in it, besides the business
 * @param requests who asks to join, in the order of asking
 * @param removed whom the business has put out, and who do not come back by a link
 */
record People(
    List<Participant> members,
    NavigableMap<Long, JoinRequest> requests,
    List<Participant> removed) {

  static final People NOBODY = new People(List.of(), Collections.emptyNavigableMap(), List.of());

  boolean contains(ParticipantId who) {
    return member(who).isPresent();
  }

  Optional<Participant> member(ParticipantId who) {
    return members.stream().filter(member -> member.id().isSameAs(who)).findFirst();
  }

  boolean wasRemoved(ParticipantId who) {
    return removed.stream().anyMatch(gone -> gone.id().isSameAs(who));
  }

  boolean isAskedBy(ParticipantId who) {
    return requests.values().stream()
        .map(JoinRequest::participant)
        .anyMatch(other -> other != null && other.id().isSameAs(who));
  }

  @Nullable JoinRequest request(JoinRequestId id) {
    return requests.values().stream().filter(open -> open.id().equals(id)).findFirst().orElse(null);
  }

  boolean areFull() {
    return members.size() >= InMemoryWhatsApp.MAX_PARTICIPANTS;
  }

  People asked(long place, JoinRequest request) {
    NavigableMap<Long, JoinRequest> more = new TreeMap<>(requests);
    more.put(place, request);
    return new People(members, more, removed);
  }

  People closed(JoinRequest request) {
    NavigableMap<Long, JoinRequest> fewer = new TreeMap<>(requests);
    fewer.values().remove(request);
    return new People(members, fewer, removed);
  }

  People joined(Participant person) {
    return new People(
        Stream.concat(members.stream(), Stream.of(person)).toList(), requests, removed);
  }

  People removed(List<Participant> gone) {
    return new People(
        members.stream().filter(member -> !gone.contains(member)).toList(),
        requests,
        Stream.concat(removed.stream(), gone.stream()).toList());
  }

  People without(Participant member) {
    return new People(
        members.stream().filter(other -> !other.equals(member)).toList(), requests, removed);
  }
}
