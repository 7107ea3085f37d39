package io.groups4j.testkit.simulator;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/**
 * Serves an empty WhatsApp from the command line, for clients in any language.
 *
 * <p>{@code --help} shows the options. A wrong command line ends with exit code 2, a port that
 * cannot be had with 1; else it runs until it is killed, and prints a line per call and per
 * webhook.
 */
public final class SimulatorMain {

  private SimulatorMain() {}

  /** Starts the simulator and does not return unless that fails. */
  public static void main(String[] arguments) {
    int exitCode = run(List.of(arguments), System.out, System.err, simulator -> untilKilled());
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  /**
   * All of {@code main} but the exit.
   *
   * @param serving is called while the simulator runs; it stops when this returns
   * @return the exit code
   */
  static int run(
      List<String> arguments, PrintStream out, PrintStream err, Consumer<GroupsSimulator> serving) {
    if (SimulatorOptions.askForHelp(arguments)) {
      out.print(SimulatorOptions.USAGE);
      return 0;
    }
    SimulatorOptions options = new SimulatorOptions(arguments);
    if (!options.problems().isEmpty()) {
      options.problems().forEach(err::println);
      err.println("--help shows the options.");
      return 2;
    }
    try (GroupsSimulator simulator =
        options
            .simulator()
            .onExchange(e -> out.println(e.method() + " " + e.target() + " -> " + e.status()))
            .onDelivery(d -> out.println("webhook " + d.path() + " -> " + answer(d)))
            .start()) {
      out.print(greeting(simulator, options));
      serving.accept(simulator);
      return 0;
    } catch (UncheckedIOException portTaken) {
      err.println(portTaken.getMessage());
      return 1;
    }
  }

  private static String greeting(GroupsSimulator simulator, SimulatorOptions options) {
    String token = options.hasDefaultToken() ? GroupsSimulator.DEFAULT_TOKEN : "$TOKEN";
    return """
    WhatsApp groups in memory, in Meta's dialect
      listens on       %1$s
      phone number id  %2$s
      token            %3$s
      webhooks to      %4$s
    Try:
      curl -H "Authorization: Bearer %5$s" -H "Content-Type: application/json" \\
        -d '{"messaging_product":"whatsapp","subject":"Book club"}' \\
        %1$s/v25.0/%2$s/groups
    People act, calls fail and webhooks wait under /simulator (--help tells how):
      curl -H "Authorization: Bearer %5$s" -d '{"error":"GROUP_CALLS_EXCEEDED"}' \\
        %1$s/simulator/fail-next
    """
        .formatted(
            simulator.baseUri(),
            options.phoneNumberId(),
            options.hasDefaultToken() ? token : "as given",
            options.webhooks(),
            token);
  }

  private static String answer(Delivery delivery) {
    return delivery.status() == Delivery.NO_ANSWER
        ? "no answer"
        : Integer.toString(delivery.status());
  }

  private static void untilKilled() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
