package io.groups4j.benchmarks.start;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * The bytes of jars on the class path.
 *
 * @param jars how many
 * @param bytes of all
 */
public record JarSizes(int jars, long bytes) {

  /** What an application with the adapter for Meta gets, our own modules included. */
  public static final List<String> ADAPTER =
      List.of(
          "groups-domain",
          "groups-ports",
          "graph-http",
          "adapter-meta-graph",
          "resilience4j-",
          "jakarta.json",
          "yasson",
          "parsson",
          "slf4j-api",
          "jspecify");

  /** What it gets with Retrofit, OkHttp and Jackson, before it has written a line. */
  public static final List<String> OKHTTP_STACK =
      List.of(
          "retrofit", "converter-jackson", "okhttp", "okio", "kotlin-", "annotations", "jackson-");

  /** Those whose names begin with one of these; every one of them has to be there. */
  public static JarSizes of(List<String> names) {
    int jars = 0;
    long bytes = 0;
    List<String> missing = new ArrayList<>(names);
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path path = Path.of(entry);
      String name = name(path);
      List<String> fitting = names.stream().filter(name::startsWith).toList();
      if (!fitting.isEmpty()) {
        missing.removeAll(fitting);
        jars++;
        bytes += size(path);
      }
    }
    if (!missing.isEmpty()) {
      throw new IllegalStateException("not on the class path: " + missing);
    }
    return new JarSizes(jars, bytes);
  }

  /** Of a jar, or of a module that is built but not packed. */
  private static String name(Path path) {
    return path.endsWith(Path.of("target", "classes"))
        ? path.getParent().getParent().getFileName().toString()
        : path.getFileName().toString();
  }

  private static long size(Path path) {
    try {
      return Files.isDirectory(path) ? packed(path) : Files.size(path);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static long packed(Path folder) throws IOException {
    Counting counting = new Counting();
    try (JarOutputStream jar = new JarOutputStream(counting);
        Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        jar.putNextEntry(new JarEntry(folder.relativize(file).toString()));
        Files.copy(file, jar);
        jar.closeEntry();
      }
    }
    return counting.bytes;
  }

  /** Takes no more of what is written than its length. */
  private static final class Counting extends OutputStream {

    private long bytes;

    @Override
    public void write(int one) {
      bytes++;
    }

    @Override
    public void write(byte[] buffer, int from, int length) {
      bytes += length;
    }
  }
}
