package io.groups4j.testkit.simulator;

import io.groups4j.domain.DocumentedError;
import io.groups4j.domain.Invitation;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.SentMessage;
import io.groups4j.port.Invitations;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.regex.Pattern;

/**
 * A message to one person, of which the simulator takes invitations to groups: Meta, "Group
 * management", send group invite link template message.
 */
final class InvitationEdge {

  /** Meta, "Business-scoped user IDs". */
  private static final Pattern USER_ID = Pattern.compile("[A-Z]{2}\\.(ENT\\.)?[A-Za-z0-9]{1,128}");

  private final Invitations invitations;

  InvitationEdge(Invitations invitations) {
    this.invitations = invitations;
  }

  Answer send(JsonObject body) {
    if (!MessageParts.required(body, "type").equals("template")) {
      return Answer.refused(
          DocumentedError.MESSAGE_TYPE_UNSUPPORTED,
          "Unsupported message type",
          "The simulator takes nothing to one person but a template with a group_id in its body");
    }
    ParticipantId person = BadParameter.unless(() -> addressed(body));
    Invitation invitation =
        BadParameter.unless(
            () ->
                new Invitation(
                    TemplateParts.template(MessageParts.requiredObject(body, "template")),
                    Json.text(body, "biz_opaque_callback_data").orElse(null)));
    return sent(person, invitations.send(person, invitation));
  }

  private static ParticipantId addressed(JsonObject body) {
    ParticipantId person = person(body);
    person.checkAddress("to");
    return person;
  }

  /** The number counts where both are there: Meta, "Business-scoped user IDs". */
  private static ParticipantId person(JsonObject body) {
    return Json.text(body, "to")
        .map(ParticipantId::ofInput)
        .orElseGet(
            () ->
                Json.text(body, "recipient")
                    .filter(id -> USER_ID.matcher(id).matches())
                    .map(ParticipantId::ofUserId)
                    .orElseThrow(
                        () ->
                            new BadParameter(
                                "Neither param to is there nor a business-scoped user id in"
                                    + " recipient, one is needed")));
  }

  private static Answer sent(ParticipantId person, SentMessage sent) {
    JsonObjectBuilder contact = Json.object().add("input", person.address());
    if (person.isAddressedByUserId()) {
      contact.add("user_id", person.address());
    } else {
      contact.add("wa_id", person.address().replaceAll("\\D", ""));
    }
    JsonObjectBuilder message = Json.object().add("id", sent.id().value());
    if (sent.pacing() != null) {
      message.add("message_status", sent.pacing().value());
    }
    return Answer.ok(
        Json.whatsApp()
            .add("contacts", Json.array().add(contact))
            .add("messages", Json.array().add(message)));
  }
}
