package io.groups4j.testkit.fake;

import io.groups4j.domain.Group;
import io.groups4j.domain.GroupDescription;
import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupField;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupSummary;
import io.groups4j.domain.InviteLink;
import io.groups4j.domain.JoinRequest;
import io.groups4j.domain.Participant;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One group at one moment. The number is its place in the order of creation.
 *
 * @param members who is in it, besides the business
 * @param requests who asks to join, in the order of asking
 */
record Chat(
    long number,
    GroupId id,
    GroupDraft draft,
    Instant createdAt,
    InviteLink link,
    List<Participant> members,
    NavigableMap<Long, JoinRequest> requests) {

  /** A group that nobody has joined yet. */
  Chat(long number, GroupId id, GroupDraft draft, Instant createdAt, InviteLink link) {
    this(number, id, draft, createdAt, link, List.of(), Collections.emptyNavigableMap());
  }

  Chat withLink(InviteLink newLink) {
    return new Chat(number, id, draft, createdAt, newLink, members, requests);
  }

  Chat asked(long place, JoinRequest request) {
    NavigableMap<Long, JoinRequest> more = new TreeMap<>(requests);
    more.put(place, request);
    return new Chat(number, id, draft, createdAt, link, members, more);
  }

  Chat closed(JoinRequest request) {
    NavigableMap<Long, JoinRequest> fewer = new TreeMap<>(requests);
    fewer.values().remove(request);
    return new Chat(number, id, draft, createdAt, link, members, fewer);
  }

  Chat joined(Participant person) {
    List<Participant> more = Stream.concat(members.stream(), Stream.of(person)).toList();
    return new Chat(number, id, draft, createdAt, link, more, requests);
  }

  GroupSummary summary() {
    return new GroupSummary(id, draft.subject().value(), createdAt);
  }

  Group describe(Set<GroupField> fields) {
    GroupDescription description = draft.description();
    return new Group(
        id,
        fields.contains(GroupField.SUBJECT) ? draft.subject().value() : null,
        fields.contains(GroupField.DESCRIPTION) && description != null ? description.value() : null,
        fields.contains(GroupField.JOIN_APPROVAL_MODE) ? draft.joinApprovalMode() : null,
        fields.contains(GroupField.SUSPENDED) ? Boolean.FALSE : null,
        fields.contains(GroupField.CREATION_TIMESTAMP) ? createdAt : null,
        fields.contains(GroupField.PARTICIPANTS) ? members : null,
        fields.contains(GroupField.TOTAL_PARTICIPANT_COUNT) ? members.size() : null);
  }
}
