package io.groups4j.soak;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import javax.net.ssl.SSLContext;

/**
 * Uses one connection from many threads for a while, and exits with 1 if anything failed or stayed
 * behind.
 *
 * <p>{@code mvn -q -P soak [-Dsoak.threads=200] [-Dsoak.seconds=60] [-Dsoak.kind=virtual]
 * [-Dsoak.transport=tls-h2]}
 */
public final class SoakMain {

  /** What the platform keeps once it has it: classes, compiled code, buffers. */
  private static final long HEAP_ALLOWANCE = 8_000_000;

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private SoakMain() {}

  /**
   * Runs it.
   *
   * @param arguments how many threads, for how many seconds, whether {@code platform} or {@code
   *     virtual} ones, and over {@code plain}, {@code tls} or {@code tls-h2}
   */
  public static void main(String[] arguments) throws InterruptedException, IOException {
    int threads = Integer.parseInt(arguments[0]);
    Duration duration = Duration.ofSeconds(Long.parseLong(arguments[1]));
    boolean virtual = arguments[2].equals("virtual");
    ThreadFactory factory = virtual ? virtualThreads() : Thread::new;
    Transport transport = Transport.named(arguments[3]);
    SSLContext tls = Transport.trusted();

    // What is loaded once and for all is no leak.
    Footprint bare = Footprint.now();
    try (Pinned watch = new Pinned()) {
      new Soak(threads, Duration.ZERO, factory, transport, tls).run();
      watch.events();
    }
    Footprint start = Settling.to(bare, Long.MAX_VALUE / 2, PATIENCE);
    System.out.printf("start      %s%n", start);
    Soak.Outcome outcome;
    List<String> pinned;
    try (Pinned watch = new Pinned()) {
      outcome = new Soak(threads, duration, factory, transport, tls).run();
      pinned = watch.events();
    }
    System.out.printf("under load %s%n", outcome.underLoad());
    Footprint end = Settling.to(start, HEAP_ALLOWANCE, PATIENCE);
    System.out.printf("end        %s%n", end);
    System.out.printf(
        "%d %s threads, %s, %d s, Java %s: %d calls, %d failures, pinned %d times%n",
        threads,
        arguments[2],
        transport,
        duration.toSeconds(),
        Runtime.version().feature(),
        outcome.calls(),
        outcome.failures().size(),
        pinned.size());
    System.out.printf("threads that stayed behind: %s%n", end.threadsSince(start));
    outcome.failures().stream().limit(3).forEach(failure -> failure.printStackTrace(System.out));
    pinned.stream().limit(3).forEach(System.out::println);
    if (!outcome.failures().isEmpty()
        || !pinned.isEmpty()
        || !end.isBackAt(start, HEAP_ALLOWANCE)) {
      System.exit(1);
    }
  }

  private static ThreadFactory virtualThreads() {
    try {
      Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
      return (ThreadFactory)
          Class.forName("java.lang.Thread$Builder").getMethod("factory").invoke(builder);
    } catch (InvocationTargetException failed) {
      throw new IllegalStateException(failed.getCause());
    } catch (ReflectiveOperationException olderPlatform) {
      throw new IllegalStateException("virtual threads need Java 21", olderPlatform);
    }
  }
}
