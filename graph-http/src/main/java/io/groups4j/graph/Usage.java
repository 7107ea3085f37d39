package io.groups4j.graph;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How much of what the provider allows is used up, as it says beside an answer: Meta, "Rate
 * limits", {@code X-App-Usage} and {@code X-Business-Use-Case-Usage}.
 *
 * <p>Whatever cannot be read says nothing: these headers are advice, and no reason to fail.
 *
 * @param percent the most that is used of anything that is counted; over 100 where it is exceeded
 * @param secondsToRegain how long it will turn calls away; 0 when it does not
 */
record Usage(int percent, long secondsToRegain) {

  static final Usage NONE = new Usage(0, 0);

  private static final List<String> HEADERS = List.of("X-App-Usage", "X-Business-Use-Case-Usage");
  private static final List<String> PERCENTAGES =
      List.of("call_count", "total_cputime", "total_time");
  private static final String MINUTES = "estimated_time_to_regain_access";

  private static final int LONGEST_HEADER = 8192;
  private static final int MAX_DIGITS = 7;

  static Usage in(HttpHeaders headers, GraphJson json) {
    Usage all = NONE;
    for (String name : HEADERS) {
      for (String value : headers.allValues(name)) {
        if (value.length() <= LONGEST_HEADER) {
          all =
              json.object(value.getBytes(StandardCharsets.UTF_8))
                  .map(Usage::in)
                  .orElse(NONE)
                  .or(all);
        }
      }
    }
    return all;
  }

  /** In the object itself, or further inside, by account and by use. */
  private static Usage in(JsonValue value) {
    if (value instanceof JsonArray list) {
      return all(list.stream());
    }
    if (value instanceof JsonObject object) {
      long percent =
          PERCENTAGES.stream().mapToLong(name -> count(object.get(name))).max().orElse(0);
      return new Usage((int) percent, 60 * count(object.get(MINUTES)))
          .or(all(object.values().stream()));
    }
    return NONE;
  }

  private static Usage all(Stream<JsonValue> values) {
    return values.map(Usage::in).reduce(NONE, Usage::or);
  }

  private Usage or(Usage other) {
    return new Usage(
        Math.max(percent, other.percent), Math.max(secondsToRegain, other.secondsToRegain));
  }

  /** Whole numbers, quoted or not, and what is before the point of others. */
  private static long count(@Nullable JsonValue value) {
    String digits = ErrorBody.text(value).strip().replaceFirst("\\.\\d*$", "");
    boolean readable =
        !digits.isEmpty()
            && digits.length() <= MAX_DIGITS
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return readable ? Long.parseLong(digits) : 0;
  }
}
