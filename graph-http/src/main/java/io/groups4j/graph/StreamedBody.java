package io.groups4j.graph;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Hands an answer over piece by piece to the calling thread, within a time.
 *
 * <p>The next piece is asked for when the one before is used up, so that a slow caller slows the
 * provider down and no memory fills. The stream of the HTTP client would do so as well, but on Java
 * 17 it knows no time and does not hear that its reader is interrupted.
 *
 * <p>For one calling thread; the client's own delivers.
 */
final class StreamedBody implements BodySubscriber<StreamedBody>, AutoCloseable {

  /** What can come: bytes, the end, or that there will be no more. */
  private record Arrival(@Nullable List<ByteBuffer> bytes, @Nullable Throwable failure) {}

  private static final Arrival END = new Arrival(null, null);

  private final Deadline deadline;
  private final AtomicReference<AnnouncedLength> length =
      new AtomicReference<>(AnnouncedLength.UNKNOWN);
  private final BlockingQueue<Arrival> arrived = new LinkedBlockingQueue<>();
  private final CompletableFuture<Subscription> subscription = new CompletableFuture<>();

  /** Of the calling thread alone. */
  private long taken;

  StreamedBody(Deadline deadline) {
    this.deadline = deadline;
  }

  /** Itself, as the body of this answer. */
  StreamedBody of(ResponseInfo answer) {
    length.set(AnnouncedLength.of(answer));
    return this;
  }

  /** Itself, at once: the calling thread is to go on when the headers are there. */
  @Override
  public CompletionStage<StreamedBody> getBody() {
    return CompletableFuture.completedFuture(this);
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    this.subscription.complete(subscription);
    subscription.request(1);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    arrived.add(new Arrival(buffers, null));
  }

  @Override
  public void onError(Throwable failure) {
    arrived.add(new Arrival(null, failure));
  }

  @Override
  public void onComplete() {
    arrived.add(END);
  }

  /**
   * Waits for the next bytes, of which there may be none.
   *
   * @return null at the end
   * @throws InterruptedIOException if they do not come in time, or are asked for after it
   * @throws IOException if they do not come
   */
  byte @Nullable [] next() throws IOException, InterruptedException {
    // Also when more is there already: else whoever takes it slowly would never be stopped.
    Arrival next =
        deadline.isOver() ? null : arrived.poll(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
    if (next == null) {
      throw new InterruptedIOException("the time is over");
    }
    if (next.failure() != null) {
      throw new IOException("the answer broke off", next.failure());
    }
    if (next.bytes() == null) {
      length.get().check(taken);
      return null;
    }
    ByteArrayOutputStream piece = new ByteArrayOutputStream();
    for (ByteBuffer buffer : next.bytes()) {
      byte[] bytes = new byte[buffer.remaining()];
      buffer.get(bytes);
      piece.writeBytes(bytes);
    }
    taken += piece.size();
    subscription.thenAccept(s -> s.request(1));
    return piece.toByteArray();
  }

  /** Lets go of the connection, unless all has come. */
  @Override
  public void close() {
    subscription.thenAccept(Subscription::cancel);
  }
}
