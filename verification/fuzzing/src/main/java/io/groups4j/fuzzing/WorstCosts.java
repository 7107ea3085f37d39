package io.groups4j.fuzzing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What hostile input costs, as time of the processor per byte, compared with that of a normal one.
 *
 * <p>Writes a table of Markdown to the standard output: of each reader a normal input, and the
 * worst. Ends with 1 if one costs more than {@value #LIMIT} times as much as a normal one.
 */
public final class WorstCosts {

  private static final int LIMIT = 10;
  private static final int SHOWN = 5;

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
    Stopwatch stopwatch = new Stopwatch(target, inputs.get(HostileInputs.NORMAL));
    List<Cost> costs = new ArrayList<>();
    inputs.forEach(
        (name, input) -> {
          if (!name.equals(HostileInputs.NORMAL)) {
            costs.add(stopwatch.cost(name, input));
          }
        });
    tell(reader, stopwatch.normal(HostileInputs.NORMAL));
    costs.sort(Comparator.comparingDouble(Cost::ofNormal).reversed());
    // Whatever is above the limit is shown, however many there are.
    long above = costs.stream().filter(cost -> cost.ofNormal() > LIMIT).count();
    int shown = Math.min(costs.size(), Math.max(SHOWN, (int) above));
    costs.subList(0, shown).forEach(cost -> tell(reader, cost));
    if (shown < costs.size()) {
      System.out.printf("| %s | %d others | | | less |%n", reader, costs.size() - shown);
    }
    return above == 0;
  }

  private static void tell(String reader, Cost cost) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %d | %.2f | %.2f |%n",
        reader,
        cost.name(),
        cost.bytes(),
        cost.nanosPerByte(),
        cost.ofNormal());
  }
}
