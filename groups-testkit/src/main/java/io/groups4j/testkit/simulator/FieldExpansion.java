package io.groups4j.testkit.simulator;

import io.groups4j.domain.AnalyticsPeriod;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A field with filters, such as {@code analytics.start(1).end(2)}: Meta, "Analytics".
 *
 * @param filters what is between the brackets, by name
 */
record FieldExpansion(String name, Map<String, String> filters) {

  // Possessive, so that no request is long enough to fill the stack.
  private static final Pattern FIELD =
      Pattern.compile("([a-z_]++)((?:\\.[a-z_]++\\([^()]*+\\))*+)");

  private static final Pattern FILTER = Pattern.compile("\\.([a-z_]++)\\(([^()]*+)\\)");
  private static final Pattern SECONDS = Pattern.compile("\\d{1,11}");

  /** All fields of a list that is separated by commas. */
  static List<FieldExpansion> all(String fields) {
    List<FieldExpansion> all = new ArrayList<>();
    Matcher field = FIELD.matcher(fields);
    int begin = 0;
    while (begin <= fields.length()) {
      field.region(begin, fields.length());
      if (!field.lookingAt() || !endsAt(field.end(), fields)) {
        throw new BadParameter("Param fields is not a list of fields with filters");
      }
      all.add(new FieldExpansion(field.group(1), filters(field.group(2))));
      begin = field.end() + 1;
    }
    return all;
  }

  private static boolean endsAt(int end, String fields) {
    return end == fields.length() || fields.charAt(end) == ',';
  }

  private static Map<String, String> filters(String text) {
    Map<String, String> filters = new HashMap<>();
    Matcher filter = FILTER.matcher(text);
    while (filter.find()) {
      filters.put(filter.group(1), filter.group(2));
    }
    return filters;
  }

  /** Refuses filters that the simulator does not know: a silent one would look like a success. */
  void requireAmong(Set<String> known) {
    if (!known.containsAll(filters.keySet())) {
      throw new BadParameter("Param fields has a filter that " + name + " does not have here");
    }
  }

  Optional<String> filter(String filter) {
    return Optional.ofNullable(filters.get(filter));
  }

  /** The items of a filter that is a list; none if it is not there. */
  List<String> items(String filter) {
    return filter(filter).map(text -> ListText.items(filter, text)).orElse(List.of());
  }

  AnalyticsPeriod period() {
    return period(filters);
  }

  /** The time between {@code start} and {@code end}. */
  static AnalyticsPeriod period(Map<String, String> values) {
    return BadParameter.unless(
        () -> new AnalyticsPeriod(seconds("start", values), seconds("end", values)));
  }

  private static Instant seconds(String name, Map<String, String> values) {
    String text = values.getOrDefault(name, "");
    if (!SECONDS.matcher(text).matches()) {
      throw new BadParameter("Param " + name + " must be a time in Unix seconds");
    }
    return Instant.ofEpochSecond(Long.parseLong(text));
  }
}
