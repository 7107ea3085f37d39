package io.groups4j.graph;

import io.groups4j.domain.ProviderError;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the error in an answer, in any of the forms that providers use.
 *
 * <p>{@code error} as an object is Graph's form, as a text 360dialog's own; {@code errors} is a
 * list of the same objects, and an empty list or null is no error. Where neither is there, older
 * gateways speak in {@code meta}.
 */
final class ErrorBody {

  private static final int MAX_CODE_DIGITS = 9;

  private ErrorBody() {}

  static Optional<ProviderError> in(JsonObject answer) {
    return all(answer).stream().findFirst();
  }

  /** Every error there is, in either form. */
  static List<ProviderError> all(JsonObject answer) {
    List<ProviderError> all = new ArrayList<>();
    JsonValue error = answer.getOrDefault("error", JsonValue.NULL);
    if (says(error) && (error instanceof JsonObject || error instanceof JsonString)) {
      all.add(any(error));
    }
    if (answer.get("errors") instanceof JsonArray errors) {
      errors.stream().filter(ErrorBody::says).forEach(one -> all.add(any(one)));
    }
    if (all.isEmpty() && answer.get("meta") instanceof JsonObject meta) {
      inMeta(meta).ifPresent(all::add);
    }
    return all;
  }

  /** Metadata stands beside successes, too. */
  private static Optional<ProviderError> inMeta(JsonObject meta) {
    String message = text(meta.get("developer_message"));
    return message.isBlank() || text(meta.get("success")).equals("true")
        ? Optional.empty()
        : Optional.of(
            new ProviderError(
                ProviderError.NO_CODE,
                "",
                message,
                "",
                false,
                text(meta.get("360dialog_trace_id"))));
  }

  /** Whether it says anything: an error without a word is none. */
  private static boolean says(JsonValue error) {
    return !error.equals(JsonValue.NULL)
        && !(error instanceof JsonString text && text.getString().isBlank());
  }

  private static ProviderError any(JsonValue error) {
    return error instanceof JsonObject object
        ? of(object)
        : ProviderError.of(ProviderError.NO_CODE, text(error));
  }

  /** Whether a member is a list that holds anything. */
  static boolean lists(JsonObject answer, String member) {
    return answer.get(member) instanceof JsonArray list && !list.isEmpty();
  }

  /** Whether the answer says, besides, that it has taken a request on. */
  static boolean namesARequest(JsonObject answer) {
    return Stream.of("request_id", "id", "group_id")
        .anyMatch(name -> !text(answer.get(name)).isBlank());
  }

  /** Whether the answer says that it did not succeed. */
  static boolean deniesSuccess(JsonObject answer) {
    return text(answer.get("success")).strip().equalsIgnoreCase("false");
  }

  private static ProviderError of(JsonObject error) {
    JsonValue data = error.get("error_data");
    String inData = data instanceof JsonObject object ? text(object.get("details")) : text(data);
    String details = first(inData, text(error.get("details")));
    return new ProviderError(
        code(text(error.get("code"))),
        first(text(error.get("title")), text(error.get("error_user_title"))),
        text(error.get("message")),
        first(details, text(error.get("error_user_msg"))),
        text(error.get("is_transient")).equals("true"),
        text(error.get("fbtrace_id")));
  }

  private static int code(String text) {
    boolean readable =
        !text.isEmpty()
            && text.length() <= MAX_CODE_DIGITS
            && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return readable ? Integer.parseInt(text) : ProviderError.NO_CODE;
  }

  private static String first(String one, String other) {
    return one.isEmpty() ? other : one;
  }

  /** A scalar as text, whichever kind it is; nothing for what has parts. */
  static String text(@Nullable JsonValue value) {
    if (value instanceof JsonString string) {
      return string.getString();
    }
    return value == null
            || value.getValueType() == JsonValue.ValueType.NULL
            || value.getValueType() == JsonValue.ValueType.OBJECT
            || value.getValueType() == JsonValue.ValueType.ARRAY
        ? ""
        : value.toString();
  }
}
