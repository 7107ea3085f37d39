package io.groups4j.testkit.fake;

import io.groups4j.domain.GroupId;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.Origin;
import io.groups4j.domain.Participant;
import io.groups4j.domain.ReceivedOther;
import jakarta.json.JsonException;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;

/** A message to a group of a type that has no class of its own, which its event carries raw. */
final class OtherJson {

  // Looked up once: each lookup goes through the class path.
  private static final JsonProvider JSON = JsonProvider.provider();

  private OtherJson() {}

  /** Meta, "Group messages webhook reference", with what is of its type as it was given. */
  static ReceivedOther complete(
      ReceivedOther given,
      Origin origin,
      GroupId group,
      MessageId id,
      Participant sender,
      @Nullable MessageId replyTo) {
    JsonObjectBuilder json = parsed(given.raw());
    add(json, "from", sender.id().waId());
    add(json, "from_user_id", sender.id().userId());
    add(json, "from_parent_user_id", sender.parentUserId());
    json.add("group_id", group.value())
        .add("id", id.value())
        .add("timestamp", Long.toString(origin.occurredAt().getEpochSecond()));
    add(json, "type", given.type().isEmpty() ? null : given.type());
    if (replyTo != null) {
      json.add("context", JSON.createObjectBuilder().add("id", replyTo.value()));
    }
    return new ReceivedOther(given.type(), json.build().toString());
  }

  private static JsonObjectBuilder parsed(String raw) {
    try (JsonReader reader = JSON.createReader(new StringReader(raw))) {
      return JSON.createObjectBuilder(reader.readObject());
    } catch (JsonException malformed) {
      // Without the cause, which might show what was given.
      throw new IllegalArgumentException(
          "raw text of a message is not a JSON object, one is needed, such as {\"location\":{}}");
    }
  }

  private static void add(JsonObjectBuilder json, String name, @Nullable String value) {
    if (value != null) {
      json.add(name, value);
    }
  }
}
