package io.groups4j.testkit.simulator;

import io.groups4j.domain.PhoneNumberId;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import io.groups4j.testkit.fake.InMemoryWhatsAppBuilder;
import java.net.URI;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The command line of {@link SimulatorMain}, with all that is wrong with it. Shows no value. */
final class SimulatorOptions {

  static final String USAGE =
      """
      Serves an empty WhatsApp on 127.0.0.1 until it is stopped, in two dialects at once:
        Meta's       /v25.0/...   with the header Authorization: Bearer TOKEN
        360dialog's  /groups/...  with the header D360-API-KEY: TOKEN
      such as
        curl -H "D360-API-KEY: TOKEN" http://127.0.0.1:PORT/groups

        --port N              the port to listen on; 0, the default, picks a free one
        --webhook-url URL     where webhooks go: http on the loopback interface
        --app-secret SECRET   signs the webhooks, as Meta does
        --webhook-header "NAME: VALUE"
                              goes with the webhooks, as 360dialog has it; give either this
                              or --app-secret with --webhook-url
        --token TOKEN         what calls carry in either header; %s by default
        --phone-number-id ID  the business number; %s by default
        --help                shows this text

      GET /simulator/state tells what is to fail, pinned, held back or undelivered. POST
      /simulator/ACTION with a JSON object has people act and write, time pass, calls fail and
      webhooks wait, such as
        curl -H "Authorization: Bearer TOKEN" -d '{"group_id":"...","wa_id":"15555550101"}' \\
          http://127.0.0.1:PORT/simulator/leave
      It takes:
        %s
      """
          .formatted(
              GroupsSimulator.DEFAULT_TOKEN,
              InMemoryWhatsApp.create().phoneNumberId().value(),
              ControlAction.all("\n  "));

  private static final String PORT = "--port";
  private static final String WEBHOOK_URL = "--webhook-url";
  private static final String APP_SECRET = "--app-secret";
  private static final String WEBHOOK_HEADER = "--webhook-header";
  private static final String TOKEN = "--token";
  private static final String PHONE_NUMBER_ID = "--phone-number-id";
  private static final Set<String> KNOWN =
      Set.of(PORT, WEBHOOK_URL, APP_SECRET, WEBHOOK_HEADER, TOKEN, PHONE_NUMBER_ID);

  private final Map<String, String> given = new LinkedHashMap<>();
  private final List<String> problems = new ArrayList<>();
  private final InMemoryWhatsAppBuilder whatsApp = InMemoryWhatsApp.builder();
  private final GroupsSimulatorBuilder simulator;

  /** Stands in for a URL that is missing or malformed, so that the rest is checked as well. */
  private URI webhookTarget = URI.create("http://127.0.0.1/");

  SimulatorOptions(List<String> arguments) {
    read(arguments.iterator());
    check(PHONE_NUMBER_ID, "an id", id -> whatsApp.phoneNumberId(new PhoneNumberId(id)));
    this.simulator = GroupsSimulator.over(whatsApp.build());
    check(PORT, "a number from 0 to 65535", port -> simulator.port(Integer.parseInt(port)));
    check(TOKEN, "a text that is not blank", simulator::token);
    check(WEBHOOK_URL, "a URL such as http://127.0.0.1:8081/webhook", this::deliverTo);
    check(
        APP_SECRET, "a text that is not blank", secret -> simulator.webhook(webhookTarget, secret));
    check(
        WEBHOOK_HEADER,
        "\"NAME: VALUE\", the value in visible ASCII characters",
        header ->
            simulator.webhookWithHeader(
                webhookTarget, nameIn(header), header.substring(header.indexOf(':') + 1).strip()));
    checkProof();
  }

  private void deliverTo(String url) {
    URI target = URI.create(url);
    simulator.webhook(target, "replaced by what proves them");
    webhookTarget = target;
  }

  private void checkProof() {
    boolean signed = given.containsKey(APP_SECRET);
    boolean withHeader = given.containsKey(WEBHOOK_HEADER);
    if (signed && withHeader) {
      problems.add(APP_SECRET + " and " + WEBHOOK_HEADER + " exclude each other, give one of them");
    }
    if (given.containsKey(WEBHOOK_URL) && !signed && !withHeader) {
      problems.add(
          APP_SECRET
              + " or "
              + WEBHOOK_HEADER
              + " is missing, webhooks prove by it whose they are");
    } else if (!given.containsKey(WEBHOOK_URL) && (signed || withHeader)) {
      problems.add(WEBHOOK_URL + " is missing, without it no webhook is sent");
    }
  }

  static boolean askForHelp(List<String> arguments) {
    return arguments.contains("--help");
  }

  List<String> problems() {
    return problems;
  }

  /** Ready to start if there are no {@link #problems()}. */
  GroupsSimulatorBuilder simulator() {
    return simulator;
  }

  String phoneNumberId() {
    return whatsApp.build().phoneNumberId().value();
  }

  boolean hasDefaultToken() {
    return !given.containsKey(TOKEN);
  }

  String webhooks() {
    if (!given.containsKey(WEBHOOK_URL)) {
      return "nowhere";
    }
    // A query might hold a secret.
    return given.get(WEBHOOK_URL).replaceFirst("\\?.*", "")
        + (given.containsKey(APP_SECRET)
            ? ", signed"
            : ", with " + nameIn(given.getOrDefault(WEBHOOK_HEADER, "")));
  }

  private void read(Iterator<String> arguments) {
    int position = 0;
    while (arguments.hasNext()) {
      String argument = arguments.next();
      position++;
      int equals = argument.indexOf('=');
      String name = equals < 0 ? argument : argument.substring(0, equals);
      if (!KNOWN.contains(name)) {
        // It might be a secret whose option is misspelt.
        problems.add((name.startsWith("--") ? name : "argument " + position) + " is not known");
      } else if (given.containsKey(name)) {
        problems.add(name + " is given twice");
      } else if (equals < 0 && !arguments.hasNext()) {
        problems.add(name + " has no value");
      } else {
        position += equals < 0 ? 1 : 0;
        given.put(name, equals < 0 ? arguments.next() : argument.substring(equals + 1));
      }
    }
  }

  private void check(String name, String expectation, Consumer<String> use) {
    String value = given.get(name);
    if (value != null) {
      try {
        use.accept(value);
      } catch (IllegalArgumentException refused) {
        problems.add(name + " is malformed, expected " + expectation);
      }
    }
  }

  /** Empty where there is no colon, and refused for that. */
  private static String nameIn(String header) {
    return header.substring(0, Math.max(0, header.indexOf(':')));
  }
}
