package io.groups4j.verification.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The source tree that this test is part of. */
public record Project(Path root, Pom parent, List<Pom> modules) {

  /** Reads the poms; Maven and IDEs run a test in the folder of its module. */
  public static Project here() {
    try {
      Path root = Path.of("").toRealPath();
      while (!Files.exists(root.resolve("groups-bom/pom.xml"))) {
        root = root.getParent();
      }
      Pom parent = Pom.in(root);
      return new Project(
          root, parent, parent.modules().stream().map(root::resolve).map(Pom::in).toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What applications can declare. */
  public List<Pom> publishedJars() {
    return modules.stream().filter(Pom::isPublishedJar).toList();
  }

  /** The bill of materials. */
  public Pom bom() {
    return modules.stream()
        .filter(module -> module.artifactId().equals("groups-bom"))
        .findFirst()
        .orElseThrow();
  }

  /** The files of this ending that are written by hand, in all modules. */
  public List<Path> files(String ending) {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .filter(file -> isWrittenByHand(root.relativize(file)))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static boolean isWrittenByHand(Path relative) {
    return Stream.iterate(relative, path -> path != null, Path::getParent)
        .map(path -> path.getFileName().toString())
        .noneMatch(name -> name.equals("target") || name.startsWith("."));
  }
}
