package io.groups4j.logwatch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** What was looked at, and what should not have been there. Safe for use by several threads. */
public final class Findings {

  /** A leak in a loop is one leak. */
  private static final int MOST = 200;

  private static final int LENGTH = 400;

  private final AtomicLong logged = new AtomicLong();
  private final AtomicLong thrown = new AtomicLong();
  private final AtomicLong threads = new AtomicLong();
  private final AtomicReference<String> running = new AtomicReference<>("no test");
  private final Set<String> classes = ConcurrentHashMap.newKeySet();
  private final Set<String> found = new ConcurrentSkipListSet<>();

  /** Says which class of tests runs from now on. */
  void during(String tests) {
    running.set(tests);
    classes.add(tests);
  }

  /** Looks at all that a log may show of one record. */
  void logged(String text) {
    logged.incrementAndGet();
    lookAt("logged", running.get(), text);
  }

  /**
   * Looks at the message of an exception.
   *
   * @param where who made it, asked for only if there is something to find; empty for somebody
   *     whose exceptions are their own business
   */
  void thrown(Supplier<Optional<String>> where, String text) {
    thrown.incrementAndGet();
    if (!Confidential.allIn(text).isEmpty()) {
      where.get().ifPresent(place -> lookAt("thrown", place, text));
    }
  }

  /** Looks at the name of a thread. */
  void thread(String name) {
    threads.incrementAndGet();
    lookAt("thread", running.get(), name);
  }

  private void lookAt(String how, String where, String text) {
    List<Confidential> leaks = Confidential.allIn(text);
    if (!leaks.isEmpty() && found.size() < MOST) {
      String start = text.length() > LENGTH ? text.substring(0, LENGTH) + "…" : text;
      found.add(how + " " + leaks + " " + where + ": " + start.replaceAll("\\R", " | "));
    }
  }

  /** How much was looked at, and then one finding a line. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "classes=%d logged=%s thrown=%s threads=%s"
            .formatted(classes.size(), logged, thrown, threads));
    lines.addAll(found);
    return lines;
  }

  /**
   * Accepts nothing that was found.
   *
   * @throws IllegalStateException with all of it
   */
  void check() {
    if (!found.isEmpty()) {
      throw new IllegalStateException("the log watch found: " + String.join("; ", found));
    }
  }

  /** Writes all of it into a file. */
  void save(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, lines());
  }
}
