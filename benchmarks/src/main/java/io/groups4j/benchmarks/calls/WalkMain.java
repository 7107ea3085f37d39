package io.groups4j.benchmarks.calls;

import io.groups4j.benchmarks.calls.OkHttpStack.GroupPageJson;
import io.groups4j.benchmarks.calls.OkHttpStack.SummaryJson;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Walks over all groups and says what was held meanwhile. */
public final class WalkMain {

  private static final int PAGE = 1024;

  private static final int EARLY = 2_000;

  private WalkMain() {}

  /**
   * Prints the most bytes that were held above the start, after the collector has run; how many
   * pages were asked for before they were needed; and the most of the first two thousand groups.
   *
   * @param arguments {@code walk} or {@code list}, and where the server is
   */
  public static void main(String[] arguments) throws IOException {
    URI base = URI.create(arguments[1]);
    boolean walks = arguments[0].equals("walk");
    // What is loaded once and for all is not held for the groups.
    long[] first = walks ? walk(base) : list(base);
    long[] second = walks ? walk(base) : list(base);
    System.out.println(second[0] + " " + Math.max(first[1], second[1]) + " " + second[2]);
    System.exit(0);
  }

  private static long[] walk(URI base) throws IOException {
    int asked = CallServerProcess.pagesAskedFor(base);
    Iterator<?> groups = Caller.meta(base).build().groups().active().iterator();
    long start = held();
    long peak = 0;
    long early = 0;
    int ahead = 0;
    int seen = 0;
    while (groups.hasNext()) {
      groups.next();
      int needed = seen / PAGE + 1;
      seen++;
      if (seen % 500 == 0) {
        peak = Math.max(peak, held() - start);
        early = seen <= EARLY ? peak : early;
        ahead = Math.max(ahead, CallServerProcess.pagesAskedFor(base) - asked - needed);
      }
    }
    checkAll(seen);
    return new long[] {peak, ahead, early};
  }

  /** As it is often done: all pages first, then the work. */
  private static long[] list(URI base) throws IOException {
    OkHttpStack stack = new OkHttpStack(base, 5);
    List<SummaryJson> groups = new ArrayList<>();
    long start = held();
    long peak = 0;
    long early = 0;
    int pages = 0;
    String after = null;
    do {
      GroupPageJson page = stack.page(PAGE, after);
      groups.addAll(page.data().groups());
      after = page.paging().next() == null ? null : page.paging().cursors().after();
      pages++;
      peak = Math.max(peak, held() - start);
      early = groups.size() <= EARLY + PAGE ? peak : early;
    } while (after != null);
    checkAll(groups.size());
    return new long[] {peak, pages - 1, early};
  }

  private static void checkAll(int seen) {
    if (seen != Answers.GROUPS) {
      throw new IllegalStateException("saw " + seen + " groups of " + Answers.GROUPS);
    }
  }

  private static long held() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
