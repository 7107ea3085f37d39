package io.groups4j.graph;

import io.groups4j.domain.ProfilePicture.Content;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Bytes that are read while they are sent. */
final class OutgoingStream implements Outgoing {

  private final Content source;
  private final long length;
  private final AtomicReference<@Nullable Feed> feed = new AtomicReference<>();

  OutgoingStream(Content source, long length) {
    this.source = source;
    this.length = length;
  }

  @Override
  public BodyPublisher publisher() {
    return BodyPublishers.fromPublisher(this::begin, length);
  }

  private void begin(Subscriber<? super ByteBuffer> client) {
    Feed next = new Feed(source, client);
    // The client begins again where a connection turns out to be closed before it was used.
    stop(feed.getAndSet(next));
    next.start();
  }

  @Override
  public @Nullable IOException failure() {
    Feed last = feed.get();
    return last == null ? null : last.failure();
  }

  @Override
  public void close() {
    stop(feed.get());
  }

  private static void stop(@Nullable Feed feed) {
    if (feed != null) {
      feed.stop();
    }
  }
}
