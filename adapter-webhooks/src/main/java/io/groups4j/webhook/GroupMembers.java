package io.groups4j.webhook;

import io.groups4j.domain.ProviderError;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The members of a group object that make a typed event.
 *
 * <p>A member that is there has to be good: an event with a part left out in silence would be taken
 * for the whole truth. Null and blank count as missing: providers write either for what they leave
 * out.
 */
final class GroupMembers {

  private final JsonObject group;

  GroupMembers(JsonObject group) {
    this.group = group;
  }

  <T> T required(String name, Function<String, T> read) throws UnreadableGroupException {
    T value = optional(name, read);
    if (value == null) {
      throw new UnreadableGroupException(name + " is missing");
    }
    return value;
  }

  <T> @Nullable T optional(String name, Function<String, T> read) throws UnreadableGroupException {
    JsonValue value = group.getOrDefault(name, JsonValue.NULL);
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

  /** Why it failed; empty if it did not. */
  List<ProviderError> errors() throws UnreadableGroupException {
    JsonValue value = group.getOrDefault("errors", JsonValue.NULL);
    if (value.equals(JsonValue.NULL)) {
      return List.of();
    }
    if (!(value instanceof JsonArray items)) {
      throw new UnreadableGroupException("errors is not a list");
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
