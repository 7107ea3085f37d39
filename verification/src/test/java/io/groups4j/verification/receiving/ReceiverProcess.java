package io.groups4j.verification.receiving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.logwatch.Confidential;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@link Receiver} that is running. */
final class ReceiverProcess implements AutoCloseable {

  /** Everything of ours goes where its errors go, and is read there in the end. */
  private static final String LOGGING =
      """
      handlers = java.util.logging.ConsoleHandler
      java.util.logging.ConsoleHandler.level = ALL
      io.groups4j.level = ALL
      """;

  private final Process process;
  private final Path errors;
  private final BufferedReader answers;
  private final int port;

  /**
   * Starts one on the class path of this test, and returns when it takes deliveries.
   *
   * @param options of the Java virtual machine
   */
  ReceiverProcess(String kind, Path directory, String... options) throws IOException {
    errors = directory.resolve("errors");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+UseSerialGC");
    command.addAll(List.of(options));
    Path logging = Files.writeString(directory.resolve("logging.properties"), LOGGING);
    command.add("-Djava.util.logging.config.file=" + logging);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Receiver.class.getName(), kind, directory.toString()));
    process =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()))
            .start();
    answers = new BufferedReader(new InputStreamReader(process.getInputStream()));
    port = Integer.parseInt(answer());
  }

  int port() {
    return port;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Has it do something, and returns when that is done. */
  void command(String command) throws IOException {
    PrintStream commands = new PrintStream(process.getOutputStream(), true);
    commands.println(command);
    assertEquals("done", answer());
  }

  /** Without a chance to finish anything, as when the power of a machine fails. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    assertTrue(process.waitFor(20, TimeUnit.SECONDS), "it cannot be killed");
  }

  /** Lets it finish, and gives the status it ended with. */
  int end() throws IOException, InterruptedException {
    process.getOutputStream().close();
    assertTrue(process.waitFor(20, TimeUnit.SECONDS), "it does not end");
    return process.exitValue();
  }

  /** Looks, now that it has said everything, whether anybody may see it. */
  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    List<String> said = Files.readAllLines(errors, StandardCharsets.ISO_8859_1);
    assertTrue(said.stream().anyMatch(line -> line.contains("op=webhook")), "it has not logged");
    assertEquals(
        List.of(), said.stream().filter(line -> !Confidential.allIn(line).isEmpty()).toList());
  }

  private String answer() throws IOException {
    String answer = answers.readLine();
    if (answer == null) {
      throw new AssertionError("the receiver has died: " + Files.readString(errors));
    }
    return answer;
  }
}
