package io.groups4j.webhook;

import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.Participant;
import io.groups4j.domain.ParticipantLeft;
import io.groups4j.domain.ParticipantsRemoved;
import io.groups4j.domain.ParticipantsRemoved.FailedRemoval;
import io.groups4j.domain.ProviderError;
import io.groups4j.domain.RequestId;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * People who are out of a group: they have left, one event each, or the business has removed them,
 * one event for the whole request.
 *
 * <p>Which of the two it is, {@code initiated_by} says, wherever it stands. A request id does not:
 * Meta, "Business-scoped user IDs", has one for somebody who left as well. Only where nobody says
 * who it was, it was the business if there is anything that only its requests have: a request id,
 * somebody who could not be removed, an error, or a person named by {@code input}. A word that is
 * not documented is no reason to guess: the group object is kept unrecognised.
 */
final class Removal {

  static final String BUSINESS = "business";
  static final String PARTICIPANT = "participant";

  private static final String REMOVED = "removed_participants";
  private static final String FAILED = "failed_participants";

  private Removal() {}

  static List<GroupEvent> read(GroupObject group) throws UnreadableGroupException {
    return switch (initiator(group)) {
      case BUSINESS -> removed(group);
      case PARTICIPANT -> left(group);
      default ->
          throw new UnreadableGroupException("initiated_by is neither business nor participant");
    };
  }

  private static String initiator(GroupObject group) throws UnreadableGroupException {
    String inside = group.members().optional(GroupItem.INITIATED_BY, Function.identity());
    String said = inside == null ? group.initiatedBy() : inside;
    if (said != null) {
      return said;
    }
    return looksLikeARequest(group) ? BUSINESS : PARTICIPANT;
  }

  private static boolean looksLikeARequest(GroupObject group) throws UnreadableGroupException {
    Members members = group.members();
    return members.optional("request_id", Function.identity()) != null
        || !members.list(FAILED).isEmpty()
        || !members.list("errors").isEmpty()
        || members.list(REMOVED).stream().anyMatch(Removal::hasInput);
  }

  private static boolean hasInput(JsonValue person) {
    return person instanceof JsonObject object
        && !Lenient.textOrEmpty(object.get("input")).isBlank();
  }

  private static List<GroupEvent> left(GroupObject group) throws UnreadableGroupException {
    if (!group.members().list(FAILED).isEmpty() || !group.members().errors().isEmpty()) {
      throw new UnreadableGroupException("somebody has left by themselves, and yet failed to");
    }
    List<GroupEvent> events = new ArrayList<>();
    GroupId id = group.id();
    People.forEach(
        group,
        REMOVED,
        person -> new ParticipantLeft(group.origin(), id, People.person(person)),
        events);
    if (events.isEmpty()) {
      throw new UnreadableGroupException(REMOVED + " has nobody in it");
    }
    return events;
  }

  /** First what is typed, then those people who cannot be read: the request has ended with both. */
  private static List<GroupEvent> removed(GroupObject group) throws UnreadableGroupException {
    List<Participant> removed = new ArrayList<>();
    List<FailedRemoval> failed = new ArrayList<>();
    List<GroupEvent> unreadable = new ArrayList<>();
    People.forEach(group, REMOVED, person -> add(removed, People.person(person)), unreadable);
    People.forEach(group, FAILED, person -> add(failed, failure(person)), unreadable);
    List<ProviderError> errors = group.members().errors();
    if (removed.isEmpty() && failed.isEmpty() && unreadable.isEmpty() && errors.isEmpty()) {
      throw new UnreadableGroupException(REMOVED + " and " + FAILED + " have nobody in them");
    }
    List<GroupEvent> events = new ArrayList<>();
    events.add(
        new ParticipantsRemoved(
            group.origin(),
            group.id(),
            group.members().optional("request_id", RequestId::new),
            removed,
            failed,
            errors,
            unreadable.size()));
    events.addAll(unreadable);
    return events;
  }

  private static FailedRemoval failure(Members person) throws UnreadableGroupException {
    return new FailedRemoval(People.person(person), person.errors());
  }

  private static <T> @Nullable GroupEvent add(List<T> list, T item) {
    list.add(item);
    return null;
  }
}
