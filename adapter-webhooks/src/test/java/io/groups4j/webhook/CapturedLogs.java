package io.groups4j.webhook;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;

/** Everything that is logged by anybody while it is open, at every level. */
final class CapturedLogs implements AutoCloseable {

  private final Logger root = Logger.getLogger("");
  private final Level before = root.getLevel();
  private final List<Handler> silenced =
      Stream.of(root.getHandlers()).filter(ConsoleHandler.class::isInstance).toList();
  private final List<LogRecord> records = new CopyOnWriteArrayList<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord logged) {
          records.add(logged);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  CapturedLogs() {
    silenced.forEach(root::removeHandler);
    handler.setLevel(Level.ALL);
    root.addHandler(handler);
    root.setLevel(Level.ALL);
  }

  /** Level and text of what this library logged. */
  List<String> ours() {
    return records.stream()
        .filter(logged -> logged.getLoggerName().startsWith("io.groups4j"))
        .map(logged -> logged.getLevel() + " " + text(logged))
        .toList();
  }

  /** All of it, parameters and stack traces included. */
  String everything() {
    StringBuilder all = new StringBuilder();
    for (LogRecord logged : records) {
      all.append(text(logged)).append('\n');
      for (Throwable t = logged.getThrown(); t != null; t = t.getCause()) {
        StringWriter trace = new StringWriter();
        t.printStackTrace(new PrintWriter(trace));
        all.append(trace).append('\n');
      }
    }
    return all.toString();
  }

  private static String text(LogRecord logged) {
    return new SimpleFormatter().formatMessage(logged);
  }

  @Override
  public void close() {
    root.removeHandler(handler);
    silenced.forEach(root::addHandler);
    root.setLevel(before);
  }
}
