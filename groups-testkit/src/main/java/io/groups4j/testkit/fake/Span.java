package io.groups4j.testkit.fake;

import io.groups4j.domain.AnalyticsGranularity;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The time that one data point is about. Days and months are those of UTC; no document names a time
 * zone.
 */
record Span(Instant start, Instant end) {

  private static final Duration HALF_HOUR = Duration.ofMinutes(30);

  /** The one that this moment is in. */
  static Span of(AnalyticsGranularity granularity, Instant moment) {
    return switch (granularity) {
      case HALF_HOUR -> {
        long past = Math.floorMod(moment.getEpochSecond(), HALF_HOUR.toSeconds());
        Instant start = moment.minusSeconds(past);
        yield new Span(start, start.plus(HALF_HOUR));
      }
      case DAY -> {
        Instant start = moment.truncatedTo(ChronoUnit.DAYS);
        yield new Span(start, start.plus(1, ChronoUnit.DAYS));
      }
      case MONTH -> {
        YearMonth month = YearMonth.from(moment.atOffset(ZoneOffset.UTC));
        yield new Span(beginning(month), beginning(month.plusMonths(1)));
      }
    };
  }

  private static Instant beginning(YearMonth month) {
    return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
