package io.groups4j.testkit.fake;

import io.groups4j.domain.Group;
import io.groups4j.domain.GroupDescription;
import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupField;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupSummary;
import io.groups4j.domain.InviteLink;
import io.groups4j.domain.JoinApprovalMode;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One group at one moment.
 *
 * @param number its place in the order of creation
 * @param link what lets people in; null once it is deleted, until it is reset
 */
record Chat(
    long number,
    GroupId id,
    Instant createdAt,
    JoinApprovalMode joinApprovalMode,
    Profile profile,
    @Nullable InviteLink link,
    People people,
    boolean suspended,
    Talk talk) {

  /** A group that nobody has joined yet. */
  Chat(long number, GroupId id, GroupDraft draft, Instant createdAt, InviteLink link) {
    this(
        number,
        id,
        createdAt,
        draft.joinApprovalMode(),
        Profile.of(draft),
        link,
        People.NOBODY,
        false,
        Talk.SILENCE);
  }

  Chat withLink(@Nullable InviteLink newLink) {
    return new Chat(
        number, id, createdAt, joinApprovalMode, profile, newLink, people, suspended, talk);
  }

  Chat withPeople(People newPeople) {
    return new Chat(
        number, id, createdAt, joinApprovalMode, profile, link, newPeople, suspended, talk);
  }

  Chat withSuspended(boolean isSuspended) {
    return new Chat(
        number, id, createdAt, joinApprovalMode, profile, link, people, isSuspended, talk);
  }

  Chat withTalk(Talk newTalk) {
    return new Chat(
        number, id, createdAt, joinApprovalMode, profile, link, people, suspended, newTalk);
  }

  Chat withProfile(Profile newProfile) {
    return new Chat(
        number, id, createdAt, joinApprovalMode, newProfile, link, people, suspended, talk);
  }

  GroupSummary summary() {
    return new GroupSummary(id, profile.subject().value(), createdAt);
  }

  Group describe(Set<GroupField> fields) {
    GroupDescription description = profile.description();
    return new Group(
        id,
        fields.contains(GroupField.SUBJECT) ? profile.subject().value() : null,
        fields.contains(GroupField.DESCRIPTION) && description != null ? description.value() : null,
        fields.contains(GroupField.JOIN_APPROVAL_MODE) ? joinApprovalMode : null,
        fields.contains(GroupField.SUSPENDED) ? Boolean.valueOf(suspended) : null,
        fields.contains(GroupField.CREATION_TIMESTAMP) ? createdAt : null,
        fields.contains(GroupField.PARTICIPANTS) ? people.members() : null,
        fields.contains(GroupField.TOTAL_PARTICIPANT_COUNT) ? people.members().size() : null);
  }
}
