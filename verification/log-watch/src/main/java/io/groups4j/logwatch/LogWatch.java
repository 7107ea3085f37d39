package io.groups4j.logwatch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Watches the tests of one module, whoever is on its class path, and writes what it found to {@code
 * target/log-watch/findings.txt}.
 *
 * <p>It fails no test: the module {@code verification} reads the files of all modules at the end.
 * Of itself that module cannot, so there the watch fails the run when it is over, which the system
 * property {@code log-watch.judges} asks for. A listener is made for each session, and tests may
 * run tests: the first of them watches.
 */
public final class LogWatch implements LauncherSessionListener {

  private static final Findings FINDINGS = new Findings();
  private static final ReadingHandler HANDLER = new ReadingHandler(FINDINGS);
  private static final AtomicInteger OPEN = new AtomicInteger();
  private static final ThrownMessages THROWN = new ThrownMessages(FINDINGS);

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (OPEN.getAndIncrement() == 0) {
      HANDLER.install();
      THROWN.start();
      session.getLauncher().registerTestExecutionListeners(new RunningTests(FINDINGS));
    }
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    if (OPEN.decrementAndGet() == 0) {
      RunningTests.threadNames().forEach(FINDINGS::thread);
      THROWN.stop();
      // Only Surefire says where the module is: other ways to run tests prove nothing.
      String module = System.getProperty("basedir");
      if (module != null) {
        save(Path.of(module, "target", "log-watch", "findings.txt"));
      }
      if (Boolean.getBoolean("log-watch.judges")) {
        FINDINGS.check();
      }
    }
  }

  private static void save(Path file) {
    try {
      FINDINGS.save(file);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
