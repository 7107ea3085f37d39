package io.groups4j.benchmarks.report;

import java.util.Arrays;

/** What is said of many numbers. */
public final class Statistics {

  private Statistics() {}

  /** The value in the middle, the mean of two where there is none. */
  public static double median(double... values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("there is no median of nothing");
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /**
   * The smallest value that this many percent of all do not exceed: the nearest rank.
   *
   * @param sorted in ascending order
   * @param percent from 1 to 100
   */
  public static long percentile(long[] sorted, int percent) {
    if (sorted.length == 0 || percent < 1 || percent > 100) {
      throw new IllegalArgumentException(
          "percentile " + percent + " of " + sorted.length + " values: 1 to 100 of some is asked");
    }
    long rank = ((long) sorted.length * percent + 99) / 100;
    return sorted[(int) rank - 1];
  }
}
