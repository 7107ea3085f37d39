package io.groups4j.verification.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.groups4j.verification.project.Pom;
import io.groups4j.verification.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What comes along with a published module, by the bills of materials beside the jars. */
class LicencesTest {

  private static final Path BILL = Path.of("target/bom.json");

  private final Project project = Project.here();

  /** Made by the phase package, but for an offline Maven, whose plugin refuses. */
  private List<Component> broughtBy(Pom module) {
    Path bill = project.root().resolve(module.artifactId()).resolve(BILL);
    assumeTrue(
        Files.exists(bill) || !"offline=true".equals(System.getProperty("maven.is")),
        "no bills offline");
    return Component.in(bill);
  }

  @Test
  void whatComesAlongMayBeUsedWithAnything() {
    for (Pom module : project.publishedJars()) {
      for (Component component : broughtBy(module)) {
        assertTrue(component.isCompatible(), () -> module.artifactId() + " brings " + component);
      }
    }
  }

  @Test
  void theTableOfLicencesIsTheBillOfMaterials() throws IOException {
    Set<String> rows =
        project.publishedJars().stream()
            .flatMap(module -> broughtBy(module).stream())
            .filter(component -> !component.isOurs())
            .map(Component::row)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> table =
        Files.readAllLines(project.root().resolve("docs/licences.md")).stream()
            .filter(line -> line.startsWith("| `"))
            .collect(Collectors.toCollection(TreeSet::new));

    assertEquals(String.join("\n", rows), String.join("\n", table));
    assertFalse(rows.isEmpty());
  }

  @Test
  void aLicenceThatBindsItsUsersIsNoticed() {
    assertFalse(new Component("some:thing", "1", List.of("AGPL-3.0-only")).isCompatible());
    assertFalse(new Component("some:thing", "1", List.of()).isCompatible());
  }
}
