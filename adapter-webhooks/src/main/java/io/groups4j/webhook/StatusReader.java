package io.groups4j.webhook;

import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.MessageStatus;
import io.groups4j.domain.MessageStatusChanged;
import io.groups4j.domain.Origin;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.Pricing;
import io.groups4j.domain.PrivateStatusChanged;
import io.groups4j.domain.ProviderError;
import io.groups4j.domain.UnrecognizedEvent;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One status of a delivery: Meta, "Status messages webhook reference".
 *
 * <p>It is of a group if {@code recipient_type} says so. Where that is missing, it is if there is a
 * {@code group_id}, as in Meta's schema of November 2025, or if it names a participant, whom only
 * groups have. A price that cannot be read arrives by itself behind the status: who has got the
 * message does not depend on it.
 */
final class StatusReader {

  private static final String GROUP = "group";
  private static final List<String> OF_A_PARTICIPANT =
      List.of(
          "recipient_participant_id", "participant_recipient_id", "recipient_participant_user_id");
  private static final String PRICING = "pricing";

  private final JsonObject object;
  private final Members status;
  private final Origin origin;
  private final Contacts contacts;
  private final List<GroupEvent> events = new ArrayList<>();

  private StatusReader(JsonObject object, Origin origin, Contacts contacts) {
    this.object = object;
    this.status = new Members(object);
    this.origin = origin;
    this.contacts = contacts;
  }

  static List<GroupEvent> read(JsonObject status, Origin delivery, Contacts contacts) {
    Origin origin = Lenient.origin(status, delivery);
    StatusReader reader = new StatusReader(status, origin, contacts);
    try {
      reader.read();
    } catch (UnreadableGroupException unreadable) {
      return List.of(reader.unrecognized(null, unreadable.getMessage()));
    }
    return reader.events;
  }

  private void read() throws UnreadableGroupException {
    MessageId id = status.required("id", MessageId::new);
    MessageStatus value = status.required("status", MessageStatus::new);
    List<ProviderError> errors = status.errors();
    String reference = status.optional("biz_opaque_callback_data", Function.identity());
    GroupId group = group();
    ParticipantId recipient = group == null ? person() : participant(group, value);
    Pricing pricing = pricing();
    events.add(
        0,
        group == null
            ? new PrivateStatusChanged(
                origin, id, value, recipient, pricing, errors, reference, object.toString())
            : new MessageStatusChanged(
                origin, group, id, value, recipient, pricing, errors, reference));
  }

  /** The group it is of; null if it is of a single person. */
  private @Nullable GroupId group() throws UnreadableGroupException {
    String type = status.optional("recipient_type", Function.identity());
    GroupId named = status.optional("group_id", GroupId::new);
    if (type != null && !type.equals(GROUP)) {
      return null;
    }
    return named != null || type == null && !namesAParticipant()
        ? named
        : status.required("recipient_id", GroupId::new);
  }

  private boolean namesAParticipant() {
    return OF_A_PARTICIPANT.stream()
        .map(member -> object.getOrDefault(member, JsonValue.NULL))
        .anyMatch(value -> !Lenient.isEmpty(value));
  }

  private @Nullable ParticipantId person() throws UnreadableGroupException {
    String waId = status.optional("recipient_id", Function.identity());
    // The only one of somebody whose number may not be seen: Meta, "Business-scoped user IDs".
    String userId = status.optional("recipient_user_id", Function.identity());
    return waId == null && userId == null ? null : new ParticipantId(waId, userId);
  }

  /**
   * With whom the message has come that far; null if nobody says.
   *
   * <p>Two people who go unnamed would be taken for one, and a receipt be lost as a repeat. So
   * whatever can only be the participant is taken for them: a recipient that is not the group, and
   * the only contact of a receipt that comes alone.
   */
  private @Nullable ParticipantId participant(GroupId group, MessageStatus value)
      throws UnreadableGroupException {
    String waId = number();
    String userId = status.optional("recipient_participant_user_id", Function.identity());
    if (waId != null || userId != null) {
      return new ParticipantId(waId, userId);
    }
    String recipient = status.optional("recipient_id", Function.identity());
    if (recipient != null && !recipient.equals(group.value())) {
      return ParticipantId.ofWaId(recipient);
    }
    return value.meansDelivered() ? contacts.only() : null;
  }

  /** Meta spells it in both ways, the second in samples of a single receipt only. */
  private @Nullable String number() throws UnreadableGroupException {
    String one = status.optional("recipient_participant_id", Function.identity());
    String other = status.optional("participant_recipient_id", Function.identity());
    if (one != null && other != null && !one.equals(other)) {
      throw new UnreadableGroupException(
          "recipient_participant_id and participant_recipient_id differ");
    }
    return one == null ? other : one;
  }

  /** It stands beside the conversation, and within it where several statuses come together. */
  private @Nullable Pricing pricing() {
    try {
      Members pricing = status.object(PRICING);
      if (pricing == null) {
        Members conversation = status.object("conversation");
        pricing = conversation == null ? null : conversation.object(PRICING);
      }
      return pricing == null
          ? null
          : new Pricing(
              pricing.optional("type", Function.identity()),
              pricing.optional("category", Function.identity()),
              pricing.flag("billable"),
              pricing.optional("pricing_model", Function.identity()),
              pricing.optional("subtype", Function.identity()));
    } catch (UnreadableGroupException unreadable) {
      events.add(unrecognized(PRICING, PRICING + ": " + unreadable.getMessage()));
      return null;
    }
  }

  /** The whole status in any case: two people's prices may be the same to the letter. */
  private UnrecognizedEvent unrecognized(@Nullable String part, String reason) {
    GroupId group = Lenient.id(object.get("group_id"), GroupId::new);
    String type = Lenient.textOrEmpty(object.get("recipient_type"));
    if (group == null && (type.equals(GROUP) || type.isBlank() && namesAParticipant())) {
      group = Lenient.id(object.get("recipient_id"), GroupId::new);
    }
    return new UnrecognizedEvent(
        origin,
        group,
        MessagesField.NAME,
        Lenient.textOrEmpty(object.get("status")),
        part,
        reason,
        object.toString(),
        Fingerprint.of(null, object));
  }
}
