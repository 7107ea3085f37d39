package io.groups4j.benchmarks.calls;

import io.groups4j.benchmarks.report.Comparison;
import io.groups4j.benchmarks.report.Comparison.Better;
import io.groups4j.benchmarks.report.Statistics;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * Ours and another's rounds of one load.
 *
 * @param measure what was measured
 * @param ours round by round
 * @param other who it is compared with
 * @param theirs of the same rounds
 */
record Row(String measure, Load.Result[] ours, Client other, Load.Result[] theirs) {

  /** One number of them: the medians, and the median of the ratios of each round. */
  Comparison of(String unit, ToDoubleFunction<Load.Result> number, Better better) {
    double[] ratios = new double[ours.length];
    for (int round = 0; round < ours.length; round++) {
      ratios[round] = number.applyAsDouble(ours[round]) / number.applyAsDouble(theirs[round]);
    }
    return new Comparison(
        measure,
        unit,
        median(ours, number),
        other.title(),
        median(theirs, number),
        Statistics.median(ratios),
        better);
  }

  private static double median(Load.Result[] results, ToDoubleFunction<Load.Result> number) {
    return Statistics.median(Arrays.stream(results).mapToDouble(number).toArray());
  }
}
