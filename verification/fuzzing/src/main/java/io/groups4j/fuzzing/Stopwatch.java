package io.groups4j.fuzzing;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Measures what a reader spends on a byte.
 *
 * <p>Counts the time of the processor, whichever thread of this process it goes to: what is spent
 * on collecting garbage is part of the cost, and what other processes do is not. Rounds of the
 * input take turns with rounds of a normal one. An input that takes long gets fewer rounds.
 */
final class Stopwatch {

  private static final int ROUNDS = 5;
  private static final int FEWEST_ROUNDS = 3;
  private static final long MILLISECOND = 1_000_000;

  /** The clock of the processor ticks every 10 ms. */
  private static final long ROUND_NANOS = 60 * MILLISECOND;

  private static final long WARM_UP_NANOS = 100 * MILLISECOND;
  private static final long FIRST_WARM_UP_NANOS = 3_000 * MILLISECOND;
  private static final long ENOUGH_NANOS = 2_000 * MILLISECOND;

  /** Whoever takes so long is above every limit, whatever a median would say. */
  private static final long TOO_LONG_NANOS = 10_000 * MILLISECOND;

  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private final Consumer<byte[]> reader;
  private final byte[] normal;
  private final List<Double> allNormals = new ArrayList<>();

  /** Warms up with the normal input. */
  Stopwatch(Consumer<byte[]> reader, byte[] normal) {
    this.reader = reader;
    this.normal = normal;
    perByte(normal, FIRST_WARM_UP_NANOS);
  }

  Cost cost(String name, byte[] input) {
    perByte(input, WARM_UP_NANOS);
    List<Double> costs = new ArrayList<>();
    List<Double> normals = new ArrayList<>();
    long begin = system.getProcessCpuTime();
    do {
      costs.add(perByte(input, ROUND_NANOS));
      normals.add(perByte(normal, ROUND_NANOS));
    } while (costs.size() < ROUNDS
        && system.getProcessCpuTime() - begin
            < (costs.size() < FEWEST_ROUNDS ? TOO_LONG_NANOS : ENOUGH_NANOS));
    allNormals.addAll(normals);
    double cost = median(costs);
    return new Cost(name, input.length, cost, cost / median(normals));
  }

  /** The normal input, over all rounds that there have been. */
  Cost normal(String name) {
    return new Cost(name, normal.length, median(allNormals), 1);
  }

  /** As often as fits into the time, and once at least. */
  private double perByte(byte[] input, long nanos) {
    long begin = system.getProcessCpuTime();
    long spent = 0;
    int times = 0;
    while (spent < nanos) {
      reader.accept(input);
      times++;
      spent = system.getProcessCpuTime() - begin;
    }
    return (double) spent / times / input.length;
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }
}
