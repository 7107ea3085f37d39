package io.groups4j.webhook;

import io.groups4j.domain.ProviderError;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The members of an object that make a typed event, or a part of one.
 *
 * <p>A member that is there has to be good: an event with a part left out in silence would be taken
 * for the whole truth. Null and blank count as missing: providers write either for what they leave
 * out.
 */
final class Members {

  private static final int MAX_ERRORS = 1_000;

  private final JsonObject object;

  Members(JsonObject object) {
    this.object = object;
  }

  <T> T required(String name, Function<String, T> read) throws UnreadableGroupException {
    T value = optional(name, read);
    if (value == null) {
      throw new UnreadableGroupException(name + " is missing");
    }
    return value;
  }

  <T> @Nullable T optional(String name, Function<String, T> read) throws UnreadableGroupException {
    JsonValue value = object.getOrDefault(name, JsonValue.NULL);
    if (value.equals(JsonValue.NULL)) {
      return null;
    }
    String text = Lenient.text(value);
    if (text == null) {
      throw new UnreadableGroupException(name + " is neither text nor a number");
    }
    if (text.isBlank()) {
      return null;
    }
    try {
      return read.apply(text);
    } catch (IllegalArgumentException refused) {
      // The domain's refusals name the rule and never the value.
      throw new UnreadableGroupException(name + ": " + refused.getMessage());
    }
  }

  /** A text as it is, the empty one too; null if there is none. */
  @Nullable String text(String name) throws UnreadableGroupException {
    JsonValue value = object.getOrDefault(name, JsonValue.NULL);
    String text = Lenient.text(value);
    if (text == null && !value.equals(JsonValue.NULL)) {
      throw new UnreadableGroupException(name + " is neither text nor a number");
    }
    return text;
  }

  /** A truth value, quoted or not; null if there is none. */
  @Nullable Boolean flag(String name) throws UnreadableGroupException {
    JsonValue value = object.getOrDefault(name, JsonValue.NULL);
    if (value.equals(JsonValue.TRUE) || value.equals(JsonValue.FALSE)) {
      return value.equals(JsonValue.TRUE);
    }
    String word = value instanceof JsonString text ? text.getString() : value.toString();
    return switch (word.strip().toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      case "", "null" -> null;
      default -> throw new UnreadableGroupException(name + " is neither true nor false");
    };
  }

  /** The items of a list; none if it is missing. */
  List<JsonValue> list(String name) throws UnreadableGroupException {
    JsonValue value = object.getOrDefault(name, JsonValue.NULL);
    if (value.equals(JsonValue.NULL)) {
      return List.of();
    }
    if (!(value instanceof JsonArray items)) {
      throw new UnreadableGroupException(name + " is not a list");
    }
    return items;
  }

  /** The members of a member; null if it is missing. */
  @Nullable Members object(String name) throws UnreadableGroupException {
    JsonValue value = object.getOrDefault(name, JsonValue.NULL);
    if (value.equals(JsonValue.NULL)) {
      return null;
    }
    if (!(value instanceof JsonObject part)) {
      throw new UnreadableGroupException(name + " is not an object");
    }
    return new Members(part);
  }

  /** Whether there is something under this name. */
  boolean has(String name) {
    return !object.getOrDefault(name, JsonValue.NULL).equals(JsonValue.NULL);
  }

  /** Every member, in order. */
  Map<String, JsonValue> all() {
    return object;
  }

  /** All of it, as it came. */
  String raw() {
    return object.toString();
  }

  /** Why it failed; empty if it did not. */
  List<ProviderError> errors() throws UnreadableGroupException {
    List<JsonValue> items = list("errors");
    if (items.isEmpty()) {
      return List.of();
    }
    if (items.size() > MAX_ERRORS) {
      // Nobody fails for so many reasons, and each of them is gone through again and again.
      throw new UnreadableGroupException("errors has more than " + MAX_ERRORS + " items");
    }
    List<ProviderError> errors = new ArrayList<>();
    for (JsonValue item : items) {
      if (!(item instanceof JsonObject error)) {
        throw new UnreadableGroupException("errors has an item that is not an object");
      }
      errors.add(error(error));
    }
    return errors;
  }

  private static ProviderError error(JsonObject error) {
    JsonValue data = error.get("error_data");
    return new ProviderError(
        code(Lenient.textOrEmpty(error.get("code"))),
        Lenient.textOrEmpty(error.get("title")),
        Lenient.textOrEmpty(error.get("message")),
        Lenient.textOrEmpty(data instanceof JsonObject object ? object.get("details") : data),
        false,
        "");
  }

  private static int code(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException none) {
      return ProviderError.NO_CODE;
    }
  }
}
