package io.groups4j.testkit.fake;

import io.groups4j.domain.MessageId;
import io.groups4j.domain.MessageStatus;
import io.groups4j.domain.Origin;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.Pricing;
import io.groups4j.domain.ProviderError;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is between the business and one person, as Meta writes it: events carry it raw. */
final class PrivateJson {

  // Looked up once: each lookup goes through the class path.
  private static final JsonProvider JSON = JsonProvider.provider();

  private PrivateJson() {}

  /** Meta, "Text messages webhook reference". */
  static String message(Origin origin, MessageId id, ParticipantId sender, String text) {
    JsonObjectBuilder json = JSON.createObjectBuilder();
    add(json, "from", sender.waId());
    add(json, "from_user_id", sender.userId());
    return json.add("id", id.value())
        .add("timestamp", seconds(origin))
        .add("type", "text")
        .add("text", JSON.createObjectBuilder().add("body", text))
        .build()
        .toString();
  }

  /** Meta, "Status messages webhook reference". */
  static String status(
      Origin origin,
      MessageId id,
      MessageStatus status,
      ParticipantId recipient,
      @Nullable Pricing pricing,
      List<ProviderError> errors,
      @Nullable String reference) {
    JsonObjectBuilder json =
        JSON.createObjectBuilder()
            .add("id", id.value())
            .add("status", status.value())
            .add("timestamp", seconds(origin));
    add(json, "recipient_id", recipient.waId());
    add(json, "recipient_user_id", recipient.userId());
    if (pricing != null) {
      JsonObjectBuilder price = JSON.createObjectBuilder();
      price.add("billable", Boolean.TRUE.equals(pricing.billable()));
      add(price, "pricing_model", pricing.model());
      add(price, "type", pricing.type());
      add(price, "category", pricing.category());
      json.add("pricing", price);
    }
    if (!errors.isEmpty()) {
      JsonArrayBuilder reasons = JSON.createArrayBuilder();
      errors.forEach(
          error ->
              reasons.add(
                  JSON.createObjectBuilder()
                      .add("code", error.code())
                      .add("title", error.title())
                      .add("message", error.message())));
      json.add("errors", reasons);
    }
    add(json, "biz_opaque_callback_data", reference);
    return json.build().toString();
  }

  private static void add(JsonObjectBuilder json, String name, @Nullable String value) {
    if (value != null) {
      json.add(name, value);
    }
  }

  private static String seconds(Origin origin) {
    return Long.toString(origin.occurredAt().getEpochSecond());
  }
}
