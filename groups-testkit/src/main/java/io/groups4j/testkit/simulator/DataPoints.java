package io.groups4j.testkit.simulator;

import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes the members of data points; what is not told is left out. */
final class DataPoints {

  private DataPoints() {}

  static void span(JsonObjectBuilder json, @Nullable Instant start, @Nullable Instant end) {
    if (start != null && end != null) {
      json.add("start", start.getEpochSecond()).add("end", end.getEpochSecond());
    }
  }

  static void count(JsonObjectBuilder json, String name, @Nullable Long count) {
    if (count != null) {
      json.add(name, count);
    }
  }

  static void word(JsonObjectBuilder json, String name, @Nullable String word) {
    if (word != null) {
      json.add(name, word);
    }
  }
}
