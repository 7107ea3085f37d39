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
import org.jspecify.annotations.Nullable;

/**
 * Reads what may be missing or of another shape without anybody being the worse for it.
 *
 * <p>Numbers are only ever taken as text. To turn one like {@code 1e999999} into a whole number
 * would keep the machine busy for minutes.
 */
final class Lenient {

  /** Seconds up to the year 5138. */
  private static final int MAX_DIGITS_OF_SECONDS = 11;

  /** The years 2001 to 2286. As seconds they would be ten thousands of years away. */
  private static final int DIGITS_OF_MILLISECONDS = 13;

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

  /** A time to the second; null if there is none. Some write a fraction, if only {@code .0}. */
  static @Nullable Instant time(@Nullable JsonValue value) {
    String text = textOrEmpty(value);
    int digits = endOfDigits(text, 0);
    boolean whole = digits == text.length();
    if (!whole && !isFraction(text, digits)) {
      return null;
    }
    if (digits >= 1 && digits <= MAX_DIGITS_OF_SECONDS) {
      return Instant.ofEpochSecond(Long.parseLong(text, 0, digits, 10));
    }
    return whole && digits == DIGITS_OF_MILLISECONDS
        ? Instant.ofEpochSecond(Long.parseLong(text, 0, digits - 3, 10))
        : null;
  }

  private static boolean isFraction(String text, int from) {
    return text.charAt(from) == '.'
        && from + 1 < text.length()
        && endOfDigits(text, from + 1) == text.length();
  }

  private static int endOfDigits(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
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
