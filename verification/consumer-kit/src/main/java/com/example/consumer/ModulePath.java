package com.example.consumer;

import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Jars as modules, as with {@code java -p ... --add-modules ALL-MODULE-PATH}. */
public final class ModulePath {

  private static final Pattern NAME = Pattern.compile("<moduleName>(.+)</moduleName>");
  private static final String PORT = "io.groups4j.port";
  private static final String DOMAIN = "io.groups4j.domain";

  private final ModuleLayer layer;

  private ModulePath(ModuleLayer layer) {
    this.layer = layer;
  }

  /**
   * Resolves all that is in these places.
   *
   * @param directory for jars of what Maven has not packaged yet
   */
  public static ModulePath of(List<Path> places, Path directory) throws IOException {
    List<Path> path = new ArrayList<>();
    for (Path place : places) {
      boolean needsManifest =
          Files.isDirectory(place) && !Files.exists(place.resolve("module-info.class"));
      path.add(needsManifest ? packaged(place, directory) : place);
    }
    ModuleFinder finder = ModuleFinder.of(path.toArray(Path[]::new));
    Configuration modules =
        ModuleLayer.boot()
            .configuration()
            .resolveAndBind(
                finder,
                ModuleFinder.of(),
                finder.findAll().stream()
                    .map(ModuleReference::descriptor)
                    .map(descriptor -> descriptor.name())
                    .collect(Collectors.toSet()));
    return new ModulePath(
        ModuleLayer.boot()
            .defineModulesWithOneLoader(modules, ClassLoader.getPlatformClassLoader()));
  }

  /**
   * A class of a module.
   *
   * @throws ClassNotFoundException if the module does not have it, whoever else does
   */
  public Class<?> type(String module, String name) throws ClassNotFoundException {
    Class<?> type = layer.findLoader(module).loadClass(name);
    if (!type.getModule().getName().equals(module)) {
      throw new ClassNotFoundException(name + " is in " + type.getModule() + ", not in " + module);
    }
    return type;
  }

  /** Connects by this configuration, and tells the subject of a group. */
  public Object subject(Map<String, String> configuration, String group) throws Exception {
    return call(
        () -> {
          Class<?> port = type(PORT, PORT + ".WhatsAppGroups");
          Object whatsApp = port.getMethod("connect", Map.class).invoke(null, configuration);
          Object groups = port.getMethod("groups").invoke(whatsApp);
          Class<?> id = type(DOMAIN, DOMAIN + ".GroupId");
          Object found =
              type(PORT, PORT + ".Groups")
                  .getMethod("find", id)
                  .invoke(groups, id.getConstructor(String.class).newInstance(group));
          return type(DOMAIN, DOMAIN + ".Group").getMethod("subject").invoke(found);
        });
  }

  /** Calls as an application would that was started like this: its loader is the thread's. */
  public <T> T call(Callable<T> application) throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(layer.findLoader(PORT));
    try {
      return application.call();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** A folder of classes has no manifest yet: this is the jar that it will be. */
  private static Path packaged(Path classes, Path directory) throws IOException {
    String name = nameByPom(classes.getParent().getParent().resolve("pom.xml"));
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

  private static String nameByPom(Path pom) throws IOException {
    Matcher name = NAME.matcher(Files.readString(pom));
    if (!name.find()) {
      throw new IOException(pom + " has no moduleName");
    }
    return name.group(1);
  }
}
