package com.example.consumer;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What came along with the artifacts that a consumer declares. */
public final class ClassPath {

  // A dot tells a version from the number in a name, such as adapter-360dialog.
  private static final Pattern JAR = Pattern.compile("(.+?)-\\d+\\..*\\.jar");
  private static final Pattern JUNIT = Pattern.compile("(junit|surefire|opentest4j|apiguardian).*");

  /** Reads along while tests run, and what it hears the log by. */
  private static final Set<String> WATCH = Set.of("log-watch", "slf4j-jdk14");

  private ClassPath() {}

  /** Without the consumer's own classes, and without what runs and watches the tests. */
  public static List<Path> places() {
    return withJUnit().stream().filter(place -> !JUNIT.matcher(artifact(place)).matches()).toList();
  }

  /** Without the consumer's own classes, and without what watches the tests. */
  public static List<Path> withJUnit() {
    Path kit =
        Path.of(
            URI.create(
                ClassPath.class.getProtectionDomain().getCodeSource().getLocation().toString()));
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(place -> !place.startsWith(Path.of("").toAbsolutePath()))
        .filter(place -> !place.equals(kit))
        .filter(place -> !WATCH.contains(artifact(place)))
        .toList();
  }

  /** The artifacts that are in these places. */
  public static Set<String> artifacts(List<Path> places) {
    return places.stream().map(ClassPath::artifact).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Until a module is packaged, its folder stands for it. */
  public static String artifact(Path place) {
    return place.endsWith("target/classes")
        ? place.getParent().getParent().getFileName().toString()
        : JAR.matcher(place.getFileName().toString()).replaceFirst("$1");
  }
}
