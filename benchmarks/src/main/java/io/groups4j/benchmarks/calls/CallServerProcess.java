package io.groups4j.benchmarks.calls;

import io.groups4j.benchmarks.setup.Child;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The server, in its own process, with a key of its own. */
public final class CallServerProcess implements AutoCloseable {

  private final KeyStoreFile keys;
  private final Child process;
  private final String[] ports;

  private CallServerProcess(KeyStoreFile keys, Child process, String[] ports) {
    this.keys = keys;
    this.process = process;
    this.ports = ports;
  }

  /** Starts it. */
  public static CallServerProcess start(Path folder) throws IOException, InterruptedException {
    KeyStoreFile keys = KeyStoreFile.make(folder.resolve("localhost.p12"));
    Child process =
        Child.start(CallServer.class, List.of("-Xms512m", "-Xmx512m"), keys.path().toString());
    return new CallServerProcess(keys, process, process.line().split(" "));
  }

  /** Where it is. */
  public URI base(Transport transport) {
    return URI.create(transport.scheme() + "://localhost:" + ports[transport.ordinal() + 1]);
  }

  /** What a client's JVM needs to trust it. */
  public List<String> trust() {
    return keys.trust();
  }

  String protocolOf(Transport transport) throws IOException {
    return get(base(Transport.PLAIN), "/protocol?of=" + transport);
  }

  /** How many pages have been asked for. */
  public static int pagesAskedFor(URI plain) throws IOException {
    return Integer.parseInt(get(plain, "/pages"));
  }

  private static String get(URI plain, String path) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) URI.create(plain + path).toURL().openConnection();
    return new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    process.close();
  }
}
