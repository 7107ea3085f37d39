package io.groups4j.fuzzing;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What hostile input costs, as time per byte, compared with that of a normal one.
 *
 * <p>Writes a table of Markdown to the standard output.
 */
public final class WorstCosts {

  private static final int ROUNDS = 31;
  private static final long ROUND_NANOS = 20_000_000;

  private WorstCosts() {}

  /** Measures everything. */
  public static void main(String[] arguments) {
    System.out.println("| reader | input | bytes | ns per byte | of a normal one |");
    System.out.println("|---|---|---|---|---|");
    tell("webhooks", HostileInputs.webhooks(), WebhookTarget::fuzzerTestOneInput);
    tell("answers", HostileInputs.answers(), AnswerTarget::fuzzerTestOneInput);
    tell("pictures", HostileInputs.pictures(), PictureTarget::fuzzerTestOneInput);
    tell("configuration", HostileInputs.configurations(), ConfigurationTarget::fuzzerTestOneInput);
  }

  private static void tell(String reader, Map<String, byte[]> inputs, Consumer<byte[]> target) {
    Map<String, Double> costs = new LinkedHashMap<>();
    // Twice, so that the first of them is not the one that waits for the compiler.
    inputs.forEach((name, input) -> costs.put(name, perByte(input, target)));
    inputs.forEach((name, input) -> costs.put(name, perByte(input, target)));
    double normal = costs.get(HostileInputs.NORMAL);
    costs.forEach(
        (name, cost) ->
            System.out.printf(
                Locale.ROOT,
                "| %s | %s | %d | %.2f | %.2f |%n",
                reader,
                name,
                inputs.get(name).length,
                cost,
                cost / normal));
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
