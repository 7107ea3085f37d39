package io.groups4j.benchmarks.calls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A key for this machine and nobody else, made when it is needed and thrown away with the build.
 *
 * @param path where it is
 */
public record KeyStoreFile(Path path) {

  /** Protects nothing: the key is worth nothing. */
  static final String PASSWORD = "benchmarks";

  /** One that is there already. */
  static KeyStoreFile at(Path path) {
    return new KeyStoreFile(path);
  }

  /** Makes one with the JDK's own tool. */
  public static KeyStoreFile make(Path path) throws IOException, InterruptedException {
    Files.createDirectories(path.toAbsolutePath().getParent());
    Files.deleteIfExists(path);
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "localhost",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                path.toString(),
                "-storepass",
                PASSWORD)
            .inheritIO()
            .start();
    if (keytool.waitFor() != 0) {
      throw new IOException("keytool ended with " + keytool.exitValue());
    }
    return new KeyStoreFile(path);
  }

  /** What makes the JVM trust it, so that every client keeps its own way of making connections. */
  public List<String> trust() {
    return List.of(
        "-Djavax.net.ssl.trustStore=" + path, "-Djavax.net.ssl.trustStorePassword=" + PASSWORD);
  }

  SSLContext context() throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(path)) {
      store.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }
}
