package io.groups4j.benchmarks.run;

import io.groups4j.benchmarks.calls.CallRounds;
import io.groups4j.benchmarks.calls.CallServerProcess;
import io.groups4j.benchmarks.calls.CoreRounds;
import io.groups4j.benchmarks.report.Report;
import io.groups4j.benchmarks.setup.Settings;
import java.io.IOException;
import java.nio.file.Path;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Measures everything and writes {@code performance.md} and {@code performance.svg}.
 *
 * <p>{@code mvn -q -P bench [-Dbench.parts=jmh,calls,cores,uploads,walk,first,footprint]
 * [-Dbench.transports=PLAIN,TLS,TLS_H2] [-Dbench.rounds=5] [-Dbench.warmup=20]
 * [-Dbench.window=1000] [-Dbench.forks=9] [-Dbench.jmh=500]}
 */
public final class BenchMain {

  private BenchMain() {}

  /**
   * Runs it.
   *
   * @param arguments where to write
   */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, RunnerException {
    Path folder = Path.of(arguments[0]);
    Settings settings = Settings.fromProperties();
    Report report = new Report();
    try {
      measure(folder, settings, report);
    } finally {
      // What was measured before something failed is worth keeping.
      report.write(folder, settings.describe());
    }
    System.out.println("written: " + folder.resolve("performance.md"));
  }

  private static void measure(Path folder, Settings settings, Report report)
      throws IOException, InterruptedException, RunnerException {
    if (settings.parts().contains("jmh")) {
      JmhRun.run(settings, report);
    }
    try (CallServerProcess server = CallServerProcess.start(folder.resolve("benchmarks"))) {
      if (settings.parts().contains("calls")) {
        new CallRounds(server, settings, report).run();
      }
      if (settings.parts().contains("cores")) {
        new CoreRounds(server, settings, report).run();
      }
      SingleRuns runs = new SingleRuns(server, settings, report);
      if (settings.parts().contains("uploads")) {
        runs.uploads(folder.resolve("benchmarks").resolve("picture.jpg"));
      }
      if (settings.parts().contains("walk")) {
        runs.walk();
      }
      if (settings.parts().contains("first")) {
        runs.firstTimes();
      }
    }
    if (settings.parts().contains("footprint")) {
      SingleRuns.footprint(report);
    }
  }
}
