package io.groups4j.graph;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Places to which no connection is made. */
enum DeadEnd {
  /** None: the server answers. */
  NONE {
    @Override
    URI open(Path folder, List<AutoCloseable> opened, AtomicInteger requests) {
      throw new IllegalStateException("there is a server");
    }
  },

  REFUSING {
    @Override
    URI open(Path folder, List<AutoCloseable> opened, AtomicInteger requests) throws IOException {
      try (ServerSocket gone = new ServerSocket(0, 1, LOOPBACK)) {
        return URI.create("http://127.0.0.1:" + gone.getLocalPort());
      }
    }
  },

  NEVER_ACCEPTING {
    @Override
    URI open(Path folder, List<AutoCloseable> opened, AtomicInteger requests) throws IOException {
      ServerSocket full = new ServerSocket(0, 1, LOOPBACK);
      opened.add(full);
      // Once the queue of connections to accept is full, further ones are left without an answer.
      for (int i = 0; i < 8; i++) {
        SocketChannel channel = SocketChannel.open();
        opened.add(channel);
        channel.configureBlocking(false);
        channel.connect(new InetSocketAddress(LOOPBACK, full.getLocalPort()));
      }
      return URI.create("http://127.0.0.1:" + full.getLocalPort());
    }
  },

  HANGING_UP {
    @Override
    URI open(Path folder, List<AutoCloseable> opened, AtomicInteger requests) throws IOException {
      ServerSocket hangingUp = new ServerSocket(0, 100, LOOPBACK);
      opened.add(hangingUp);
      Thread server = new Thread(() -> hangUp(hangingUp, requests), "hanging-up");
      server.setDaemon(true);
      server.start();
      return URI.create("https://127.0.0.1:" + hangingUp.getLocalPort());
    }
  },

  UNTRUSTED {
    @Override
    URI open(Path folder, List<AutoCloseable> opened, AtomicInteger requests)
        throws IOException, GeneralSecurityException, InterruptedException {
      HttpsServer server = HttpsServer.create(new InetSocketAddress(LOOPBACK, 0), 100);
      server.setHttpsConfigurator(new HttpsConfigurator(ownCertificate(folder.resolve("keys"))));
      server.createContext(
          "/",
          exchange -> {
            requests.incrementAndGet();
            throw new IOException("nobody should come through");
          });
      server.start();
      opened.add(() -> server.stop(0));
      return URI.create("https://127.0.0.1:" + server.getAddress().getPort());
    }
  };

  private static final byte TLS_GREETING = 22;
  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

  /**
   * Opens it; what is to be closed in the end is added to the list.
   *
   * @param requests counts those that come all the same
   */
  abstract URI open(Path folder, List<AutoCloseable> opened, AtomicInteger requests)
      throws Exception;

  private static void hangUp(ServerSocket server, AtomicInteger requests) {
    while (!server.isClosed()) {
      try (Socket greeting = server.accept()) {
        // All of it, since closing before would reset the connection.
        byte[] first = new byte[16_384];
        if (greeting.getInputStream().read(first) > 0 && first[0] != TLS_GREETING) {
          requests.incrementAndGet();
        }
      } catch (IOException closed) {
        continue;
      }
    }
  }

  /** That of a server which nobody vouches for. */
  private static SSLContext ownCertificate(Path keys)
      throws IOException, GeneralSecurityException, InterruptedException {
    char[] password = "of the test".toCharArray();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of("-genkeypair", "-keyalg", "EC", "-dname", "CN=127.0.0.1"));
    command.addAll(List.of("-ext", "SAN=IP:127.0.0.1", "-storetype", "PKCS12"));
    command.addAll(List.of("-keystore", keys.toString(), "-storepass", new String(password)));
    Process keytool =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!keytool.waitFor(60, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
      throw new IOException("keytool made no key");
    }
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keys)) {
      store.load(in, password);
    }
    KeyManagerFactory key = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    key.init(store, password);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(key.getKeyManagers(), null, null);
    return context;
  }
}
