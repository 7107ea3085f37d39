package io.groups4j.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What this process holds.
 *
 * @param threads the names of live platform threads, so that one that stays behind is known
 * @param sockets open sockets; 0 where the system does not tell
 * @param heap used bytes after the collector has run
 */
record Footprint(List<String> threads, int sockets, long heap) {

  private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

  /** Opened by Java itself at the first use of its network, and kept; a leak is of hundreds. */
  private static final int SOCKETS_OF_THE_PLATFORM = 2;

  /** Threads that there is one of, or as many as processors, from the first use to the end. */
  private static final Pattern OF_THE_PLATFORM =
      Pattern.compile(
          "CompletableFutureDelayScheduler|Common-Cleaner|ForkJoinPool.*|JFR .*"
              + "|VirtualThread-.*|.*-Poller|MasterPoller");

  /** What is held now, by what can be reached. */
  static Footprint now() {
    // Twice: what a cleaner lets go of in the first is free in the second.
    System.gc();
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return new Footprint(
        threadNames(), openSockets(), runtime.totalMemory() - runtime.freeMemory());
  }

  private static List<String> threadNames() {
    return Stream.of(ManagementFactory.getThreadMXBean().dumpAllThreads(false, false, 0))
        .map(ThreadInfo::getThreadName)
        .filter(name -> !OF_THE_PLATFORM.matcher(name).matches())
        .sorted()
        .toList();
  }

  private static int openSockets() {
    if (!Files.isDirectory(DESCRIPTORS)) {
      return 0;
    }
    try (Stream<Path> open = Files.list(DESCRIPTORS)) {
      return (int) open.filter(Footprint::isSocket).count();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static boolean isSocket(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString().startsWith("socket:");
    } catch (IOException closedMeanwhile) {
      return false;
    }
  }

  /** The threads that were not there at the start. */
  List<String> threadsSince(Footprint start) {
    List<String> more = new ArrayList<>(threads);
    start.threads.forEach(more::remove);
    return more;
  }

  /** Whether all is back, but for some heap: classes, compiled code and buffers stay. */
  boolean isBackAt(Footprint start, long heapAllowance) {
    return threads.size() <= start.threads.size()
        && sockets <= start.sockets + SOCKETS_OF_THE_PLATFORM
        && heap <= start.heap + heapAllowance;
  }

  @Override
  public String toString() {
    return "%d threads, %d sockets, %.1f MB".formatted(threads.size(), sockets, heap / 1e6);
  }
}
