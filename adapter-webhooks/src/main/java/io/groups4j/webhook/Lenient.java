package io.groups4j.webhook;

import io.groups4j.domain.Origin;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what may be missing or of another shape without anybody being the worse for it.
 *
 * <p>Numbers are only ever taken as text. To turn one like {@code 1e999999} into a whole number
 * would keep the machine busy for minutes.
 */
final class Lenient {

  /** Seconds up to the year 5138, of which some write a fraction, if only {@code .0}. */
  private static final Pattern SECONDS = Pattern.compile("([0-9]{1,11})(\\.[0-9]+)?");

  /** The years 2001 to 2286. As seconds they would be ten thousands of years away. */
  private static final Pattern MILLISECONDS = Pattern.compile("([0-9]{10})[0-9]{3}");

  private Lenient() {}

  /** A text, or a number as text; null for everything else. */
  static @Nullable String text(@Nullable JsonValue value) {
    if (value instanceof JsonString text) {
      return text.getString();
    }
    return value instanceof JsonNumber ? value.toString() : null;
  }

  static String textOrEmpty(@Nullable JsonValue value) {
    String text = text(value);
    return text == null ? "" : text;
  }

  /** An identifier; null if there is none, or none that the domain takes. */
  static <T> @Nullable T id(@Nullable JsonValue value, Function<String, T> read) {
    String text = text(value);
    try {
      return text == null ? null : read.apply(text);
    } catch (IllegalArgumentException unusable) {
      return null;
    }
  }

  /** The items of a list; none for everything else. */
  static List<JsonValue> items(@Nullable JsonValue value) {
    return value instanceof JsonArray array ? array : List.of();
  }

  /** Whether it says nothing: null, a blank text, or something with nothing in it. */
  static boolean isEmpty(JsonValue value) {
    return switch (value.getValueType()) {
      case NULL -> true;
      case STRING -> textOrEmpty(value).isBlank();
      case ARRAY -> value.asJsonArray().isEmpty();
      case OBJECT -> value.asJsonObject().isEmpty();
      default -> false;
    };
  }

  /** A time to the second; null if there is none. */
  static @Nullable Instant time(@Nullable JsonValue value) {
    String text = textOrEmpty(value);
    for (Pattern form : List.of(SECONDS, MILLISECONDS)) {
      Matcher time = form.matcher(text);
      if (time.matches()) {
        return Instant.ofEpochSecond(Long.parseLong(time.group(1)));
      }
    }
    return null;
  }

  /**
   * Number and account of the delivery, and the time of a part of it, or what stands for the time
   * in keys where the part has none.
   */
  static Origin origin(JsonObject part, Origin delivery) {
    Instant time = time(part.get("timestamp"));
    return new Origin(
        time == null ? delivery.occurredAt() : time,
        delivery.phoneNumberId(),
        delivery.accountId(),
        time == null ? Fingerprint.of(delivery.fingerprint(), part) : null);
  }
}
