package io.groups4j.webhook;

import io.groups4j.domain.Participant;
import io.groups4j.domain.ParticipantId;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The people whom one delivery introduces beside its messages and statuses.
 *
 * <p>They add to what a message says of its sender, and are never needed: the list may be missing,
 * and so may every member of an item. One that cannot be read is left out and told of.
 */
final class Contacts {

  private static final Contact NOBODY = new Contact(null, null);

  private final Map<String, Contact> byUserId = new HashMap<>();
  private final Map<String, Contact> byWaId = new HashMap<>();
  private final List<Contact> all = new ArrayList<>();
  private final List<Unreadable> unreadable = new ArrayList<>();
  private final boolean alone;

  private Contacts(boolean alone) {
    this.alone = alone;
  }

  /**
   * Somebody who is introduced.
   *
   * @param person who it is; null when nothing identifies them
   * @param name how they call themselves; null when it is not said
   */
  record Contact(@Nullable Participant person, @Nullable String name) {}

  /** An item that cannot be read, and why. */
  record Unreadable(JsonValue item, String reason) {}

  /**
   * Reads the list.
   *
   * @param alone whether they come with one message or status only, and not with several
   */
  static Contacts of(List<JsonValue> items, boolean alone) {
    Contacts contacts = new Contacts(alone);
    for (JsonValue item : items) {
      try {
        if (!(item instanceof JsonObject object)) {
          throw new UnreadableGroupException("has an item that is not an object");
        }
        contacts.add(contact(new Members(object)));
      } catch (UnreadableGroupException broken) {
        contacts.unreadable.add(new Unreadable(item, broken.getMessage()));
      }
    }
    return contacts;
  }

  private static Contact contact(Members members) throws UnreadableGroupException {
    Members profile = members.object("profile");
    String name = profile == null ? null : profile.optional("name", Function.identity());
    Participant person = People.personOrNull(members);
    String username = profile == null ? null : profile.optional("username", Function.identity());
    return person == null || username == null
        ? new Contact(person, name)
        : new Contact(new Participant(person.id(), person.parentUserId(), username), name);
  }

  private void add(Contact contact) {
    all.add(contact);
    Participant person = contact.person();
    if (person != null && person.id().userId() != null) {
      byUserId.putIfAbsent(person.id().userId(), contact);
    }
    if (person != null && person.id().waId() != null) {
      byWaId.putIfAbsent(digits(person.id().waId()), contact);
    }
  }

  /**
   * Whoever has one of these identities.
   *
   * <p>A contact who comes alone with one message is its sender even if one of the two has no name
   * for them: Meta, "Group messaging". Of several nobody can tell.
   */
  Contact of(@Nullable String waId, @Nullable String userId) {
    Contact found = userId == null ? null : byUserId.get(userId);
    if (found == null && waId != null) {
      found = byWaId.get(digits(waId));
    }
    if (found == null && alone && all.size() == 1) {
      Contact only = all.get(0);
      found = only.person() == null || waId == null && userId == null ? only : null;
    }
    return found == null ? NOBODY : found;
  }

  /** The one person who comes with the one status there is; null if there are several or none. */
  @Nullable ParticipantId only() {
    Participant person = of(null, null).person();
    return person == null ? null : person.id();
  }

  /** What could not be read. */
  List<Unreadable> unreadable() {
    return unreadable;
  }

  private static String digits(String waId) {
    return waId.startsWith("+") ? waId.substring(1) : waId;
  }
}
