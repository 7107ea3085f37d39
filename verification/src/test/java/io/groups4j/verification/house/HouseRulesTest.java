package io.groups4j.verification.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.verification.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HouseRulesTest {

  /** Breaks rules on purpose, for other rules to be tried on. */
  private static final String VIOLATIONS = "violations";

  @ParameterizedTest
  @EnumSource
  void everySourceFileKeepsTheRule(SourceRule rule) throws IOException {
    Project project = Project.here();
    List<String> broken = new ArrayList<>();
    for (Path file : project.files(".java")) {
      if (!file.toString().contains(VIOLATIONS)) {
        for (int line : rule.brokenIn(Files.readAllLines(file))) {
          broken.add(project.root().relativize(file) + ":" + line);
        }
      }
    }

    assertEquals(List.of(), broken);
  }

  @Test
  void mainAndTestSourcesOfAllModulesAreLookedAt() {
    Project project = Project.here();
    List<String> files = project.files(".java").stream().map(Path::toString).toList();

    project
        .publishedJars()
        .forEach(
            module -> {
              Path sources = module.directory().resolve("src");
              for (Path kind : List.of(sources.resolve("main"), sources.resolve("test"))) {
                assertTrue(files.stream().anyMatch(file -> file.startsWith(kind.toString())));
              }
            });
  }

  @Test
  void theLineAfterThe300thIsOneTooMany() {
    assertEquals(
        List.of(), SourceRule.AT_MOST_300_LINES.brokenIn(Collections.nCopies(300, "int i;")));
    assertEquals(
        List.of(301), SourceRule.AT_MOST_300_LINES.brokenIn(Collections.nCopies(301, "int i;")));
  }

  @ParameterizedTest
  @CsvSource({
    "NO_MONITOR, synchronized (this) {",
    "NO_MONITOR, public synchronized void read() {",
    "NO_SLEEP, Thread.sleep(10);",
    "NO_SLEEP, TimeUnit.SECONDS.sleep(1);",
    "NOTHING_DISABLED, @Disabled",
    "NOTHING_DISABLED, @DisabledOnOs(OS.WINDOWS)",
    "NOTHING_LEFT_TO_DO, // TO%sDO: soon",
    "NOTHING_LEFT_TO_DO, int i; // FIX%sME"
  })
  void whatBreaksARuleIsFoundOnItsLine(SourceRule rule, String line) {
    assertEquals(List.of(2), rule.brokenIn(List.of("int i;", line.replace("%s", ""))));
  }

  @ParameterizedTest
  @CsvSource({
    "NO_MONITOR, // not synchronized",
    "NO_MONITOR, list = synchronizedList(list);",
    "NO_SLEEP, String text = \"Thread.sleep(10)\";",
    "NO_SLEEP, /* Thread.sleep(10) */",
    "NOTHING_DISABLED, // no @Disabled",
    "NOTHING_LEFT_TO_DO, toDo();"
  })
  void whatOnlyReadsLikeItIsNot(SourceRule rule, String line) {
    assertEquals(List.of(), rule.brokenIn(List.of("int i;", line)));
  }
}
