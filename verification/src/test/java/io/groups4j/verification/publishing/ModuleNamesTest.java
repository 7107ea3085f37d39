package io.groups4j.verification.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.verification.project.ClassPath;
import io.groups4j.verification.project.Classes;
import io.groups4j.verification.project.Pom;
import io.groups4j.verification.project.Project;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("long")
class ModuleNamesTest {

  private static final Project PROJECT = Project.here();

  static Stream<String> published() {
    return PROJECT.publishedJars().stream().map(Pom::artifactId);
  }

  @ParameterizedTest
  @MethodSource("published")
  void theModuleIsCalledAsItsPomSays(String artifact) {
    assertEquals(
        nameOf(artifact), ModuleName.of(placeOf(artifact), PROJECT.parent(), nameOf(artifact)));
  }

  @ParameterizedTest
  @MethodSource("published")
  void thePackagesOfAModuleBeginWithItsName(String artifact) {
    List<String> strangers =
        Classes.in(List.of(placeOf(artifact))).stream()
            .map(type -> type.getPackageName() + ".")
            .filter(name -> !name.startsWith(nameOf(artifact) + "."))
            .distinct()
            .toList();

    assertEquals(List.of(), strangers, "a package in two jars is refused on the module path");
  }

  @Test
  void aPlaceWithoutClassesIsRefused(@TempDir Path directory) throws IOException {
    List<Path> jar = List.of(jar(directory, new Manifest()));

    assertThrows(IllegalStateException.class, () -> Classes.in(List.of(directory)));
    assertThrows(IllegalStateException.class, () -> Classes.in(jar));
  }

  @Test
  void aJarThatIsNamedAfterItsFileIsRefused(@TempDir Path directory) throws IOException {
    Path jar = jar(directory, new Manifest());

    IllegalStateException refusal =
        assertThrows(
            IllegalStateException.class, () -> ModuleName.of(jar, PROJECT.parent(), "some.name"));
    assertTrue(refusal.getMessage().contains("Automatic-Module-Name"));
  }

  @Test
  void theManifestNamesAJar(@TempDir Path directory) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Automatic-Module-Name", "its.name");

    assertEquals(
        "its.name", ModuleName.of(jar(directory, manifest), PROJECT.parent(), "some.name"));
  }

  private static Path jar(Path directory, Manifest manifest) throws IOException {
    Path jar = directory.resolve("some-name-1.0.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out, manifest)) {
      entries.finish();
    }
    return jar;
  }

  private static Pom module(String artifact) {
    return PROJECT.publishedJars().stream()
        .filter(module -> module.artifactId().equals(artifact))
        .findFirst()
        .orElseThrow();
  }

  private static String nameOf(String artifact) {
    return module(artifact).property("moduleName").orElseThrow();
  }

  private static Path placeOf(String artifact) {
    return ClassPath.here().of(module(artifact));
  }
}
