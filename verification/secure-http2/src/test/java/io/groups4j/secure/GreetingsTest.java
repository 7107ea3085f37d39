package io.groups4j.secure;

import static io.groups4j.secure.Calls.PATIENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.groups4j.domain.MediaFile;
import io.groups4j.domain.MediaId;
import io.groups4j.domain.MediaKind;
import io.groups4j.port.OutcomeUnknownException;
import io.groups4j.port.WhatsAppGroups;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A greeting of TLS that fails before a request has left may be tried again; after that, not. */
final class GreetingsTest {

  /** What changes something: with a body, with one that is streamed, and with none. */
  enum Write {
    CREATE(Calls::write),
    UPLOAD(
        connection ->
            connection
                .media()
                .upload(MediaFile.of(MediaKind.AUDIO, "audio/ogg", new byte[100_000]))),
    DELETE_GROUP(connection -> connection.groups().delete(Calls.GROUP)),
    DELETE_FILE(connection -> connection.media().delete(new MediaId("M")));

    private final Consumer<WhatsAppGroups> call;

    Write(Consumer<WhatsAppGroups> call) {
      this.call = call;
    }
  }

  /** Answers whatever is asked, once it has greeted. */
  private static final class Server implements AutoCloseable {

    private static final String ANSWER =
        "{\"request_id\":\"R\",\"success\":true,\"id\":\"M\",\"messages\":[{\"id\":\"wamid.1\"}]}";

    /** Of TLS 1.2, as of 1.3: fatal, handshake_failure. */
    private static final byte[] REFUSAL = {21, 3, 3, 0, 2, 2, 40};

    private final ServerSocket listening =
        new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final AtomicInteger refusals;
    private final boolean greetsAgain;
    private final AtomicInteger done = new AtomicInteger();

    /**
     * Begins to listen.
     *
     * @param refusals how many greetings it refuses
     * @param greetsAgain whether it wants to know who asks once it has done what it was asked
     */
    Server(int refusals, boolean greetsAgain) throws IOException {
      this.refusals = new AtomicInteger(refusals);
      this.greetsAgain = greetsAgain;
      daemon(this::accept);
    }

    URI uri() {
      return URI.create("https://127.0.0.1:" + listening.getLocalPort());
    }

    private void accept() {
      while (!listening.isClosed()) {
        try {
          Socket socket = listening.accept();
          daemon(() -> serve(socket));
        } catch (IOException closed) {
          return;
        }
      }
    }

    private void serve(Socket socket) {
      try (socket) {
        if (refusals.getAndDecrement() > 0) {
          socket.getInputStream().read(new byte[16_384]);
          socket.getOutputStream().write(REFUSAL);
          socket.getInputStream().read();
          return;
        }
        SSLSocket secure =
            (SSLSocket) Calls.TLS.getSocketFactory().createSocket(socket, "client", 0, true);
        secure.setUseClientMode(false);
        // In later ones nobody greets twice.
        secure.setEnabledProtocols(new String[] {"TLSv1.2"});
        request(secure.getInputStream());
        done.incrementAndGet();
        if (greetsAgain) {
          secure.setNeedClientAuth(true);
          secure.startHandshake();
          secure.getInputStream().read();
          return;
        }
        String head = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: ";
        byte[] answer = (head + ANSWER.length() + "\r\n\r\n" + ANSWER).getBytes();
        secure.getOutputStream().write(answer);
      } catch (IOException clientHungUp) {
        return;
      }
    }

    /** Reads all of a request. */
    private static void request(InputStream in) throws IOException {
      StringBuilder head = new StringBuilder();
      while (!head.toString().endsWith("\r\n\r\n")) {
        int next = in.read();
        if (next < 0) {
          throw new IOException("no request");
        }
        head.append((char) next);
      }
      String length =
          head.toString()
              .toLowerCase(Locale.ROOT)
              .replaceFirst("(?s).*\r\ncontent-length: (\\d+).*", "$1");
      in.skipNBytes(length.matches("\\d+") ? Long.parseLong(length) : 0);
    }

    private static void daemon(Runnable work) {
      Thread thread = new Thread(work, "greeting");
      thread.setDaemon(true);
      thread.start();
    }

    @Override
    public void close() throws IOException {
      listening.close();
    }
  }

  /** Trusts whoever it is, and has nothing to say who it is itself. */
  private static SSLContext nameless() throws GeneralSecurityException {
    TrustManager trusting =
        new X509TrustManager() {
          @Override
          public void checkClientTrusted(X509Certificate[] chain, String type) {}

          @Override
          public void checkServerTrusted(X509Certificate[] chain, String type) {}

          @Override
          public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
          }
        };
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {trusting}, null);
    return context;
  }

  private static WhatsAppGroups connection(Server server, HttpClient.Version version)
      throws GeneralSecurityException {
    HttpClient client = HttpClient.newBuilder().version(version).sslContext(nameless()).build();
    return Calls.over(client, server.uri(), PATIENT.withMaxAttempts(3));
  }

  @ParameterizedTest
  @EnumSource
  void aWriteIsNotRepeatedThatWasDoneBeforeTheServerGreetedAgainInVain(Write write)
      throws Exception {
    for (HttpClient.Version version : HttpClient.Version.values()) {
      try (Server server = new Server(0, true)) {
        WhatsAppGroups connection = connection(server, version);

        OutcomeUnknownException failure =
            assertThrows(OutcomeUnknownException.class, () -> write.call.accept(connection));

        assertInstanceOf(SSLHandshakeException.class, failure.getCause());
        assertEquals(1, server.done.get());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aWriteIsTriedAgainWhoseConnectionWasRefused(Write write) throws Exception {
    for (HttpClient.Version version : HttpClient.Version.values()) {
      try (Server server = new Server(2, false)) {
        write.call.accept(connection(server, version));

        assertEquals(1, server.done.get());
      }
    }
  }
}
