package io.groups4j.verification.publishing;

import io.groups4j.verification.project.Pom;
import io.groups4j.verification.project.Xml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import org.w3c.dom.Element;

/** What the module path would call a module. */
final class ModuleName {

  private static final String AUTOMATIC = "Automatic-Module-Name";

  private ModuleName() {}

  /**
   * The name by its descriptor or manifest.
   *
   * @param place a jar, or a folder of classes that Maven has not packaged yet
   * @param parent says what the manifest of such a folder will hold
   * @param wanted what {@code moduleName} is in that module
   * @throws IllegalStateException if it would be called after the file, which users rename
   */
  static String of(Path place, Pom parent, String wanted) {
    if (Files.isDirectory(place) && !Files.exists(place.resolve("module-info.class"))) {
      return toBePackaged(parent).replace("${moduleName}", wanted);
    }
    ModuleDescriptor descriptor = ModuleFinder.of(place).findAll().iterator().next().descriptor();
    if (descriptor.isAutomatic() && !isNamedInManifest(place)) {
      throw new IllegalStateException(
          place.getFileName() + " has neither a module-info nor an " + AUTOMATIC);
    }
    return descriptor.name();
  }

  private static String toBePackaged(Pom parent) {
    List<Element> plugins =
        Xml.all(parent.project(), "build", "pluginManagement", "plugins", "plugin");
    return plugins.stream()
        .flatMap(
            plugin ->
                Xml.text(plugin, "configuration", "archive", "manifestEntries", AUTOMATIC).stream())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the parent sets no " + AUTOMATIC));
  }

  private static boolean isNamedInManifest(Path jar) {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.getManifest() != null
          && file.getManifest().getMainAttributes().getValue(AUTOMATIC) != null;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
