package io.groups4j.verification.project;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Class files of this source tree, read once. */
public final class Classes {

  private static final Map<String, JavaClasses> READ = new HashMap<>();

  private Classes() {}

  /** What is in the published jars. */
  public static JavaClasses published() {
    return READ.computeIfAbsent("published", name -> in(publishedPlaces()));
  }

  /** The published jars and the tests of all modules. */
  public static JavaClasses withTests() {
    return READ.computeIfAbsent(
        "with tests", name -> in(Stream.concat(publishedPlaces().stream(), testPlaces()).toList()));
  }

  /**
   * All classes in these jars and folders.
   *
   * @throws IllegalStateException if there is none in one of them
   */
  public static JavaClasses in(List<Path> places) {
    Set<Location> locations = places.stream().map(Classes::location).collect(Collectors.toSet());
    JavaClasses classes = new ClassFileImporter().importLocations(locations);
    Set<String> sources =
        classes.stream()
            .map(type -> text(type.getSource().orElseThrow().getUri()))
            .collect(Collectors.toSet());
    for (Location location : locations) {
      String root = text(location.asURI());
      if (sources.stream().noneMatch(source -> source.startsWith(root))) {
        throw new IllegalStateException("no class in " + root);
      }
    }
    return classes;
  }

  /** A path to a jar would be taken for a class file, and read as nothing. */
  private static Location location(Path place) {
    return Files.isDirectory(place)
        ? Location.of(place)
        : Location.of(URI.create("jar:" + place.toUri() + "!/"));
  }

  /** Files come with one slash or with three. */
  private static String text(URI uri) {
    return uri.toString().replace("file:///", "file:/");
  }

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
