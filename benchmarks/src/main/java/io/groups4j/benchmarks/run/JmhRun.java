package io.groups4j.benchmarks.run;

import io.groups4j.benchmarks.report.Comparison;
import io.groups4j.benchmarks.report.Comparison.Better;
import io.groups4j.benchmarks.report.Report;
import io.groups4j.benchmarks.report.Statistics;
import io.groups4j.benchmarks.report.Target;
import io.groups4j.benchmarks.setup.Settings;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks of JMH and pairs those whose names end in Ours and Peer. */
final class JmhRun {

  private static final String OURS = "Ours";
  private static final String PEER = "Peer";
  private static final String LISTENERS = "listeners";
  private static final Map<String, String> MEASURES =
      Map.of(
          "parse", "parse an answer",
          "map", "map an answer",
          "verify", "verify a signature",
          "intake", "take a webhook");
  private static final Map<String, String> PEERS =
      Map.of(
          "parse", "Jackson databind",
          "map", "a mapping by hand",
          "verify", "Mac.getInstance",
          "intake", "Mac.getInstance + Jackson databind");

  private JmhRun() {}

  static void run(Settings settings, Report report) throws RunnerException {
    TimeValue time = new TimeValue(settings.jmhMillis(), TimeUnit.MILLISECONDS);
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include("io.groups4j.benchmarks.*Bench")
                    .forks(1)
                    .warmupIterations(Settings.JMH_WARM_UP)
                    .warmupTime(time)
                    .measurementIterations(5)
                    .measurementTime(time)
                    .addProfiler(GCProfiler.class)
                    .shouldFailOnError(true)
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run();
    Map<String, RunResult> byName = new LinkedHashMap<>();
    results.forEach(result -> byName.put(name(result), result));
    byName.forEach(
        (name, ours) -> {
          if (name.contains(OURS)) {
            tell(name, ours, byName.get(name.replace(OURS, PEER)), report);
          }
        });
    tellOfListeners(results, report);
  }

  private static void tellOfListeners(Collection<RunResult> results, Report report) {
    String times =
        results.stream()
            .filter(result -> result.getParams().getParam(LISTENERS) != null)
            .map(
                result ->
                    "%s: %.2f us".formatted(result.getParams().getParam(LISTENERS), time(result)))
            .collect(Collectors.joining(", "));
    report.note(
        "A webhook of 0.7 KB and six events takes, by the number of listeners, " + times + ".");
  }

  private static void tell(String name, RunResult ours, RunResult peer, Report report) {
    String kind = name.substring(0, name.indexOf(OURS));
    String size = name.substring(name.indexOf(' '));
    String measure = MEASURES.get(kind) + size;
    String other = PEERS.get(kind);
    boolean isWhole = kind.equals("intake");
    report.add(
        Comparison.of(measure, "us", time(ours), other, time(peer), Better.LESS)
            .toReach(isWhole ? Target.ratio(1.6) : null));
    report.addRow(
        Comparison.of(measure, "B/op", allocated(ours), other, allocated(peer), Better.LESS)
            .toReach(isWhole && size.contains("62") ? Target.ratio(1) : null));
  }

  private static String name(RunResult result) {
    String size = result.getParams().getParam("size");
    String benchmark = result.getParams().getBenchmark();
    return benchmark.substring(benchmark.lastIndexOf('.') + 1) + " " + sizeInWords(size);
  }

  private static String sizeInWords(String size) {
    if (size == null) {
      return "of 0.6 KB";
    }
    return switch (size) {
      case "SMALL" -> "of 0.7 KB";
      case "MEDIUM" -> "of 3.5 KB";
      default -> "of 62 KB";
    };
  }

  private static double time(RunResult result) {
    return Statistics.median(
        result.getBenchmarkResults().stream()
            .flatMap(fork -> fork.getIterationResults().stream())
            .map(IterationResult::getPrimaryResult)
            .mapToDouble(iteration -> iteration.getScore())
            .toArray());
  }

  private static double allocated(RunResult result) {
    return result.getSecondaryResults().entrySet().stream()
        .filter(entry -> entry.getKey().endsWith("gc.alloc.rate.norm"))
        .mapToDouble(entry -> entry.getValue().getScore())
        .findFirst()
        .orElse(Double.NaN);
  }
}
