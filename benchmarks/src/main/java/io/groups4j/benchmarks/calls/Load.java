package io.groups4j.benchmarks.calls;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import io.groups4j.benchmarks.report.Statistics;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/** Some callers that call as fast as they are answered, for a while. */
final class Load {

  /** More than any caller manages; what comes after is counted, but not timed. */
  private static final int TIMED = 1_500_000;

  private final Caller caller;
  private final int callers;
  private final long nanos;
  private final AtomicReference<Throwable> failure = new AtomicReference<>();

  Load(Caller caller, int callers, long millis) {
    this.caller = caller;
    this.callers = callers;
    this.nanos = millis * 1_000_000;
  }

  /**
   * What a load has come to.
   *
   * @param perSecond calls a second
   * @param p50 half of the calls took no longer, in microseconds
   * @param p99 99 of 100 calls took no longer, in microseconds
   * @param bytes allocated per call
   * @param cpu what all threads of the process computed per call, in microseconds
   */
  record Result(double perSecond, double p50, double p99, double bytes, double cpu) {

    /** Of a load in which a call failed. */
    static final Result FAILED =
        new Result(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    static Result parse(String line) {
      double[] parts = Arrays.stream(line.split(" ")).mapToDouble(Double::parseDouble).toArray();
      return new Result(parts[0], parts[1], parts[2], parts[3], parts[4]);
    }

    String line() {
      return perSecond + " " + p50 + " " + p99 + " " + bytes + " " + cpu;
    }
  }

  Result run() throws InterruptedException {
    CountDownLatch go = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(callers);
    CountDownLatch counted = new CountDownLatch(1);
    Shift[] shifts = new Shift[callers];
    for (int i = 0; i < callers; i++) {
      shifts[i] = new Shift(go, done, counted, new long[TIMED / callers]);
      Thread thread = new Thread(shifts[i], "caller-" + i);
      thread.setDaemon(true);
      thread.start();
    }
    Map<Long, Long> before = allocated();
    long computedBefore = computed();
    long start = System.nanoTime();
    go.countDown();
    done.await();
    long taken = System.nanoTime() - start;
    long computed = computed() - computedBefore;
    Map<Long, Long> after = allocated();
    counted.countDown();
    if (failure.get() != null) {
      throw new IllegalStateException("a call failed", failure.get());
    }
    return result(shifts, taken, allocatedBetween(before, after), computed);
  }

  private static Result result(Shift[] shifts, long taken, long bytes, long computed) {
    long calls = Arrays.stream(shifts).mapToLong(shift -> shift.calls).sum();
    long[] times =
        Arrays.stream(shifts)
            .flatMapToLong(
                shift ->
                    Arrays.stream(shift.times, 0, (int) Math.min(shift.calls, shift.times.length)))
            .sorted()
            .toArray();
    return new Result(
        calls * 1e9 / taken,
        Statistics.percentile(times, 50) / 1e3,
        Statistics.percentile(times, 99) / 1e3,
        (double) bytes / calls,
        computed / 1e3 / calls);
  }

  /** By the clock of the process, which others on the machine do not put forward. */
  private static long computed() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /**
   * Bytes by thread, of all threads: a client's own ones work for the callers.
   *
   * <p>Not by what the collector finds, which counts whole buffers of threads. A thread that ends
   * in between would be missed: the callers wait until they are counted, and a pool's threads live
   * on for longer than a load takes.
   */
  private static Map<Long, Long> allocated() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long[] ids = threads.getAllThreadIds();
    long[] bytes = threads.getThreadAllocatedBytes(ids);
    Map<Long, Long> byThread = new HashMap<>();
    for (int i = 0; i < ids.length; i++) {
      byThread.put(ids[i], bytes[i]);
    }
    return byThread;
  }

  private static long allocatedBetween(Map<Long, Long> before, Map<Long, Long> after) {
    return after.entrySet().stream()
        .mapToLong(
            thread -> Math.max(0, thread.getValue() - before.getOrDefault(thread.getKey(), 0L)))
        .sum();
  }

  /** What one caller does. */
  private final class Shift implements Runnable {

    private final CountDownLatch go;
    private final CountDownLatch done;
    private final CountDownLatch counted;
    private final long[] times;
    private long calls;

    Shift(CountDownLatch go, CountDownLatch done, CountDownLatch counted, long[] times) {
      this.go = go;
      this.done = done;
      this.counted = counted;
      this.times = times;
    }

    @Override
    public void run() {
      try {
        go.await();
        work();
      } catch (Exception failed) {
        failure.compareAndSet(null, failed);
      } finally {
        done.countDown();
      }
      try {
        counted.await();
      } catch (InterruptedException ending) {
        Thread.currentThread().interrupt();
      }
    }

    private void work() throws Exception {
      long start = System.nanoTime();
      long now = start;
      while (now - start < nanos) {
        if (caller.call() == 0) {
          throw new IllegalStateException("an answer without a group");
        }
        long end = System.nanoTime();
        if (calls < times.length) {
          times[(int) calls] = end - now;
        }
        calls++;
        now = end;
      }
    }
  }
}
