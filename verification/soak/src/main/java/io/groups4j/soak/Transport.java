package io.groups4j.soak;

import io.groups4j.secure.LocalCertificate;
import io.groups4j.secure.SecureFront;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import javax.net.ssl.SSLContext;

/** What calls travel over. */
enum Transport {
  /** HTTP/1.1 without encryption. */
  PLAIN("HTTP/1.1"),
  TLS("HTTP/1.1"),
  /** As it is in production. */
  TLS_H2("HTTP/2.0");

  /** As many as the threads of a soak, and some. */
  private static final int WORKERS = 256;

  private final String protocol;

  Transport(String protocol) {
    this.protocol = protocol;
  }

  /**
   * A way to a server, to be closed.
   *
   * @param uri where it begins
   * @param end closes it
   */
  record Way(URI uri, Runnable end) implements AutoCloseable {
    @Override
    public void close() {
      end.run();
    }
  }

  static Transport named(String name) {
    return Arrays.stream(values())
        .filter(transport -> transport.toString().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "transport is \"" + name + "\", expected one of " + Arrays.asList(values())));
  }

  /**
   * Has this JVM trust what serves on this machine, and nobody else: the client that groups4j makes
   * trusts what the JVM trusts. To be called once, before anything is measured.
   *
   * @return what to serve with
   */
  static SSLContext trusted() {
    SSLContext tls = LocalCertificate.context();
    SSLContext.setDefault(tls);
    return tls;
  }

  /** Opens a way to a server that speaks HTTP/1.1 without encryption. */
  Way to(URI server, SSLContext tls) {
    if (this == PLAIN) {
      return new Way(server, () -> {});
    }
    SecureFront front = SecureFront.start(server, tls, this == TLS_H2, WORKERS, SecureFront.open());
    return new Way(front.uri(), () -> close(front));
  }

  private void close(SecureFront front) {
    front.close();
    if (!front.protocols().equals(Set.of(protocol))) {
      throw new IllegalStateException("not " + protocol + " was spoken: " + front.protocols());
    }
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
