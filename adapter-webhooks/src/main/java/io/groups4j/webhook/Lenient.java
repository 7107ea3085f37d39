package io.groups4j.webhook;

import io.groups4j.domain.Origin;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what may be missing or of another shape without anybody being the worse for it.
 *
 * <p>Numbers are only ever taken as text. To turn one like {@code 1e999999} into a whole number
 * would keep the machine busy for minutes.
 */
final class Lenient {

  /** Seconds up to the year 5138; milliseconds have more digits and are not meant. */
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");

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

  private static Instant time(@Nullable JsonValue value, Instant otherwise) {
    String text = textOrEmpty(value);
    return SECONDS.matcher(text).matches()
        ? Instant.ofEpochSecond(Long.parseLong(text))
        : otherwise;
  }

  /** Number and account of the delivery, and the time of a part of it where that has one. */
  static Origin origin(@Nullable JsonValue timestamp, Origin delivery) {
    return new Origin(
        time(timestamp, delivery.occurredAt()), delivery.phoneNumberId(), delivery.accountId());
  }
}
