package io.groups4j.verification.project;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Where the classes of the modules are: {@code target/classes} until Maven has packaged them, a jar
 * from then on.
 */
public final class ClassPath {

  private final List<Path> entries;

  private ClassPath(List<Path> entries) {
    this.entries = entries;
  }

  /** The one that this test runs on. */
  public static ClassPath here() {
    return new ClassPath(
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(Files::exists)
            .map(ClassPath::real)
            .toList());
  }

  /**
   * The classes of a module of this source tree.
   *
   * @throws IllegalStateException if they are not on the class path, or come from elsewhere
   */
  public Path of(Pom module) {
    Path target = module.directory().resolve("target");
    List<Path> found = entries.stream().filter(entry -> entry.startsWith(target)).toList();
    if (found.size() != 1) {
      throw new IllegalStateException(
          module.artifactId()
              + " is on the class path as "
              + found
              + ", expected one place in "
              + target
              + "; declare it in verification/pom.xml, and build with -am");
    }
    return found.get(0);
  }

  private static Path real(Path entry) {
    try {
      return entry.toRealPath();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
