package com.example.bookclub;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What came along with the one artifact that is declared. */
final class ClassPath {

  private static final Pattern JAR = Pattern.compile("(.+?)-\\d.*\\.jar");
  private static final Pattern JUNIT = Pattern.compile("(junit|surefire|opentest4j|apiguardian).*");

  private ClassPath() {}

  /** Without this project's own classes, and without what runs the tests. */
  static List<Path> places() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(place -> !place.startsWith(Path.of("").toAbsolutePath()))
        .filter(place -> !JUNIT.matcher(artifact(place)).matches())
        .toList();
  }

  static Set<String> artifacts() {
    return places().stream()
        .map(ClassPath::artifact)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Until a module is packaged, its folder stands for it. */
  static String artifact(Path place) {
    return place.endsWith("target/classes")
        ? place.getParent().getParent().getFileName().toString()
        : JAR.matcher(place.getFileName().toString()).replaceFirst("$1");
  }
}
