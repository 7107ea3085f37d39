package io.groups4j.graph;

import io.groups4j.domain.AnalyticsGranularity;
import io.groups4j.domain.AnalyticsPeriod;
import io.groups4j.domain.GroupAnalyticsQuery;
import io.groups4j.domain.GroupProductType;
import io.groups4j.domain.MessagingAnalyticsQuery;
import io.groups4j.domain.PricingAnalyticsQuery;
import io.groups4j.domain.PricingCategory;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes analytics queries as Graph takes them: Meta, "Analytics".
 *
 * <p>Lists are JSON with double quotes, though the page's example has single ones.
 */
final class AnalyticsFields {

  private AnalyticsFields() {}

  static String of(MessagingAnalyticsQuery query) {
    return "?fields="
        + PathSegment.encode(
            within("analytics", query.period())
                + filter("granularity", query.granularity().name())
                + list("product_types", query.productTypes(), AnalyticsFields::number));
  }

  static String of(PricingAnalyticsQuery query) {
    return "?fields="
        + PathSegment.encode(
            within("pricing_analytics", query.period())
                + filter("granularity", adverb(query.granularity()))
                + list("metric_types", query.metrics(), AnalyticsFields::quoted)
                + list("pricing_types", query.types(), AnalyticsFields::quoted)
                + list("pricing_categories", query.categories(), AnalyticsFields::ofGroups)
                + list("dimensions", query.dimensions(), AnalyticsFields::quoted));
  }

  static String of(GroupAnalyticsQuery query) {
    return "?start="
        + query.period().start().getEpochSecond()
        + "&end="
        + query.period().end().getEpochSecond()
        + "&granularity="
        + adverb(AnalyticsGranularity.DAY)
        + "&group_ids="
        + PathSegment.encode(array(List.of(quoted(query.group().value()))))
        + "&metric_types="
        + PathSegment.encode(array(ordered(query.metrics(), AnalyticsFields::quoted)));
  }

  private static String within(String field, AnalyticsPeriod period) {
    return field
        + filter("start", Long.toString(period.start().getEpochSecond()))
        + filter("end", Long.toString(period.end().getEpochSecond()));
  }

  private static String filter(String name, String value) {
    return "." + name + "(" + value + ")";
  }

  /** An empty list is left out, which means the same: Meta, "Groups API pricing". */
  private static <E extends Enum<E>> String list(
      String name, Set<E> values, Function<E, String> write) {
    return values.isEmpty() ? "" : filter(name, array(ordered(values, write)));
  }

  /** In the order of the documentation, so that the same query is the same text. */
  private static <E extends Enum<E>> List<String> ordered(
      Set<E> values, Function<E, String> write) {
    return values.stream().sorted().map(write).toList();
  }

  private static String array(Collection<String> items) {
    return items.stream().collect(Collectors.joining(",", "[", "]"));
  }

  private static String number(GroupProductType type) {
    return switch (type) {
      case NOTIFICATION -> "101";
      case CUSTOMER_SUPPORT -> "102";
      case INBOUND -> "103";
    };
  }

  /** The messaging field has other words for the same. */
  private static String adverb(AnalyticsGranularity granularity) {
    return switch (granularity) {
      case HALF_HOUR -> "HALF_HOUR";
      case DAY -> "DAILY";
      case MONTH -> "MONTHLY";
    };
  }

  private static String ofGroups(PricingCategory category) {
    return quoted("GROUP_" + category.name());
  }

  private static String quoted(Enum<?> value) {
    return quoted(value.name());
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
