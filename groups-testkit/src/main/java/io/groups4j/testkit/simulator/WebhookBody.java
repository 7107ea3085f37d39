package io.groups4j.testkit.simulator;

import io.groups4j.domain.GroupCreated;
import io.groups4j.domain.GroupCreationFailed;
import io.groups4j.domain.GroupDeleted;
import io.groups4j.domain.GroupDeletionFailed;
import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.ProviderError;
import io.groups4j.domain.RequestId;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event as Meta writes it: Meta, "Webhooks for Groups API", {@code group_lifecycle_update}. */
final class WebhookBody implements GroupEvent.Handler {

  private @Nullable JsonObjectBuilder group;

  private WebhookBody() {}

  static String of(GroupEvent event, InMemoryWhatsApp whatsApp) {
    WebhookBody body = new WebhookBody();
    event.dispatch(body);
    if (body.group == null) {
      throw new IllegalArgumentException("no webhook is known for " + event.getClass().getName());
    }
    return Json.object()
        .add("object", "whatsapp_business_account")
        .add(
            "entry",
            Json.array()
                .add(
                    Json.object()
                        .add("id", whatsApp.accountId())
                        .add("changes", Json.array().add(change(body.group, whatsApp)))))
        .build()
        .toString();
  }

  private static JsonObjectBuilder change(JsonObjectBuilder group, InMemoryWhatsApp whatsApp) {
    return Json.object()
        .add(
            "value",
            Json.whatsApp()
                .add(
                    "metadata",
                    Json.object()
                        .add("display_phone_number", whatsApp.businessNumber())
                        .add("phone_number_id", whatsApp.phoneNumberId().value()))
                .add("groups", Json.array().add(group)))
        .add("field", "group_lifecycle_update");
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
    group = json.add("errors", errors(event.errors()));
  }

  @Override
  public void on(GroupDeleted event) {
    group = request(ofGroup(event, event.groupId().value()), event.requestId());
  }

  @Override
  public void on(GroupDeletionFailed event) {
    group =
        request(ofGroup(event, event.groupId().value()), event.requestId())
            .add("errors", errors(event.errors()));
  }

  private static JsonObjectBuilder ofGroup(GroupEvent event, String groupId) {
    return begin(event, "group_delete").add("group_id", groupId);
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

  private static JsonArrayBuilder errors(List<ProviderError> errors) {
    JsonArrayBuilder json = Json.array();
    for (ProviderError error : errors) {
      json.add(
          Json.object()
              .add("code", error.code())
              .add("message", error.message())
              .add("title", error.title())
              .add("error_data", Json.object().add("details", error.details())));
    }
    return json;
  }
}
