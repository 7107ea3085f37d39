package io.groups4j.webhook;

import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.Participant;
import io.groups4j.domain.ParticipantId;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The people in a group object.
 *
 * <p>Nothing about a person has to be there but one identity: the number is left out, or empty, for
 * people whose number the business may not see. Names are kept as they come, with an at sign or
 * without.
 */
final class People {

  private People() {}

  /** Takes one person; what it returns is told at once, and null is not. */
  @FunctionalInterface
  interface Reader {
    @Nullable GroupEvent read(Members person) throws UnreadableGroupException;
  }

  /** Reads each person of a list. One that cannot be read is kept, and costs no neighbour. */
  static void forEach(GroupObject group, String list, Reader reader, List<GroupEvent> events)
      throws UnreadableGroupException {
    int place = 0;
    for (JsonValue item : group.members().list(list)) {
      place++;
      try {
        if (!(item instanceof JsonObject person)) {
          throw new UnreadableGroupException("has an item that is not an object");
        }
        GroupEvent event = reader.read(new Members(person));
        if (event != null) {
          events.add(event);
        }
      } catch (UnreadableGroupException unreadable) {
        events.add(
            group.unreadable(
                list, Integer.toString(place), list + ": " + unreadable.getMessage(), item));
      }
    }
  }

  /** The person whose identities are among these members. */
  static Participant person(Members members) throws UnreadableGroupException {
    Participant person = personOrNull(members);
    if (person == null) {
      throw new UnreadableGroupException("neither wa_id nor user_id nor input is there");
    }
    return person;
  }

  /** The person whose identities are among these members; null if none is. */
  static @Nullable Participant personOrNull(Members members) throws UnreadableGroupException {
    String waId = members.optional("wa_id", Function.identity());
    String userId = members.optional("user_id", Function.identity());
    String input = members.optional("input", Function.identity());
    String parentUserId = members.optional("parent_user_id", Function.identity());
    String username = members.optional("username", Function.identity());
    return waId == null && userId == null && input == null
        ? null
        : new Participant(new ParticipantId(waId, userId, input), parentUserId, username);
  }
}
