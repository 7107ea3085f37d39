package io.groups4j.verification.secrets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.verification.project.Pom;
import io.groups4j.verification.project.Project;
import io.groups4j.verification.project.Xml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * While the tests of all modules ran, nothing was logged, thrown or used as the name of a thread
 * that must not be seen.
 *
 * <p>The module log-watch reads along in each of them, and this one runs last. A module that ran no
 * test in this build has nothing to show.
 */
class LogWatchFindingsTest {

  /** Those that log on their own, or over what they use. */
  private static final Set<String> LOGGING =
      Set.of(
          "adapter-meta-graph",
          "adapter-360dialog",
          "adapter-webhooks",
          "examples",
          "fuzzing",
          "graph-http",
          "groups-testkit",
          "soak");

  private static final Pattern COUNTS =
      Pattern.compile("classes=(\\d+) logged=(\\d+) thrown=(\\d+) threads=(\\d+)");

  private static final Path WATCH =
      Project.here()
          .root()
          .resolve("verification/log-watch/target/classes/io/groups4j/logwatch/LogWatch.class");

  private final List<Pom> tested =
      Project.here().modules().stream()
          .filter(module -> Files.isDirectory(module.directory().resolve("src/test/java")))
          .toList();

  @Test
  void everyModuleWithTestsIsWatched() {
    for (Pom module : tested) {
      assertTrue(
          declared(module).contains("log-watch") || module.artifactId().equals("log-watch"),
          () -> module.artifactId() + " does not declare log-watch");
    }
  }

  /** The watch reads what is logged by the platform's own means. */
  @Test
  void whereWeLogTheWatchHearsIt() {
    for (Pom module : tested) {
      List<String> declared = declared(module);
      boolean logs =
          declared.contains("slf4j-api")
              || declared.contains("graph-http")
              || declared.stream().anyMatch(id -> id.startsWith("adapter-"));
      assertEquals(logs, declared.contains("slf4j-jdk14"), module.artifactId());
    }
  }

  private static List<String> declared(Pom module) {
    return Xml.all(module.project(), "dependencies", "dependency", "artifactId").stream()
        .map(id -> id.getTextContent().strip())
        .toList();
  }

  @Test
  void nothingWasFoundInAnyModule() {
    Map<String, List<String>> found = new TreeMap<>();
    for (Pom module : tested) {
      if (hasRun(module)) {
        List<String> lines = lines(module);
        if (lines.size() > 1) {
          found.put(module.artifactId(), lines.subList(1, lines.size()));
        }
      }
    }

    assertEquals(Map.of(), found);
  }

  @Test
  void theWatchSawWhatThereWasToSee() {
    for (Pom module : tested) {
      if (hasRun(module)) {
        Matcher counts = COUNTS.matcher(lines(module).get(0));
        assertTrue(counts.matches(), module.artifactId());
        assertTrue(Long.parseLong(counts.group(4)) > 0, module.artifactId());
        if (LOGGING.contains(module.artifactId())
            && ranWhole(module, Long.parseLong(counts.group(1)))) {
          assertTrue(Long.parseLong(counts.group(2)) > 100, module.artifactId());
          assertTrue(Long.parseLong(counts.group(3)) > 100, module.artifactId());
        }
      }
    }
  }

  /** This module's own tests are not through yet: the watch itself judges them. */
  private static boolean hasRun(Pom module) {
    return !module.artifactId().equals("verification") && reports(module) > 0;
  }

  /** Nested classes count, too; a run of a few tests does not reach the number of files. */
  private static boolean ranWhole(Pom module, long classes) {
    try (Stream<Path> sources = Files.walk(module.directory().resolve("src/test/java"))) {
      return classes >= sources.filter(source -> source.toString().endsWith("Test.java")).count();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Of runs that could be watched: reports of builds before that are still lying about. */
  private static long reports(Pom module) {
    Path reports = module.directory().resolve("target/surefire-reports");
    if (!Files.isDirectory(reports)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(reports)) {
      FileTime watched = Files.getLastModifiedTime(WATCH);
      return files
          .filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
          .filter(file -> file.toFile().lastModified() > watched.toMillis())
          .count();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<String> lines(Pom module) {
    Path findings = module.directory().resolve("target/log-watch/findings.txt");
    assertTrue(Files.exists(findings), () -> module.artifactId() + " was not watched");
    try {
      return Files.readAllLines(findings);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
