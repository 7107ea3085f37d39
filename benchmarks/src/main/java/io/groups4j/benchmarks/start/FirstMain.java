package io.groups4j.benchmarks.start;

import io.groups4j.benchmarks.calls.Caller;
import io.groups4j.benchmarks.calls.Client;
import io.groups4j.benchmarks.webhook.Delivery;
import io.groups4j.benchmarks.webhook.Intake;
import io.groups4j.webhook.GroupWebhooks;
import io.groups4j.webhook.HubSignature;
import java.net.URI;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Does one thing once in a fresh process, and says how long that took since the program began. */
public final class FirstMain {

  private FirstMain() {}

  /**
   * Prints milliseconds.
   *
   * @param arguments {@code call}, the client and where the server is; or {@code ours} or {@code
   *     peer}, a body in hex and its signature
   */
  public static void main(String[] arguments) throws Exception {
    long start = System.nanoTime();
    int result =
        switch (arguments[0]) {
          case "call" -> Caller.of(Client.valueOf(arguments[1]), URI.create(arguments[2])).call();
          case "ours" -> ours(delivery(arguments));
          default -> peer(delivery(arguments));
        };
    double millis = (System.nanoTime() - start) / 1e6;
    if (result == 0) {
      throw new IllegalStateException("nothing came of it");
    }
    System.out.println(millis);
    System.exit(0);
  }

  private static Delivery delivery(String[] arguments) {
    return new Delivery(HexFormat.of().parseHex(arguments[1]), arguments[2]);
  }

  private static int ours(Delivery delivery) {
    List<Object> events = new ArrayList<>();
    GroupWebhooks.builder(events::add, HubSignature.of(Delivery.SECRET))
        .build()
        .receive(delivery.request());
    return events.size();
  }

  private static int peer(Delivery delivery) throws Exception {
    List<Object> events = new ArrayList<>();
    new Intake(100_000).receive(delivery, events::add);
    return events.size();
  }
}
