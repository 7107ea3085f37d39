package io.groups4j.testkit.fake;

import io.groups4j.domain.Cursor;
import io.groups4j.domain.Group;
import io.groups4j.domain.GroupDescription;
import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupField;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupSummary;
import io.groups4j.domain.InviteLink;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** One group at one moment. The number is its place in the order of creation. */
record Chat(long number, GroupId id, GroupDraft draft, Instant createdAt, InviteLink link) {

  Chat withLink(InviteLink newLink) {
    return new Chat(number, id, draft, createdAt, newLink);
  }

  Cursor cursor() {
    return Numbering.cursor(number);
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
        fields.contains(GroupField.PARTICIPANTS) ? List.of() : null,
        fields.contains(GroupField.TOTAL_PARTICIPANT_COUNT) ? 0 : null);
  }
}
