package io.groups4j.logwatch;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Reads every record at every level. */
final class ReadingHandler extends Handler {

  /** The platform's own diagnostics are off by default, and tell what is sent. */
  private static final List<String> OF_OTHERS =
      List.of("jdk", "java", "javax", "sun", "com.sun", "org.junit");

  private final Findings findings;
  private final Formatter formatter = new SimpleFormatter();
  // Held on to, since loggers are forgotten with their levels.
  private final List<Logger> left = OF_OTHERS.stream().map(Logger::getLogger).toList();
  private final Logger root = Logger.getLogger("");

  ReadingHandler(Findings findings) {
    this.findings = findings;
    setLevel(Level.ALL);
  }

  /**
   * Reads from now on. What others log is printed as before; of our own nothing is, since tests
   * provoke it by the thousand.
   */
  void install() {
    left.stream()
        .filter(logger -> logger.getLevel() == null)
        .forEach(logger -> logger.setLevel(Level.INFO));
    root.setLevel(Level.ALL);
    if (!Arrays.asList(root.getHandlers()).contains(this)) {
      root.addHandler(this);
      Arrays.stream(root.getHandlers())
          .filter(ConsoleHandler.class::isInstance)
          .forEach(console -> console.setFilter(logged -> !isOurs(logged)));
    }
  }

  private static boolean isOurs(LogRecord logged) {
    return logged.getLoggerName() != null && logged.getLoggerName().startsWith("io.groups4j.");
  }

  void uninstall() {
    root.removeHandler(this);
  }

  @Override
  public void publish(LogRecord logged) {
    StringBuilder all = new StringBuilder();
    all.append(logged.getLevel()).append(' ').append(logged.getLoggerName());
    all.append(" [").append(Thread.currentThread().getName()).append("] ");
    all.append(formatter.formatMessage(logged));
    // A parameter that no placeholder asks for is in the record all the same.
    all.append(' ').append(logged.getMessage());
    all.append(' ').append(Arrays.deepToString(logged.getParameters()));
    append(all, logged.getThrown(), Collections.newSetFromMap(new IdentityHashMap<>()));
    findings.logged(all.toString());
  }

  private static void append(StringBuilder all, Throwable failure, Set<Throwable> seen) {
    if (failure != null && seen.add(failure)) {
      all.append('\n').append(failure).append(' ').append(failure.getMessage());
      append(all, failure.getCause(), seen);
      for (Throwable suppressed : failure.getSuppressed()) {
        append(all, suppressed, seen);
      }
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
