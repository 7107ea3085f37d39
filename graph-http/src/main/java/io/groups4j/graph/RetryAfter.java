package io.groups4j.graph;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code Retry-After}, in seconds or as a date (RFC 9110).
 *
 * <p>Neither provider documents it for these calls; it is honoured where it comes.
 */
final class RetryAfter {

  // Nobody waits for years, and much more would overflow where times are counted in nanoseconds.
  private static final int MAX_DIGITS = 8;
  private static final Duration LONGEST = Duration.ofSeconds(99_999_999);

  private RetryAfter() {}

  static @Nullable Duration in(HttpHeaders headers, Clock clock) {
    List<String> values = headers.allValues("Retry-After");
    String value = values.isEmpty() ? "" : values.get(0).strip();
    if (value.isEmpty()) {
      return null;
    }
    if (value.length() <= MAX_DIGITS && value.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Duration.ofSeconds(Long.parseLong(value));
    }
    try {
      Instant until = DateTimeFormatter.RFC_1123_DATE_TIME.parse(value, Instant::from);
      Duration wait = Duration.between(clock.instant(), until);
      return wait.isNegative() ? Duration.ZERO : wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    } catch (DateTimeException unreadable) {
      // As if it were not there: the pause is then ours to choose.
      return null;
    }
  }
}
