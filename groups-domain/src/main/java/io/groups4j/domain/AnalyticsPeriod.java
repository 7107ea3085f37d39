package io.groups4j.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * The stretch of time that is asked about, to the second: what is less than a second is cut off.
 *
 * <p>How far back a provider looks is up to its clock, and not checked here.
 *
 * @param start when it begins
 * @param end when it is over, later than that
 */
public record AnalyticsPeriod(Instant start, Instant end) {

  /** Cuts off what is less than a second, and refuses an end that is not after the start. */
  public AnalyticsPeriod {
    start = Objects.requireNonNull(start, "start").truncatedTo(ChronoUnit.SECONDS);
    end = Objects.requireNonNull(end, "end").truncatedTo(ChronoUnit.SECONDS);
    if (!end.isAfter(start)) {
      throw new IllegalArgumentException(
          "end of the period is " + end + ", later than its start " + start + " is needed");
    }
  }
}
