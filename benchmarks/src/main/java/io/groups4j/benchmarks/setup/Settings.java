package io.groups4j.benchmarks.setup;

import java.util.Set;

/**
 * How long a run may take, by the properties {@code bench.*}.
 *
 * @param parts what is measured
 * @param transports what calls travel over
 * @param rounds how often each is measured, all in turn
 * @param warmupSeconds how long each client runs before it is measured
 * @param windowMillis how long one measurement of a client takes
 * @param forks how many fresh processes a first time is measured in
 * @param jmhMillis how long one iteration of JMH takes
 */
public record Settings(
    Set<String> parts,
    Set<String> transports,
    int rounds,
    int warmupSeconds,
    long windowMillis,
    int forks,
    long jmhMillis) {

  /** How many iterations of JMH come before those that count; with five, half was not compiled. */
  public static final int JMH_WARM_UP = 12;

  /** As the properties say, and with what they do not say as it is by default. */
  public static Settings fromProperties() {
    return new Settings(
        chosen("bench.parts", "jmh,calls,cores,uploads,walk,first,footprint"),
        chosen("bench.transports", "PLAIN,TLS,TLS_H2"),
        Integer.getInteger("bench.rounds", 5),
        Integer.getInteger("bench.warmup", 20),
        Long.getLong("bench.window", 1_000),
        Integer.getInteger("bench.forks", 9),
        Long.getLong("bench.jmh", 500));
  }

  private static Set<String> chosen(String property, String all) {
    return Set.of(System.getProperty(property, all).split(","));
  }

  /** In words, for the report. */
  public String describe() {
    return "%d interleaved rounds of %d ms after %d s of warm-up, medians; JMH with 5 iterations of"
            .formatted(rounds, windowMillis, warmupSeconds)
        + " %d ms after %d of warm-up; first times in %d fresh processes each."
            .formatted(jmhMillis, JMH_WARM_UP, forks);
  }
}
