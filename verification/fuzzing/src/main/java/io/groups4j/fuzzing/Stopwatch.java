package io.groups4j.fuzzing;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Measures what a reader spends on a byte.
 *
 * <p>Rounds of the input take turns with rounds of a normal one that last as long, so that whatever
 * else the machine does slows both. An input that takes long gets fewer rounds: the time for one is
 * bounded.
 */
final class Stopwatch {

  private static final int ROUNDS = 11;
  private static final int FEWEST_ROUNDS = 3;
  private static final long MILLISECOND = 1_000_000;
  private static final long ROUND_NANOS = 10 * MILLISECOND;
  private static final long WARM_UP_NANOS = 200 * MILLISECOND;
  private static final long FIRST_WARM_UP_NANOS = 3_000 * MILLISECOND;
  private static final long ENOUGH_NANOS = 1_000 * MILLISECOND;

  /** Whoever takes so long is above every limit, whatever a median would say. */
  private static final long TOO_LONG_NANOS = 10_000 * MILLISECOND;

  private final Consumer<byte[]> reader;
  private final byte[] normal;

  /** Warms up with the normal input. */
  Stopwatch(Consumer<byte[]> reader, byte[] normal) {
    this.reader = reader;
    this.normal = normal;
    perByte(normal, FIRST_WARM_UP_NANOS);
  }

  Cost cost(String name, byte[] input) {
    perByte(input, WARM_UP_NANOS);
    double[] costs = new double[ROUNDS];
    double[] normals = new double[ROUNDS];
    long begin = System.nanoTime();
    int rounds = 0;
    do {
      long beginOfRound = System.nanoTime();
      costs[rounds] = perByte(input, ROUND_NANOS);
      normals[rounds] = perByte(normal, System.nanoTime() - beginOfRound);
      rounds++;
    } while (rounds < ROUNDS
        && System.nanoTime() - begin < (rounds < FEWEST_ROUNDS ? TOO_LONG_NANOS : ENOUGH_NANOS));
    double cost = median(costs, rounds);
    return new Cost(name, input.length, cost, cost / median(normals, rounds));
  }

  /** As often as fits into the time, and once at least. */
  private double perByte(byte[] input, long nanos) {
    long begin = System.nanoTime();
    long now = begin;
    int times = 0;
    while (now - begin < nanos) {
      reader.accept(input);
      times++;
      now = System.nanoTime();
    }
    return (double) (now - begin) / times / input.length;
  }

  private static double median(double[] values, int count) {
    double[] sorted = Arrays.copyOf(values, count);
    Arrays.sort(sorted);
    return sorted[count / 2];
  }
}
