package io.groups4j.benchmarks.calls;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** One client in a process of its own, which does what it is told a line at a time. */
public final class ClientMain {

  private ClientMain() {}

  /**
   * Answers each line of callers and milliseconds with a line of results, until its input ends.
   *
   * @param arguments which client, and where the server is
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Caller caller = Caller.of(Client.valueOf(arguments[0]), URI.create(arguments[1]));
    BufferedReader orders =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = orders.readLine(); line != null; line = orders.readLine()) {
      String[] order = line.split(" ");
      Load load = new Load(caller, Integer.parseInt(order[0]), Long.parseLong(order[1]));
      System.out.println(result(load).line());
    }
    System.exit(0);
  }

  /** A failed call is a failed measurement of this client, and not the end of the others. */
  private static Load.Result result(Load load) throws InterruptedException {
    try {
      return load.run();
    } catch (IllegalStateException failed) {
      failed.printStackTrace();
      return Load.Result.FAILED;
    }
  }
}
