package io.groups4j.testkit.simulator;

import io.groups4j.domain.Participant;
import io.groups4j.domain.ParticipantsRemoved.FailedRemoval;
import io.groups4j.domain.ProviderError;
import io.groups4j.domain.SettingOutcome;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** People, settings and errors as Meta's webhooks write them: what is not known is left out. */
final class WebhookParts {

  private WebhookParts() {}

  static JsonArrayBuilder people(List<Participant> people) {
    JsonArrayBuilder json = Json.array();
    people.forEach(person -> json.add(addPerson(Json.object(), person)));
    return json;
  }

  static JsonObjectBuilder addPerson(JsonObjectBuilder json, Participant person) {
    addText(json, "input", person.id().input());
    addText(json, "wa_id", person.id().waId());
    addText(json, "user_id", person.id().userId());
    addText(json, "parent_user_id", person.parentUserId());
    addText(json, "username", person.username());
    return json;
  }

  static JsonArrayBuilder failures(List<FailedRemoval> failures) {
    JsonArrayBuilder json = Json.array();
    for (FailedRemoval failure : failures) {
      JsonObjectBuilder person = addPerson(Json.object(), failure.participant());
      addErrors(person, failure.errors());
      json.add(person);
    }
    return json;
  }

  static void addSetting(
      JsonObjectBuilder json, String name, String valueName, @Nullable SettingOutcome outcome) {
    if (outcome == null) {
      return;
    }
    JsonObjectBuilder part = Json.object();
    addText(part, "mime_type", outcome.mimeType());
    addText(part, valueName, outcome.value());
    part.add("update_successful", outcome.succeeded());
    addErrors(part, outcome.errors());
    json.add(name, part);
  }

  static void addErrors(JsonObjectBuilder json, List<ProviderError> errors) {
    if (!errors.isEmpty()) {
      json.add("errors", errors(errors));
    }
  }

  static JsonArrayBuilder errors(List<ProviderError> errors) {
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

  static void addText(JsonObjectBuilder json, String name, @Nullable String value) {
    if (value != null) {
      json.add(name, value);
    }
  }
}
