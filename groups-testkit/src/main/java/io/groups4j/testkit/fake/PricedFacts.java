package io.groups4j.testkit.fake;

import io.groups4j.domain.Pricing;
import io.groups4j.domain.PricingAnalyticsQuery;
import io.groups4j.domain.PricingDataPoint;
import io.groups4j.domain.PricingDimension;
import io.groups4j.domain.PricingMetric;
import io.groups4j.testkit.fake.Tally.Fact;
import io.groups4j.testkit.fake.Tally.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Counts deliveries by what they are priced as. Country and tier are not known here, and what costs
 * how much is not either.
 */
record PricedFacts(PricingAnalyticsQuery query, String businessNumber) {

  private record Row(
      Span span, @Nullable String number, @Nullable String type, @Nullable String category) {}

  List<PricingDataPoint> points(Stream<Fact> facts) {
    Map<Row, Long> rows =
        facts
            .filter(fact -> fact.kind() == Kind.DELIVERED)
            .filter(this::isAskedFor)
            .collect(Collectors.groupingBy(this::row, LinkedHashMap::new, Collectors.counting()));
    List<PricingDataPoint> points = new ArrayList<>();
    rows.forEach((row, deliveries) -> points.add(point(row, deliveries)));
    return List.copyOf(points);
  }

  private boolean isAskedFor(Fact fact) {
    return (query.categories().isEmpty()
            || query.categories().stream()
                .anyMatch(one -> ("GROUP_" + one.name()).equals(category(fact))))
        && (query.types().isEmpty()
            || query.types().stream().anyMatch(one -> one.name().equals(type(fact))));
  }

  private Row row(Fact fact) {
    return new Row(
        Span.of(query.granularity(), fact.at()),
        by(PricingDimension.PHONE, businessNumber),
        by(PricingDimension.PRICING_TYPE, type(fact)),
        by(PricingDimension.PRICING_CATEGORY, category(fact)));
  }

  private @Nullable String by(PricingDimension dimension, String value) {
    return query.dimensions().contains(dimension) ? value : null;
  }

  private PricingDataPoint point(Row row, long deliveries) {
    return new PricingDataPoint(
        row.span().start(),
        row.span().end(),
        row.number(),
        null,
        null,
        row.type(),
        row.category(),
        query.metrics().contains(PricingMetric.VOLUME) ? Long.valueOf(deliveries) : null,
        null);
  }

  /** Statuses have the words in lower case, analytics in upper case. */
  private static String type(Fact fact) {
    return upper(pricing(fact).type());
  }

  private static String category(Fact fact) {
    return upper(pricing(fact).category());
  }

  /** Every delivery is told with it. */
  private static Pricing pricing(Fact fact) {
    return Objects.requireNonNull(fact.pricing());
  }

  private static String upper(@Nullable String word) {
    return Objects.requireNonNull(word).toUpperCase(Locale.ROOT);
  }
}
