package io.groups4j.testkit.simulator;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Serves an empty WhatsApp from the command line, for clients in any language, in Meta's dialect
 * and in 360dialog's.
 *
 * <p>{@code --help} shows the options. A wrong command line ends with exit code 2, a port that
 * cannot be had with 1; else it runs until it is killed, and prints a line per call and per
 * webhook.
 *
 * <p>What no provider offers is under {@code /simulator}, for clients in any language: JSON in and
 * out, with the token. {@code GET /simulator/state} tells which errors are to come, which messages
 * are pinned, and which webhooks are held back or undelivered. Everything else is a POST to {@code
 * /simulator/<action>}:
 *
 * <table>
 *   <caption>Actions and their fields</caption>
 *   <tr><td>{@code open-link}, {@code ask-to-join}</td><td>{@code invite_link}, and {@code wa_id}
 *       or {@code user_id}; {@code parent_user_id} and {@code username} if there are any</td></tr>
 *   <tr><td>{@code withdraw}</td><td>{@code join_request_id}</td></tr>
 *   <tr><td>{@code leave}</td><td>{@code group_id}, and {@code wa_id} or {@code user_id}</td></tr>
 *   <tr><td>{@code suspend}, {@code clear-suspension}</td><td>{@code group_id}</td></tr>
 *   <tr><td>{@code approve-template}, {@code pause-template}</td><td>{@code name}</td></tr>
 *   <tr><td>{@code reject-template}</td><td>{@code name}, and {@code reason} in WhatsApp's words,
 *       such as {@code INVALID_FORMAT}</td></tr>
 *   <tr><td>{@code write}</td><td>{@code group_id}, {@code text}, and {@code wa_id} or {@code
 *       user_id}</td></tr>
 *   <tr><td>{@code reply}, {@code react}</td><td>{@code group_id}, {@code message_id}, {@code text}
 *       or {@code emoji} (empty to take it back), and {@code wa_id} or {@code user_id}</td></tr>
 *   <tr><td>{@code send-file}</td><td>{@code group_id}, {@code kind} such as {@code image}, {@code
 *       mime_type}, {@code content}: base64 of at most 6 MB, and {@code wa_id} or {@code user_id};
 *       {@code caption}, {@code file_name}, {@code voice}: {@code true}, and the {@code message_id}
 *       that it answers if wanted</td></tr>
 *   <tr><td>{@code write-privately}</td><td>{@code text}, and {@code wa_id} or {@code user_id};
 *       {@code parent_user_id} and {@code username} if there are any</td></tr>
 *   <tr><td>{@code read}, {@code play}</td><td>{@code message_id}, and {@code wa_id} or {@code
 *       user_id}</td></tr>
 *   <tr><td>{@code go-offline}, {@code come-online}</td><td>{@code wa_id} or {@code user_id}</td></tr>
 *   <tr><td>{@code advance-clock}</td><td>{@code seconds}</td></tr>
 *   <tr><td>{@code fail-next}</td><td>{@code error}: a name such as {@code GROUP_SUSPENDED}, or a
 *       code; {@code retry_after} in seconds and {@code after_acting} if wanted</td></tr>
 *   <tr><td>{@code hold-webhooks}, {@code duplicate-next-webhook}</td><td>none</td></tr>
 *   <tr><td>{@code release-webhooks}</td><td>{@code order} if wanted: {@code "reversed"}, or the
 *       places of what is held, such as {@code [1, 0]}; or {@code aggregated}: {@code true} combines
 *       statuses of neighbours into one webhook where WhatsApp may</td></tr>
 * </table>
 *
 * <p>An action that is unknown, or has a field that is missing, wrong or unknown, is answered with
 * 400, and one that cannot happen, such as a ninth person in a group, with 409; {@code error} says
 * what is known or needed, or why. These calls are told to observers like others and never fail on
 * request.
 */
public final class SimulatorMain {

  /** Behind what is encoded, which ends in digits, too. */
  private static final Pattern LONG_NUMBER = Pattern.compile("((?:%[0-9A-Fa-f]{2})*)\\d{7,}");

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
            .onExchange(
                e -> out.println(e.method() + " " + printed(e.target()) + " -> " + e.status()))
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
    WhatsApp groups in memory, in the dialects of Meta and 360dialog
      listens on       %1$s
      phone number id  %2$s
      token            %3$s
      webhooks to      %4$s
    Try, first as at Meta and then as at 360dialog:
      curl -H "Authorization: Bearer %5$s" -H "Content-Type: application/json" \\
        -d '{"messaging_product":"whatsapp","subject":"Book club"}' \\
        %1$s/v25.0/%2$s/groups
      curl -H "D360-API-KEY: %5$s" %1$s/groups
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

  /** A call without what may be phone numbers in its query: analytics ask about some. */
  private static String printed(String target) {
    int query = target.indexOf('?') + 1;
    return query == 0
        ? target
        : target.substring(0, query)
            + LONG_NUMBER.matcher(target.substring(query)).replaceAll("$1…");
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
