package io.groups4j.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What this process holds.
 *
 * @param threads live platform threads
 * @param sockets open sockets; 0 where the system does not tell
 * @param heap used bytes after the collector has run
 */
record Footprint(int threads, int sockets, long heap) {

  private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

  /** What is held now, by what can be reached. */
  static Footprint now() {
    // Twice: what a cleaner lets go of in the first is free in the second.
    System.gc();
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return new Footprint(
        ManagementFactory.getThreadMXBean().getThreadCount(),
        openSockets(),
        runtime.totalMemory() - runtime.freeMemory());
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

  /** Whether all is back, with what a platform keeps for itself: some threads, and its caches. */
  boolean isBackAt(Footprint start, long heapAllowance) {
    return threads <= start.threads
        && sockets <= start.sockets
        && heap <= start.heap + heapAllowance;
  }

  @Override
  public String toString() {
    return "%d threads, %d sockets, %.1f MB".formatted(threads, sockets, heap / 1e6);
  }
}
