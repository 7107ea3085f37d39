package io.groups4j.testkit.simulator;

import io.groups4j.domain.GroupCreated;
import io.groups4j.domain.GroupCreationFailed;
import io.groups4j.domain.GroupDeleted;
import io.groups4j.domain.GroupDeletionFailed;
import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupMessageReceived;
import io.groups4j.domain.GroupSettingsUpdated;
import io.groups4j.domain.GroupSuspended;
import io.groups4j.domain.GroupSuspensionCleared;
import io.groups4j.domain.JoinRequestId;
import io.groups4j.domain.JoinRequestWithdrawn;
import io.groups4j.domain.JoinRequested;
import io.groups4j.domain.MessageStatusChanged;
import io.groups4j.domain.Participant;
import io.groups4j.domain.ParticipantJoined;
import io.groups4j.domain.ParticipantLeft;
import io.groups4j.domain.ParticipantsRemoved;
import io.groups4j.domain.PrivateMessageReceived;
import io.groups4j.domain.PrivateStatusChanged;
import io.groups4j.domain.RequestId;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event as Meta writes it: Meta, "Webhooks for Groups API", every field about groups, and the
 * messages.
 */
final class WebhookBody implements GroupEvent.Handler {

  private static final String LIFECYCLE = "group_lifecycle_update";
  private static final String PARTICIPANTS = "group_participants_update";
  private static final String SETTINGS = "group_settings_update";
  private static final String STATUS = "group_status_update";
  private static final String MESSAGES = "messages";

  private @Nullable JsonObjectBuilder group;
  private @Nullable JsonObjectBuilder messages;
  private String field = LIFECYCLE;

  private WebhookBody() {}

  static String of(GroupEvent event, InMemoryWhatsApp whatsApp) {
    WebhookBody body = new WebhookBody();
    event.dispatch(body);
    JsonObjectBuilder content =
        body.group == null
            ? body.messages
            : Json.object().add("groups", Json.array().add(body.group));
    if (content == null) {
      throw new IllegalArgumentException("no webhook is known for " + event.getClass().getName());
    }
    return enveloped(content, body.field, whatsApp);
  }

  /** Several statuses in one webhook. */
  static String ofReceipts(List<MessageStatusChanged> receipts, InMemoryWhatsApp whatsApp) {
    return enveloped(MessageBody.changed(receipts), MESSAGES, whatsApp);
  }

  private static String enveloped(
      JsonObjectBuilder content, String field, InMemoryWhatsApp whatsApp) {
    return Json.object()
        .add("object", "whatsapp_business_account")
        .add(
            "entry",
            Json.array()
                .add(
                    Json.object()
                        .add("id", whatsApp.accountId())
                        .add("changes", Json.array().add(change(content, field, whatsApp)))))
        .build()
        .toString();
  }

  private static JsonObjectBuilder change(
      JsonObjectBuilder content, String field, InMemoryWhatsApp whatsApp) {
    return Json.object()
        .add(
            "value",
            Json.whatsApp()
                .add(
                    "metadata",
                    Json.object()
                        .add("display_phone_number", whatsApp.businessNumber())
                        .add("phone_number_id", whatsApp.phoneNumberId().value()))
                .addAll(content))
        .add("field", field);
  }

  @Override
  public void on(GroupCreated event) {
    JsonObjectBuilder json = begin(event, "group_create").add("group_id", event.groupId().value());
    request(json, event.requestId());
    if (event.subject() != null) {
      json.add("subject", event.subject());
    }
    if (event.inviteLink() != null) {
      json.add("invite_link", event.inviteLink().value().toString());
    }
    if (event.joinApprovalMode() != null) {
      json.add("join_approval_mode", event.joinApprovalMode().value());
    }
    group = json;
  }

  @Override
  public void on(GroupCreationFailed event) {
    JsonObjectBuilder json = begin(event, "group_create");
    request(json, event.requestId());
    if (event.subject() != null) {
      json.add("subject", event.subject());
    }
    if (event.description() != null) {
      json.add("description", event.description());
    }
    group = json.add("errors", WebhookParts.errors(event.errors()));
  }

  @Override
  public void on(GroupDeleted event) {
    group = request(ofGroup(event, "group_delete", event.groupId()), event.requestId());
  }

  @Override
  public void on(GroupDeletionFailed event) {
    group =
        request(ofGroup(event, "group_delete", event.groupId()), event.requestId())
            .add("errors", WebhookParts.errors(event.errors()));
  }

  @Override
  public void on(ParticipantJoined event) {
    field = PARTICIPANTS;
    group =
        reason(ofGroup(event, "group_participants_add", event.groupId()), event.reason())
            .add("added_participants", WebhookParts.people(List.of(event.participant())));
  }

  @Override
  public void on(ParticipantLeft event) {
    field = PARTICIPANTS;
    group =
        ofGroup(event, "group_participants_remove", event.groupId())
            .add("removed_participants", WebhookParts.people(List.of(event.participant())))
            .add("initiated_by", "participant");
  }

  /** What did not happen is left out: Meta's samples have no empty lists. */
  @Override
  public void on(ParticipantsRemoved event) {
    field = PARTICIPANTS;
    JsonObjectBuilder json =
        request(ofGroup(event, "group_participants_remove", event.groupId()), event.requestId());
    if (!event.removed().isEmpty()) {
      json.add("removed_participants", WebhookParts.people(event.removed()));
    }
    if (!event.failed().isEmpty()) {
      json.add("failed_participants", WebhookParts.failures(event.failed()));
    }
    WebhookParts.addErrors(json, event.errors());
    group = json.add("initiated_by", "business");
  }

  @Override
  public void on(JoinRequested event) {
    field = PARTICIPANTS;
    group =
        wish(
            ofGroup(event, "group_join_request_created", event.groupId()),
            event.joinRequestId(),
            event.participant(),
            event.reason());
  }

  @Override
  public void on(JoinRequestWithdrawn event) {
    field = PARTICIPANTS;
    group =
        wish(
            ofGroup(event, "group_join_request_revoked", event.groupId()),
            event.joinRequestId(),
            event.participant(),
            event.reason());
  }

  @Override
  public void on(GroupSettingsUpdated event) {
    field = SETTINGS;
    JsonObjectBuilder json =
        request(ofGroup(event, "group_settings_update", event.groupId()), event.requestId());
    WebhookParts.addSetting(json, "profile_picture", "sha256", event.picture());
    WebhookParts.addSetting(json, "group_subject", "text", event.subject());
    WebhookParts.addSetting(json, "group_description", "text", event.description());
    WebhookParts.addErrors(json, event.errors());
    group = json;
  }

  @Override
  public void on(GroupSuspended event) {
    field = STATUS;
    group = ofGroup(event, "group_suspend", event.groupId());
  }

  @Override
  public void on(GroupSuspensionCleared event) {
    field = STATUS;
    group = ofGroup(event, "group_suspend_cleared", event.groupId());
  }

  @Override
  public void on(GroupMessageReceived event) {
    field = MESSAGES;
    messages = MessageBody.received(event);
  }

  @Override
  public void on(PrivateMessageReceived event) {
    field = MESSAGES;
    messages = MessageBody.received(event);
  }

  @Override
  public void on(MessageStatusChanged event) {
    field = MESSAGES;
    messages = MessageBody.changed(event);
  }

  @Override
  public void on(PrivateStatusChanged event) {
    field = MESSAGES;
    messages = MessageBody.changed(event);
  }

  private static JsonObjectBuilder ofGroup(GroupEvent event, String type, GroupId groupId) {
    return begin(event, type).add("group_id", groupId.value());
  }

  /** The person stands in the group object itself. */
  private static JsonObjectBuilder wish(
      JsonObjectBuilder json,
      JoinRequestId id,
      @Nullable Participant person,
      @Nullable String reason) {
    json.add("join_request_id", id.value());
    if (person != null) {
      WebhookParts.addPerson(json, person);
    }
    return reason(json, reason);
  }

  private static JsonObjectBuilder reason(JsonObjectBuilder json, @Nullable String reason) {
    return reason == null ? json : json.add("reason", reason);
  }

  /** Timestamps of webhooks are quoted. */
  private static JsonObjectBuilder begin(GroupEvent event, String type) {
    return Json.object()
        .add("timestamp", Long.toString(event.occurredAt().getEpochSecond()))
        .add("type", type);
  }

  private static JsonObjectBuilder request(JsonObjectBuilder json, @Nullable RequestId request) {
    return request == null ? json : json.add("request_id", request.value());
  }
}
