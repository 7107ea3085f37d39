package io.groups4j.graph;

import io.groups4j.domain.Cursor;
import io.groups4j.domain.Group;
import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupField;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupSummary;
import io.groups4j.domain.JoinApprovalMode;
import io.groups4j.domain.Page;
import io.groups4j.domain.Participant;
import io.groups4j.domain.ParticipantId;
import io.groups4j.graph.wire.CursorsJson;
import io.groups4j.graph.wire.GroupJson;
import io.groups4j.graph.wire.GroupPageJson;
import io.groups4j.graph.wire.GroupSummaryJson;
import io.groups4j.graph.wire.NewGroupJson;
import io.groups4j.graph.wire.PagingJson;
import io.groups4j.graph.wire.ParticipantJson;
import io.groups4j.port.UnreadableResponseException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes domain values of what travels, and back. */
final class GraphMapping {

  static final String PRODUCT = "whatsapp";

  private GraphMapping() {}

  static NewGroupJson toWire(GroupDraft draft) {
    return new NewGroupJson(
        PRODUCT,
        draft.subject().value(),
        draft.description() == null ? null : draft.description().value(),
        draft.joinApprovalMode().value());
  }

  /** The field in WhatsApp's words. */
  static String toWire(GroupField field) {
    return field.name().toLowerCase(java.util.Locale.ROOT);
  }

  static Group toGroup(GroupId asked, GroupJson group) {
    return new Group(
        asked,
        group.subject(),
        group.description(),
        isBlank(group.joinApprovalMode()) ? null : new JoinApprovalMode(group.joinApprovalMode()),
        Scalar.truth("suspended", group.suspended()),
        Scalar.time("creation_timestamp", group.creationTimestamp()),
        group.participants() == null ? null : toParticipants(group.participants()),
        Scalar.count("total_participant_count", group.totalParticipantCount()));
  }

  private static List<Participant> toParticipants(List<@Nullable ParticipantJson> participants) {
    return participants.stream().map(GraphMapping::toParticipant).filter(Objects::nonNull).toList();
  }

  private static @Nullable Participant toParticipant(@Nullable ParticipantJson participant) {
    if (participant == null || (isBlank(participant.waId()) && isBlank(participant.userId()))) {
      Scalar.leftOut("participants", "one that nothing identifies");
      return null;
    }
    return new Participant(
        new ParticipantId(participant.waId(), participant.userId()),
        participant.parentUserId(),
        participant.username());
  }

  static Page<GroupSummary> toPage(GroupPageJson page, String operation) {
    if (page.data() == null || page.data().groups() == null) {
      throw new UnreadableResponseException(operation + ": data.groups is missing in the answer");
    }
    List<GroupSummary> groups =
        page.data().groups().stream()
            .map(GraphMapping::toSummary)
            .filter(Objects::nonNull)
            .toList();
    PagingJson paging = page.paging();
    if (paging == null) {
      return new Page<>(groups, null, null);
    }
    CursorsJson cursors = paging.cursors();
    return new Page<>(
        groups,
        cursor("next", paging.next(), cursors == null ? null : cursors.after(), operation),
        cursor(
            "previous", paging.previous(), cursors == null ? null : cursors.before(), operation));
  }

  private static @Nullable GroupSummary toSummary(@Nullable GroupSummaryJson group) {
    if (group == null || isBlank(group.id())) {
      Scalar.leftOut("data.groups", "one without id");
      return null;
    }
    return new GroupSummary(
        new GroupId(group.id()), group.subject(), Scalar.time("created_at", group.createdAt()));
  }

  /**
   * The cursor to go on with, if there is anywhere to go.
   *
   * <p>The URL only says that there is more: a last page may carry cursors as well. It is never
   * opened, since it may lead to a host that must not see the credential.
   */
  private static @Nullable Cursor cursor(
      String direction, @Nullable String url, @Nullable String cursor, String operation) {
    if (isBlank(url)) {
      return null;
    }
    if (isBlank(cursor)) {
      throw new UnreadableResponseException(
          operation + ": the answer has a " + direction + " page and no cursor for it");
    }
    return new Cursor(cursor);
  }

  static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
