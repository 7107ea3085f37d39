package io.groups4j.testkit.simulator;

import io.groups4j.domain.GroupId;
import io.groups4j.domain.Participant;
import io.groups4j.domain.ParticipantId;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The fields of one action, each of which has to be good, and none of which may be unknown. */
final class ControlBody {

  private final ControlAction action;
  private final JsonObject json;

  ControlBody(ControlAction action, String body) {
    this.action = action;
    this.json = body.isBlank() ? JsonValue.EMPTY_JSON_OBJECT : Json.parse(body);
    if (!action.fields().containsAll(json.keySet())) {
      throw bad("a field is unknown");
    }
  }

  <T> T required(String name, Function<String, T> value) {
    String text = Json.text(json, name).orElseThrow(() -> bad("the field " + name + " is missing"));
    return allowed(name, () -> value.apply(text));
  }

  <T> @Nullable T optional(String name, Function<String, T> value) {
    return Json.text(json, name).isEmpty() ? null : required(name, value);
  }

  GroupId group() {
    return required("group_id", GroupId::new);
  }

  /** How much time passes. */
  Duration time() {
    Duration time = seconds("seconds");
    if (time == null) {
      throw bad("the field seconds is missing");
    }
    return time;
  }

  /** Who acts. */
  Participant person() {
    String waId = Json.text(json, "wa_id").orElse(null);
    String userId = Json.text(json, "user_id").orElse(null);
    if (waId == null && userId == null) {
      throw bad("neither wa_id nor user_id is there, one is needed");
    }
    return allowed(
        "wa_id or user_id",
        () ->
            new Participant(
                new ParticipantId(waId, userId),
                Json.text(json, "parent_user_id").orElse(null),
                Json.text(json, "username").orElse(null)));
  }

  /** The error, by name, or by code as a text or a number, and how it is to come. */
  Fault fault() {
    JsonValue given = json.getOrDefault("error", JsonValue.NULL);
    String name = given instanceof JsonNumber code ? code.toString() : text(given);
    Fault fault = allowed("error", () -> Fault.named(name));
    Duration retryAfter = seconds("retry_after");
    if (retryAfter != null) {
      fault = fault.withRetryAfter(retryAfter);
    }
    return flag("after_acting") ? fault.afterActing() : fault;
  }

  private String text(JsonValue given) {
    if (given instanceof JsonString text) {
      return text.getString();
    }
    throw bad("the field error is missing, or neither a name nor a code");
  }

  private @Nullable Duration seconds(String name) {
    JsonValue given = json.getOrDefault(name, JsonValue.NULL);
    if (given == JsonValue.NULL) {
      return null;
    }
    if (given instanceof JsonNumber number && Json.isInt(number) && number.intValue() >= 0) {
      return Duration.ofSeconds(number.intValue());
    }
    throw bad("the field " + name + " is not a number of whole seconds");
  }

  boolean flag(String name) {
    JsonValue given = json.getOrDefault(name, JsonValue.FALSE);
    if (given != JsonValue.TRUE && given != JsonValue.FALSE) {
      throw bad("the field " + name + " is neither true nor false");
    }
    return given == JsonValue.TRUE;
  }

  /**
   * Releases in the order that is given, or as it happened where none is, with statuses combined if
   * that is asked for.
   */
  int release(WebhookFlow flow) {
    JsonValue order = json.getOrDefault("order", JsonValue.NULL);
    if (flag("aggregated")) {
      if (order != JsonValue.NULL) {
        throw bad("the fields order and aggregated exclude each other");
      }
      return flow.releaseAggregated();
    }
    if (order == JsonValue.NULL) {
      return flow.release();
    }
    if (order instanceof JsonString text && text.getString().equals("reversed")) {
      return flow.releaseReversed();
    }
    if (order instanceof JsonArray places
        && places.stream().allMatch(place -> place instanceof JsonNumber n && Json.isInt(n))) {
      List<Integer> numbers = places.getValuesAs(JsonNumber::intValue);
      return allowed("order", () -> flow.release(numbers));
    }
    throw bad("the field order is neither \"reversed\" nor a list of places such as [1, 0]");
  }

  /** The value, whose own rules make the message when it is not allowed. */
  <T> T allowed(String field, Supplier<T> value) {
    try {
      return value.get();
    } catch (IllegalArgumentException refused) {
      throw bad("the field " + field + ": " + refused.getMessage());
    }
  }

  private BadParameter bad(String what) {
    return new BadParameter(what + "; the action is " + action.signature());
  }
}
