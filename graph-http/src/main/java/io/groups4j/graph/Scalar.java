package io.groups4j.graph;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads numbers, truths and times that may come quoted or not.
 *
 * <p>What is there and cannot be read is left out, as if the provider had not said it, and logged:
 * nobody's group is lost for an odd timestamp.
 */
final class Scalar {

  private static final Logger log = LoggerFactory.getLogger(Scalar.class);

  // Eleven digits of seconds reach the year 5138; more would be milliseconds.
  private static final int SECONDS = 11;
  private static final int SIZE = 15;
  private static final int COUNT = 9;

  // The exponent has two digits at most: a sum with one of nine would fill the memory.
  private static final Pattern AMOUNT =
      Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,20})?(?:[eE][+-]?\\d{1,2})?");

  private Scalar() {}

  static @Nullable Instant time(String member, @Nullable String text) {
    return isThere(text) && isWhole(SECONDS, member, text)
        ? Instant.ofEpochSecond(Long.parseLong(text.strip()))
        : null;
  }

  static @Nullable Integer count(String member, @Nullable String text) {
    return isThere(text) && isWhole(COUNT, member, text) ? Integer.valueOf(text.strip()) : null;
  }

  static @Nullable Long size(String member, @Nullable String text) {
    return isThere(text) && isWhole(SIZE, member, text) ? Long.valueOf(text.strip()) : null;
  }

  static @Nullable BigDecimal amount(String member, @Nullable String text) {
    return isThere(text) && matches(AMOUNT, member, text) ? new BigDecimal(text.strip()) : null;
  }

  static @Nullable Boolean truth(String member, @Nullable String text) {
    if (!isThere(text)) {
      return null;
    }
    if (text.strip().equalsIgnoreCase("true")) {
      return true;
    }
    if (text.strip().equalsIgnoreCase("false")) {
      return false;
    }
    leftOut(member, "neither true nor false");
    return null;
  }

  static <T> @Nullable T value(String member, @Nullable String text, Function<String, T> read) {
    if (!isThere(text)) {
      return null;
    }
    try {
      return read.apply(text);
    } catch (IllegalArgumentException refused) {
      leftOut(member, "not one that can be");
      return null;
    }
  }

  static void leftOut(String member, String what) {
    log.warn("left out of an answer: member={} what=\"{}\"", member, what);
  }

  private static boolean isThere(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  private static boolean matches(Pattern pattern, String member, String text) {
    return orLeftOut(pattern.matcher(text.strip()).matches(), member);
  }

  /** Digits and nothing else; without a pattern, whose matcher is garbage in every answer. */
  private static boolean isWhole(int mostDigits, String member, String text) {
    String digits = text.strip();
    boolean readable = digits.length() <= mostDigits;
    for (int i = 0; readable && i < digits.length(); i++) {
      readable = digits.charAt(i) >= '0' && digits.charAt(i) <= '9';
    }
    return orLeftOut(readable, member);
  }

  private static boolean orLeftOut(boolean readable, String member) {
    if (!readable) {
      leftOut(member, "not a number of the expected size");
    }
    return readable;
  }
}
