package io.groups4j.fuzzing;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What hostile input costs, as time per byte, compared with that of a normal one.
 *
 * <p>Writes a table of Markdown to the standard output: a normal input, and the worst of each
 * reader. Ends with 1 if one costs more than {@value #LIMIT} times as much as a normal one.
 */
public final class WorstCosts {

  private static final int LIMIT = 10;
  private static final int SHOWN = 5;
  private static final int ROUNDS = 21;
  private static final long ROUND_NANOS = 10_000_000;

  private WorstCosts() {}

  /** Measures everything. */
  public static void main(String[] arguments) {
    System.out.println("| reader | input | bytes | ns per byte | of a normal one |");
    System.out.println("|---|---|---|---|---|");
    boolean kept = tell("webhooks", HostileInputs.webhooks(), WebhookTarget::fuzzerTestOneInput);
    kept &= tell("answers", HostileInputs.answers(), AnswerTarget::fuzzerTestOneInput);
    kept &= tell("pictures", HostileInputs.pictures(), PictureTarget::fuzzerTestOneInput);
    kept &=
        tell(
            "configuration",
            HostileInputs.configurations(),
            ConfigurationTarget::fuzzerTestOneInput);
    if (!kept) {
      System.exit(1);
    }
  }

  private static boolean tell(String reader, Map<String, byte[]> inputs, Consumer<byte[]> target) {
    Map<String, Double> costs = new LinkedHashMap<>();
    // Twice, so that the first of them is not the one that waits for the compiler.
    inputs.forEach((name, input) -> costs.put(name, perByte(input, target)));
    inputs.forEach((name, input) -> costs.put(name, perByte(input, target)));
    double normal = costs.get(HostileInputs.NORMAL);
    tell(reader, HostileInputs.NORMAL, inputs, costs);
    costs.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .filter(name -> !name.equals(HostileInputs.NORMAL))
        .limit(SHOWN)
        .forEach(name -> tell(reader, name, inputs, costs));
    System.out.printf("| %s | %d others | | | less |%n", reader, costs.size() - SHOWN - 1);
    return costs.values().stream().allMatch(cost -> cost <= LIMIT * normal);
  }

  private static void tell(
      String reader, String name, Map<String, byte[]> inputs, Map<String, Double> costs) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %d | %.2f | %.2f |%n",
        reader,
        name,
        inputs.get(name).length,
        costs.get(name),
        costs.get(name) / costs.get(HostileInputs.NORMAL));
  }

  /** The median, each round long enough to be measured. */
  private static double perByte(byte[] input, Consumer<byte[]> target) {
    double[] rounds = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      long begin = System.nanoTime();
      long now = begin;
      int times = 0;
      while (now - begin < ROUND_NANOS) {
        target.accept(input);
        times++;
        now = System.nanoTime();
      }
      rounds[round] = (double) (now - begin) / times / input.length;
    }
    Arrays.sort(rounds);
    return rounds[ROUNDS / 2];
  }
}
