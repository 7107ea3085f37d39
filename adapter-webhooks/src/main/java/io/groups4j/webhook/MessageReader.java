package io.groups4j.webhook;

import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupMessageReceived;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.Origin;
import io.groups4j.domain.Participant;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.PrivateMessageReceived;
import io.groups4j.domain.UnrecognizedEvent;
import io.groups4j.webhook.Contacts.Contact;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One message of a delivery.
 *
 * <p>It is of a group if it names one: Meta, "Group messages webhook reference". All others are
 * kept as they came, for whatever answers them. What cannot be read of a file, and is not needed to
 * get it, arrives by itself behind the message.
 */
final class MessageReader {

  private MessageReader() {}

  static List<GroupEvent> read(JsonObject message, Origin delivery, Contacts contacts) {
    Origin origin = Lenient.origin(message, delivery);
    String type = Lenient.textOrEmpty(message.get("type"));
    Members members = new Members(message);
    try {
      GroupId group = members.optional("group_id", GroupId::new);
      return group == null
          ? List.of(privateMessage(members, origin, contacts))
          : groupMessage(message, type, group, origin, contacts);
    } catch (UnreadableGroupException unreadable) {
      GroupId group = Lenient.id(message.get("group_id"), GroupId::new);
      return List.of(unrecognized(message, type, group, origin, null, unreadable.getMessage()));
    }
  }

  /** The whole message in any case: two people's files may be the same to the letter. */
  private static UnrecognizedEvent unrecognized(
      JsonObject message,
      String type,
      @Nullable GroupId group,
      Origin origin,
      @Nullable String part,
      String reason) {
    return new UnrecognizedEvent(
        origin,
        group,
        MessagesField.NAME,
        type,
        part,
        reason,
        message.toString(),
        Fingerprint.of(null, message));
  }

  private static List<GroupEvent> groupMessage(
      JsonObject object, String type, GroupId group, Origin origin, Contacts contacts)
      throws UnreadableGroupException {
    Members message = new Members(object);
    Contact contact = contact(message, contacts);
    Members context = message.object("context");
    List<GroupEvent> events = new ArrayList<>();
    GroupEvent received =
        new GroupMessageReceived(
            origin,
            group,
            message.required("id", MessageId::new),
            sender(message, contact),
            contact.name(),
            ContentReader.read(
                message,
                type,
                (part, reason) ->
                    events.add(unrecognized(object, type, group, origin, part, reason))),
            context == null ? null : context.optional("id", MessageId::new));
    events.add(0, received);
    return events;
  }

  /** Nothing is required of it, since all of it is in the raw text. */
  private static GroupEvent privateMessage(Members message, Origin origin, Contacts contacts) {
    Participant sender = null;
    String name = null;
    try {
      Contact contact = contact(message, contacts);
      sender = sender(message, contact);
      name = contact.name();
    } catch (UnreadableGroupException unreadable) {
      // Whoever it was is in the raw text, too.
    }
    return new PrivateMessageReceived(
        origin, Lenient.id(message.all().get("id"), MessageId::new), sender, name, message.raw());
  }

  private static Contact contact(Members message, Contacts contacts)
      throws UnreadableGroupException {
    return contacts.of(
        message.optional("from", Function.identity()),
        message.optional("from_user_id", Function.identity()));
  }

  /** What the message says of its sender, and what it leaves out by the contact. */
  private static @Nullable Participant sender(Members message, Contact contact)
      throws UnreadableGroupException {
    String waId = message.optional("from", Function.identity());
    String userId = message.optional("from_user_id", Function.identity());
    String parentUserId = message.optional("from_parent_user_id", Function.identity());
    Participant known = contact.person();
    if (known == null) {
      return waId == null && userId == null
          ? null
          : new Participant(new ParticipantId(waId, userId), parentUserId, null);
    }
    return new Participant(
        new ParticipantId(
            waId == null ? known.id().waId() : waId, userId == null ? known.id().userId() : userId),
        parentUserId == null ? known.parentUserId() : parentUserId,
        known.username());
  }
}
