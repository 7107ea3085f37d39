package io.groups4j.verification.project;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Class files of this source tree, read once. */
public final class Classes {

  /** What is in the published jars. */
  public static final JavaClasses PUBLISHED =
      new ClassFileImporter().importPaths(publishedPlaces());

  /** The published jars and the tests of all modules. */
  public static final JavaClasses WITH_TESTS =
      new ClassFileImporter()
          .importPaths(Stream.concat(publishedPlaces().stream(), testPlaces()).toList());

  private Classes() {}

  private static List<Path> publishedPlaces() {
    ClassPath classPath = ClassPath.here();
    return Project.here().publishedJars().stream().map(classPath::of).toList();
  }

  /** Without this module's own, which break the rules to try them. */
  private static Stream<Path> testPlaces() {
    return Project.here().modules().stream()
        .filter(module -> !module.artifactId().equals("verification"))
        .map(module -> module.directory().resolve("target/test-classes"))
        .filter(Files::isDirectory);
  }
}
