package io.groups4j.graph;

import io.groups4j.domain.Cursor;
import io.groups4j.domain.Group;
import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupField;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupSettingsChange;
import io.groups4j.domain.GroupSummary;
import io.groups4j.domain.JoinApprovalMode;
import io.groups4j.domain.JoinRequest;
import io.groups4j.domain.JoinRequestId;
import io.groups4j.domain.Page;
import io.groups4j.domain.Participant;
import io.groups4j.domain.ParticipantBatch;
import io.groups4j.domain.ParticipantId;
import io.groups4j.graph.wire.AddressJson;
import io.groups4j.graph.wire.CursorsJson;
import io.groups4j.graph.wire.GroupJson;
import io.groups4j.graph.wire.GroupPageJson;
import io.groups4j.graph.wire.GroupSummaryJson;
import io.groups4j.graph.wire.JoinRequestJson;
import io.groups4j.graph.wire.JoinRequestPageJson;
import io.groups4j.graph.wire.NewGroupJson;
import io.groups4j.graph.wire.PagingJson;
import io.groups4j.graph.wire.ParticipantJson;
import io.groups4j.graph.wire.RemovalJson;
import io.groups4j.graph.wire.SettingsJson;
import io.groups4j.port.UnreadableResponseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes domain values of what travels, and back. */
final class GraphMapping {

  static final String PRODUCT = "whatsapp";

  private static final Map<GroupField, String> FIELDS = new EnumMap<>(GroupField.class);

  static {
    for (GroupField field : GroupField.values()) {
      FIELDS.put(field, field.name().toLowerCase(Locale.ROOT));
    }
  }

  private GraphMapping() {}

  static NewGroupJson toWire(GroupDraft draft) {
    return new NewGroupJson(
        PRODUCT,
        draft.subject().value(),
        draft.description() == null ? null : draft.description().value(),
        draft.joinApprovalMode().value());
  }

  static RemovalJson toWire(ParticipantBatch batch) {
    return new RemovalJson(
        PRODUCT, batch.participants().stream().map(GraphMapping::toAddress).toList());
  }

  /** One member and never both: Meta, "Business-scoped user IDs". */
  private static AddressJson toAddress(ParticipantId person) {
    return person.isAddressedByUserId()
        ? new AddressJson(null, person.address())
        : new AddressJson(person.address(), null);
  }

  static SettingsJson toWire(GroupSettingsChange change) {
    return new SettingsJson(
        PRODUCT,
        change.subject() == null ? null : change.subject().value(),
        change.description() == null ? null : change.description().value());
  }

  /** The field in WhatsApp's words. */
  static String toWire(GroupField field) {
    return FIELDS.get(field);
  }

  static Group toGroup(GroupId asked, GroupJson group, String operation) {
    // It comes without being asked for: an answer without it describes something else.
    if (isBlank(group.id())) {
      throw new UnreadableResponseException(operation + ": id is missing in the answer");
    }
    if (!group.id().equals(asked.value())) {
      throw new UnreadableResponseException(operation + ": the answer is not about this group");
    }
    List<Participant> people =
        group.participants() == null ? null : toParticipants(group.participants());
    Integer count = Scalar.count("total_participant_count", group.totalParticipantCount());
    if (count == null && people != null && people.size() < group.participants().size()) {
      // Nobody is to take those who could be read for all there are.
      count = group.participants().size();
    }
    return new Group(
        asked,
        group.subject(),
        group.description(),
        Scalar.value("join_approval_mode", group.joinApprovalMode(), JoinApprovalMode::new),
        Scalar.truth("suspended", group.suspended()),
        Scalar.time("creation_timestamp", group.creationTimestamp()),
        people,
        count);
  }

  private static List<Participant> toParticipants(List<@Nullable ParticipantJson> participants) {
    return readable("participants", participants, GraphMapping::toParticipant);
  }

  private static @Nullable Participant toParticipant(ParticipantJson participant) {
    return isBlank(participant.waId()) && isBlank(participant.userId())
        ? null
        : new Participant(
            new ParticipantId(participant.waId(), participant.userId()),
            participant.parentUserId(),
            participant.username());
  }

  /** A request can be decided on without knowing whose it is; without its id it cannot. */
  private static @Nullable JoinRequest toJoinRequest(JoinRequestJson request) {
    JoinRequestId id = Scalar.value("join_request_id", request.joinRequestId(), JoinRequestId::new);
    return id == null
        ? null
        : new JoinRequest(
            id,
            toParticipant(
                new ParticipantJson(
                    request.waId(), request.userId(), request.parentUserId(), request.username())),
            Scalar.time("creation_timestamp", request.creationTimestamp()));
  }

  /** What of a list can be read; how much cannot is logged. */
  private static <J, T> List<T> readable(
      String member, List<@Nullable J> items, Function<J, @Nullable T> read) {
    List<T> readable = new ArrayList<>(items.size());
    for (J item : items) {
      T value = item == null ? null : read.apply(item);
      if (value != null) {
        readable.add(value);
      }
    }
    if (readable.size() < items.size()) {
      Scalar.leftOut(member, (items.size() - readable.size()) + " that nothing identifies");
    }
    return List.copyOf(readable);
  }

  static Page<GroupSummary> toPage(GroupPageJson page, String operation) {
    if (page.data() == null) {
      throw new UnreadableResponseException(operation + ": data is missing in the answer");
    }
    List<GroupSummary> groups =
        page.data().groups() == null
            ? List.of()
            : readable("data.groups", page.data().groups(), GraphMapping::toSummary);
    return toPage(groups, page.paging(), operation);
  }

  static Page<JoinRequest> toPage(JoinRequestPageJson page, String operation) {
    if (page.data() == null) {
      throw new UnreadableResponseException(operation + ": data is missing in the answer");
    }
    return toPage(
        readable("data", page.data(), GraphMapping::toJoinRequest), page.paging(), operation);
  }

  private static <T> Page<T> toPage(List<T> items, @Nullable PagingJson paging, String operation) {
    if (paging == null) {
      return new Page<>(items, null, null);
    }
    CursorsJson cursors = paging.cursors();
    Cursor next = cursor(paging.next(), cursors == null ? null : cursors.after());
    if (next == null && !isBlank(paging.next())) {
      // Not the end of the list, and no way to go on: silence would lose the rest.
      throw new UnreadableResponseException(
          operation + ": the answer has a next page and no cursor for it");
    }
    return new Page<>(
        items, next, cursor(paging.previous(), cursors == null ? null : cursors.before()));
  }

  private static @Nullable GroupSummary toSummary(GroupSummaryJson group) {
    GroupId id = Scalar.value("id", group.id(), GroupId::new);
    return id == null
        ? null
        : new GroupSummary(id, group.subject(), Scalar.time("created_at", group.createdAt()));
  }

  /**
   * The cursor to go on with, if there is anywhere to go.
   *
   * <p>The URL only says that there is more: a last page may carry cursors as well. It is never
   * opened, since it may lead to a host that must not see the credential.
   */
  private static @Nullable Cursor cursor(@Nullable String url, @Nullable String cursor) {
    return isBlank(url) ? null : Scalar.value("cursor", cursor, Cursor::new);
  }

  static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
