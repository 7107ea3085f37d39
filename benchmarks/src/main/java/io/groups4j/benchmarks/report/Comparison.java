package io.groups4j.benchmarks.report;

import org.jspecify.annotations.Nullable;

/**
 * Ours beside another, measured in the same run.
 *
 * @param measure what was measured
 * @param unit of both numbers
 * @param ours the median with groups4j
 * @param peer what it is compared with
 * @param theirs the median with that
 * @param ratio the median of the ratios of each round, or of the medians where there are no rounds
 * @param better which ratio is the better one
 * @param target what is to be reached; null where there is nothing to
 */
public record Comparison(
    String measure,
    String unit,
    double ours,
    String peer,
    double theirs,
    double ratio,
    Better better,
    @Nullable Target target) {

  /** With nothing to reach. */
  public Comparison(
      String measure,
      String unit,
      double ours,
      String peer,
      double theirs,
      double ratio,
      Better better) {
    this(measure, unit, ours, peer, theirs, ratio, better, null);
  }

  /** Which way is up. */
  public enum Better {
    LESS,
    MORE
  }

  /** With the ratio of the two numbers. */
  public static Comparison of(
      String measure, String unit, double ours, String peer, double theirs, Better better) {
    return new Comparison(measure, unit, ours, peer, theirs, ours / theirs, better);
  }

  /** The same with something to reach. */
  public Comparison toReach(@Nullable Target other) {
    return new Comparison(measure, unit, ours, peer, theirs, ratio, better, other);
  }

  /** Whether ours is at least as good. */
  public boolean isAtLeastEven() {
    return better == Better.LESS ? ratio <= 1 : ratio >= 1;
  }

  /** Whether both numbers are there to be divided: a run that failed has none. */
  public boolean hasRatio() {
    return Double.isFinite(ratio) && ratio > 0;
  }
}
