package com.example.bookclub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same jars as modules, as with {@code java -p ... --add-modules ALL-MODULE-PATH}. */
class OnTheModulePathTest {

  /** What Maven writes into the manifests of those that have no module-info. */
  private static final Map<String, String> AUTOMATIC =
      Map.of("adapter-meta-graph", "io.groups4j.meta", "graph-http", "io.groups4j.graph");

  @TempDir Path directory;

  @Test
  void aGroupIsFound() throws Exception {
    ModuleLayer layer = layer();
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(layer.findLoader("io.groups4j.port"));
    try (Provider provider = new Provider()) {
      Class<?> port = type(layer, "io.groups4j.port", "WhatsAppGroups");
      Object whatsApp =
          port.getMethod("connect", Map.class).invoke(null, provider.configuration("good"));
      Object groups = port.getMethod("groups").invoke(whatsApp);
      Class<?> id = type(layer, "io.groups4j.domain", "GroupId");

      Object group =
          type(layer, "io.groups4j.port", "Groups")
              .getMethod("find", id)
              .invoke(groups, id.getConstructor(String.class).newInstance("G1"));

      assertEquals("Book club", group.getClass().getMethod("subject").invoke(group));
      assertTrue(group.getClass().getModule().isNamed());
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private ModuleLayer layer() throws IOException {
    List<Path> places = new ArrayList<>();
    for (Path place : ClassPath.places()) {
      String name = AUTOMATIC.get(ClassPath.artifact(place));
      places.add(Files.isDirectory(place) && name != null ? packaged(place, name) : place);
    }
    ModuleFinder finder = ModuleFinder.of(places.toArray(Path[]::new));
    Set<String> all =
        finder.findAll().stream()
            .map(ModuleReference::descriptor)
            .map(descriptor -> descriptor.name())
            .collect(Collectors.toSet());
    assertTrue(all.containsAll(AUTOMATIC.values()), () -> "only " + all);
    Configuration modules =
        ModuleLayer.boot().configuration().resolveAndBind(finder, ModuleFinder.of(), all);
    return ModuleLayer.boot()
        .defineModulesWithOneLoader(modules, ClassLoader.getPlatformClassLoader());
  }

  /** A folder of classes has no manifest yet: this is the jar that it will be. */
  private Path packaged(Path classes, String name) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Automatic-Module-Name", name);
    Path jar = directory.resolve(name + ".jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, out);
      }
    }
    return jar;
  }

  private static Class<?> type(ModuleLayer layer, String module, String name)
      throws ClassNotFoundException {
    return layer.findLoader(module).loadClass(module + "." + name);
  }
}
