package io.groups4j.graph;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeoutException;
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

  private static final byte[] NOTHING = {};

  private final int maxBytes;
  private final AnnouncedLength announced;
  private final Deadline deadline;
  private final CompletableFuture<byte[]> body = new CompletableFuture<>();

  // As long as what has come, and mostly that is all of it: no copy is made of a whole answer.
  private byte[] collected = NOTHING;
  private int length;
  private volatile @Nullable Subscription subscription;

  CappedBody(int maxBytes, AnnouncedLength announced, Deadline deadline) {
    this.maxBytes = maxBytes;
    this.announced = announced;
    this.deadline = deadline;
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return body;
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    this.subscription = subscription;
    Overdue.watch(this);
    // The time may have run out before anything came.
    endIfOverdue();
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      int count = buffer.remaining();
      if (length + (long) count > maxBytes) {
        fail(new TooLong());
        return;
      }
      makeRoomFor(count);
      buffer.get(collected, length, count);
      length += count;
    }
  }

  private void makeRoomFor(int count) {
    if (length + count > collected.length) {
      // Doubles from the second piece on, so that many small ones are not copied over and over.
      collected = Arrays.copyOf(collected, Math.max(length + count, 2 * length));
    }
  }

  @Override
  public void onError(Throwable failure) {
    end();
    body.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    end();
    try {
      announced.check(length);
      body.complete(length == collected.length ? collected : Arrays.copyOf(collected, length));
    } catch (IOException notWhole) {
      body.completeExceptionally(notWhole);
    }
  }

  /** Gives up what has not come whole by now. */
  void endIfOverdue() {
    if (deadline.isOver()) {
      fail(new TimeoutException());
    }
  }

  /** Lets go of the connection, since what is still to come is of no use. */
  private void fail(Exception failure) {
    end();
    if (body.completeExceptionally(failure)) {
      Subscription current = subscription;
      if (current != null) {
        current.cancel();
      }
    }
  }

  private void end() {
    Overdue.forget(this);
  }
}
