package io.groups4j.graph;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of what the provider allows is used up, as it says beside an answer: Meta, "Rate
 * limits".
 *
 * @param percent the most that is used of anything that is counted; over 100 where it is exceeded
 * @param secondsToRegain how long it will turn calls away; 0 when it does not
 */
record Usage(int percent, long secondsToRegain) {

  static final Usage NONE = new Usage(0, 0);

  private static final List<String> PERCENTAGES =
      List.of("call_count", "total_cputime", "total_time");
  private static final String MINUTES = "estimated_time_to_regain_access";

  private static final int MAX_DIGITS = 7;

  /** What the object itself says, and nothing inside. */
  static Usage in(JsonObject object) {
    long percent = PERCENTAGES.stream().mapToLong(name -> count(object.get(name))).max().orElse(0);
    return new Usage((int) percent, 60 * count(object.get(MINUTES)));
  }

  Usage or(Usage other) {
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
