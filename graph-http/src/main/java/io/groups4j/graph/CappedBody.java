package io.groups4j.graph;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Collects an answer up to a size and within a time.
 *
 * <p>The time matters because the HTTP client stops counting its own when the headers arrive: a
 * body that never ends would hold the caller for ever.
 */
final class CappedBody implements BodySubscriber<byte[]> {

  /** An answer longer than anybody should send. */
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private final int maxBytes;
  private final AnnouncedLength length;
  private final ByteArrayOutputStream collected = new ByteArrayOutputStream();
  private final CompletableFuture<byte[]> body = new CompletableFuture<>();
  private volatile @Nullable Subscription subscription;

  CappedBody(int maxBytes, AnnouncedLength length, Duration time) {
    this.maxBytes = maxBytes;
    this.length = length;
    body.orTimeout(time.toNanos(), TimeUnit.NANOSECONDS)
        .whenComplete((bytes, failure) -> stopIf(failure != null));
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return body;
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    this.subscription = subscription;
    // The time may have run out before anything came.
    stopIf(body.isCompletedExceptionally());
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      if (collected.size() + (long) buffer.remaining() > maxBytes) {
        body.completeExceptionally(new TooLong());
        return;
      }
      byte[] bytes = new byte[buffer.remaining()];
      buffer.get(bytes);
      collected.writeBytes(bytes);
    }
  }

  @Override
  public void onError(Throwable failure) {
    body.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    try {
      length.check(collected.size());
      body.complete(collected.toByteArray());
    } catch (IOException notWhole) {
      body.completeExceptionally(notWhole);
    }
  }

  /** Lets go of the connection, since what is still to come is of no use. */
  private void stopIf(boolean failed) {
    Subscription current = subscription;
    if (failed && current != null) {
      current.cancel();
    }
  }
}
