package io.groups4j.graph;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * What one try sends, which leaves once, whatever the HTTP client thinks of it.
 *
 * <p>Since Java 24 the JDK's client repeats any request over HTTP/2 of which the server says that
 * it has not looked at it: REFUSED_STREAM, or a GOAWAY that names an earlier one. A server that
 * says so too readily has carried the request out by then. A repeat without its body is no request:
 * RFC 9113, section 8.1.1.
 *
 * <p>Knows, too, whether anything of the try may have left: the client asks how long the body is
 * before it sends the headers, also of one that is empty, which it never asks for. It does so with
 * a connection, or with one that was closed in the greeting of TLS.
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

  private final Outgoing body;
  private final BodyPublisher bytes;
  private final AtomicBoolean sent = new AtomicBoolean();
  private final Runnable begins;
  private volatile boolean begun;

  /**
   * Has not begun.
   *
   * @param begins what to do as soon as it does, in a thread of the client's
   */
  SentOnce(Outgoing body, Runnable begins) {
    this.body = body;
    this.bytes = body.publisher();
    this.begins = begins;
  }

  @Override
  public long contentLength() {
    begun = true;
    begins.run();
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

  /** Why the bytes could not be had on this side of the wire; null if they could. */
  @Nullable IOException failure() {
    return body.failure();
  }

  /** Whether anything of the try may have left; if not, nobody knows of it. */
  boolean hasBegun() {
    return begun || sent.get();
  }
}
