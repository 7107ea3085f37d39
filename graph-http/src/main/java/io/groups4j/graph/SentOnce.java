package io.groups4j.graph;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Bytes that leave once, whatever the HTTP client thinks of it.
 *
 * <p>Since Java 24 the JDK's client repeats any request over HTTP/2 of which the server says that
 * it has not looked at it: REFUSED_STREAM, or a GOAWAY that names an earlier one. A server that
 * says so too readily has carried the request out by then. A repeat without its body is no request:
 * RFC 9113, section 8.1.1.
 */
final class SentOnce implements BodyPublisher {

  /** Nothing is to come, so there is nothing to ask for. */
  private static final Subscription NOTHING =
      new Subscription() {
        @Override
        public void request(long pieces) {}

        @Override
        public void cancel() {}
      };

  private final BodyPublisher bytes;
  private final AtomicBoolean sent = new AtomicBoolean();

  SentOnce(BodyPublisher bytes) {
    this.bytes = bytes;
  }

  @Override
  public long contentLength() {
    return bytes.contentLength();
  }

  @Override
  public void subscribe(Subscriber<? super ByteBuffer> client) {
    if (sent.compareAndSet(false, true)) {
      bytes.subscribe(client);
    } else {
      client.onSubscribe(NOTHING);
      client.onError(new IOException("it was sent before, and is not sent again"));
    }
  }
}
