package io.groups4j.benchmarks.report;

import io.groups4j.benchmarks.report.Comparison.Better;

/**
 * What a comparison is to reach.
 *
 * @param of which number counts
 * @param limit what it has to be at least, or at most where less is better
 */
public record Target(Of of, double limit) {

  /** What the limit is about. */
  public enum Of {
    /** Ours divided by theirs. */
    RATIO,
    /** How much ours is above theirs. */
    DIFFERENCE,
    /** Ours alone. */
    OURS
  }

  /** Of the ratio. */
  public static Target ratio(double limit) {
    return new Target(Of.RATIO, limit);
  }

  /** Of what ours takes more than theirs. */
  public static Target above(double limit) {
    return new Target(Of.DIFFERENCE, limit);
  }

  /** Of ours, whatever theirs is. */
  public static Target ours(double limit) {
    return new Target(Of.OURS, limit);
  }

  /** Whether it was reached; never by what failed. */
  boolean isMetBy(Comparison comparison) {
    double value =
        switch (of) {
          case RATIO -> comparison.ratio();
          case DIFFERENCE -> comparison.ours() - comparison.theirs();
          case OURS -> comparison.ours();
        };
    return comparison.better() == Better.LESS ? value <= limit : value >= limit;
  }

  /** In words, such as {@code ratio >= 0.95}. */
  String describe(Better better) {
    String what =
        switch (of) {
          case RATIO -> "ratio ";
          case DIFFERENCE -> "ours - theirs ";
          case OURS -> "ours ";
        };
    return what + (better == Better.LESS ? "<= " : ">= ") + MarkdownTable.number(limit);
  }
}
