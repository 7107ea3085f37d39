package io.groups4j.benchmarks.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class StatisticsTest {

  @Test
  void theMedianIsInTheMiddleWhateverTheOrder() {
    assertEquals(2, Statistics.median(3, 1, 2));
    assertEquals(2.5, Statistics.median(4, 1, 3, 2));
    assertEquals(7, Statistics.median(7));
    assertTrue(Double.isNaN(Statistics.median(Double.NaN, Double.NaN)));
  }

  @Test
  void aMedianLeavesItsNumbersAlone() {
    double[] numbers = {3, 1, 2};

    Statistics.median(numbers);

    assertEquals(3, numbers[0]);
  }

  @Test
  void aPercentileIsAValueThatOccurred() {
    long[] hundred = LongStream.rangeClosed(1, 100).toArray();

    assertEquals(50, Statistics.percentile(hundred, 50));
    assertEquals(99, Statistics.percentile(hundred, 99));
    assertEquals(100, Statistics.percentile(hundred, 100));
    assertEquals(2, Statistics.percentile(new long[] {1, 2, 3}, 50));
    assertEquals(3, Statistics.percentile(new long[] {1, 2, 3}, 99));
    assertEquals(1, Statistics.percentile(new long[] {1}, 1));
  }

  @Test
  void nothingHasNeitherMedianNorPercentile() {
    assertThrows(IllegalArgumentException.class, Statistics::median);
    assertThrows(IllegalArgumentException.class, () -> Statistics.percentile(new long[] {}, 50));
    assertThrows(IllegalArgumentException.class, () -> Statistics.percentile(new long[] {1}, 101));
  }
}
