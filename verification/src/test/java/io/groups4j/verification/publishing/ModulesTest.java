package io.groups4j.verification.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.verification.project.Pom;
import io.groups4j.verification.project.Project;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ModulesTest {

  /** A module that is neither here nor in the BOM has been forgotten in one of the two. */
  private static final Set<String> UNPUBLISHED =
      Set.of(
          "examples",
          "verification",
          "log-watch",
          "consumer-kit",
          "only-ports",
          "only-meta",
          "only-360dialog",
          "both-providers",
          "only-testkit",
          "third-adapter",
          "secure-http2",
          "soak",
          "fuzzing",
          "benchmarks");

  private final Project project = Project.here();

  @Test
  void whatIsNotPublishedIsKnown() {
    Set<String> unpublished =
        project.modules().stream()
            .filter(module -> !module.isPublished())
            .map(Pom::artifactId)
            .collect(Collectors.toCollection(TreeSet::new));

    assertEquals(new TreeSet<>(UNPUBLISHED), unpublished);
  }

  @Test
  void whatIsNotPublishedIsNotInstalledEither() {
    for (Pom module : project.modules()) {
      assertEquals(
          module.isPublished() ? Optional.empty() : Optional.of("true"),
          module.property("maven.install.skip"),
          module.artifactId());
    }
  }

  @Test
  void everyPomIsBuiltByTheParent() {
    Set<Path> poms = new TreeSet<>();
    poms.add(project.parent().directory());
    project.modules().stream().map(Pom::directory).forEach(poms::add);

    List<Path> onDisk =
        project.files("pom.xml").stream().map(Path::getParent).sorted().distinct().toList();

    assertEquals(List.copyOf(poms), onDisk);
  }

  @Test
  void everyPublishedModuleIsCalledAfterItsFolder() {
    assertTrue(project.publishedJars().size() > 1);
    for (Pom module : project.publishedJars()) {
      assertEquals(module.directory().getFileName().toString(), module.artifactId());
    }
  }
}
