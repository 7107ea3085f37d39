package io.groups4j.benchmarks.calls;

import io.groups4j.benchmarks.report.Comparison.Better;
import io.groups4j.benchmarks.report.Report;
import io.groups4j.benchmarks.setup.Child;
import io.groups4j.benchmarks.setup.Settings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What it costs that everything is done in place, on the one thread of a client that also encrypts:
 * beside handing over to the JDK's executor, and beside two clients.
 *
 * <p>In JVMs that take the machine for one of four cores. On a machine of fewer this shows what
 * handing over costs, and not what more cores would gain.
 */
public final class CoreRounds {

  private static final int CALLERS = 64;
  private static final Client[] CLIENTS = {Client.META, Client.META_HANDED_OVER, Client.META_TWICE};

  private final CallServerProcess server;
  private final Settings settings;
  private final Report report;

  /** Measures against this server. */
  public CoreRounds(CallServerProcess server, Settings settings, Report report) {
    this.server = server;
    this.settings = settings;
    this.report = report;
  }

  /** Measures over TLS and HTTP/2, where all calls of a client share a connection as well. */
  public void run() throws IOException {
    List<String> options = new ArrayList<>(server.trust());
    options.addAll(List.of("-Xms256m", "-Xmx256m", "-XX:ActiveProcessorCount=4"));
    String base = server.base(Transport.TLS_H2).toString();
    Child[] children = new Child[CLIENTS.length];
    Load.Result[][] results = new Load.Result[CLIENTS.length][settings.rounds()];
    try {
      for (int i = 0; i < CLIENTS.length; i++) {
        children[i] = Child.start(ClientMain.class, options, CLIENTS[i].name(), base);
        children[i].ask(CALLERS + " " + settings.warmupSeconds() * 1_000L);
      }
      for (int round = 0; round < settings.rounds(); round++) {
        for (int i = 0; i < CLIENTS.length; i++) {
          String answer = children[i].ask(CALLERS + " " + settings.windowMillis());
          results[i][round] = Load.Result.parse(answer);
        }
      }
    } finally {
      for (Child child : children) {
        if (child != null) {
          child.close();
        }
      }
    }
    String measure = Client.META.title() + ", in place, as of 4 cores, 64 callers";
    for (int i = 1; i < CLIENTS.length; i++) {
      Row row = new Row(measure, results[0], CLIENTS[i], results[i]);
      report.addRow(row.of("calls/s", Load.Result::perSecond, Better.MORE));
      report.addRow(row.of("us of CPU/call", Load.Result::cpu, Better.LESS));
    }
  }
}
