package io.groups4j.benchmarks.calls;

import io.groups4j.benchmarks.report.Comparison;
import io.groups4j.benchmarks.report.Comparison.Better;
import io.groups4j.benchmarks.report.Report;
import io.groups4j.benchmarks.setup.Child;
import io.groups4j.benchmarks.setup.Settings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Whole calls: every client in turn, round by round, so that a bad moment hits all of them. */
public final class CallRounds {

  private static final int[] CALLERS = {1, 16, 64};
  private static final Set<Client> RIVALS =
      EnumSet.of(Client.RETROFIT, Client.RETROFIT_POOLED, Client.RETROFIT_PROMPT);
  private static final List<Client> OURS = List.of(Client.META, Client.DIALOG_360);

  private final CallServerProcess server;
  private final Settings settings;
  private final Report report;

  /** Measures against this server. */
  public CallRounds(CallServerProcess server, Settings settings, Report report) {
    this.server = server;
    this.settings = settings;
    this.report = report;
  }

  /** Measures every client over every transport. */
  public void run() throws IOException {
    for (Transport transport : Transport.values()) {
      if (!settings.transports().contains(transport.name())) {
        continue;
      }
      Map<Client, Child> children = new EnumMap<>(Client.class);
      try {
        for (Client client : Client.values()) {
          if (client.speaks(transport)) {
            children.put(client, start(client, transport));
          }
        }
        tell(transport, measure(children));
      } finally {
        for (Child child : children.values()) {
          child.close();
        }
      }
    }
  }

  private Child start(Client client, Transport transport) throws IOException {
    List<String> options = new ArrayList<>(server.trust());
    options.add("-Xms256m");
    options.add("-Xmx256m");
    Child child =
        Child.start(ClientMain.class, options, client.name(), server.base(transport).toString());
    long share = settings.warmupSeconds() * 1_000L / CALLERS.length;
    for (int callers : CALLERS) {
      child.ask(callers + " " + share);
    }
    String protocol = server.protocolOf(transport);
    if (!protocol.equals(transport.protocol())) {
      throw new IOException(client + " spoke " + protocol + ", expected " + transport.protocol());
    }
    return child;
  }

  private Map<Client, Load.Result[][]> measure(Map<Client, Child> children) throws IOException {
    Map<Client, Load.Result[][]> results = new EnumMap<>(Client.class);
    children
        .keySet()
        .forEach(client -> results.put(client, new Load.Result[CALLERS.length][settings.rounds()]));
    List<Client> order = new ArrayList<>(children.keySet());
    // The same order in every run, and another one in every round.
    Random random = new Random(1);
    for (int round = 0; round < settings.rounds(); round++) {
      for (int c = 0; c < CALLERS.length; c++) {
        Collections.shuffle(order, random);
        for (Client client : order) {
          String answer = children.get(client).ask(CALLERS[c] + " " + settings.windowMillis());
          results.get(client)[c][round] = Load.Result.parse(answer);
        }
      }
    }
    return results;
  }

  private void tell(Transport transport, Map<Client, Load.Result[][]> results) {
    for (int c = 0; c < CALLERS.length; c++) {
      String load = CALLERS[c] == 1 ? "1 caller" : CALLERS[c] + " callers";
      for (Client client : OURS) {
        String measure = client.title() + ", " + transport.title() + ", " + load;
        Load.Result[] ours = results.get(client)[c];
        for (Client other : results.keySet()) {
          if (OURS.contains(other) || client == Client.DIALOG_360 && other != Client.RETROFIT) {
            continue;
          }
          Load.Result[] theirs = results.get(other)[c];
          Row row = new Row(measure, ours, other, theirs);
          add(
              row.of("calls/s", Load.Result::perSecond, Better.MORE)
                  .toReach(CallTargets.throughput(other, transport, CALLERS[c])));
          if (RIVALS.contains(other)) {
            add(
                row.of("us, p99", Load.Result::p99, Better.LESS)
                    .toReach(CallTargets.p99(other, transport, CALLERS[c])));
          }
          if (client == Client.META && other == Client.JDK_IN_PLACE) {
            add(row.of("us of CPU/call", Load.Result::cpu, Better.LESS));
            add(
                row.of("B/call", Load.Result::bytes, Better.LESS)
                    .toReach(CallTargets.bytes(other)));
          }
        }
      }
    }
  }

  private void add(Comparison row) {
    if (row.unit().equals("calls/s") && row.measure().startsWith(Client.META.title())) {
      report.add(row);
    } else {
      report.addRow(row);
    }
  }
}
