package io.groups4j.benchmarks.setup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A process of Java with our class path, told and telling things by lines. */
public final class Child implements AutoCloseable {

  private final Process process;
  private final BufferedReader lines;
  private final PrintWriter orders;

  private Child(Process process) {
    this.process = process;
    this.lines = process.inputReader(StandardCharsets.UTF_8);
    OutputStream to = process.getOutputStream();
    this.orders = new PrintWriter(to, true, StandardCharsets.UTF_8);
  }

  /**
   * Starts one.
   *
   * @param options for the JVM
   * @param arguments for the program
   */
  public static Child start(Class<?> main, List<String> options, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-classpath");
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    command.addAll(List.of(arguments));
    return new Child(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /** Tells it something and waits for the answer. */
  public String ask(String order) throws IOException {
    orders.println(order);
    return line();
  }

  /** The next line of it. */
  public String line() throws IOException {
    String line = lines.readLine();
    if (line == null) {
      throw new IOException("the process " + process.info().commandLine().orElse("") + " ended");
    }
    return line;
  }

  /** Its last line, once it has ended; none if it ended before it said anything of its own. */
  public Optional<String> lastLine() throws IOException {
    String last = null;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      last = line;
    }
    try {
      return process.waitFor() == 0 ? Optional.ofNullable(last) : Optional.empty();
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** Ends its input and, if that is not enough, the process. */
  @Override
  public void close() throws IOException {
    orders.close();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException ending) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
