package io.groups4j.logwatch;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Says which class of tests runs, and looks at the names of threads when it is through. */
final class RunningTests implements TestExecutionListener {

  private final Findings findings;

  RunningTests(Findings findings) {
    this.findings = findings;
  }

  @Override
  public void executionStarted(TestIdentifier started) {
    if (started.getSource().orElse(null) instanceof ClassSource source) {
      findings.during(source.getClassName());
    }
  }

  @Override
  public void executionFinished(TestIdentifier finished, TestExecutionResult result) {
    if (finished.getSource().orElse(null) instanceof ClassSource) {
      threadNames().forEach(findings::thread);
    }
  }

  /** The names of all platform threads, but for those of the platform itself. */
  static List<String> threadNames() {
    ThreadGroup group = Thread.currentThread().getThreadGroup();
    Thread[] threads = new Thread[group.activeCount() + 64];
    group.enumerate(threads);
    return Arrays.stream(threads).filter(Objects::nonNull).map(Thread::getName).toList();
  }
}
