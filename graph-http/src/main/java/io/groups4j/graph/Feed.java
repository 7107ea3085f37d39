package io.groups4j.graph;

import io.groups4j.domain.ProfilePicture.Content;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Reads a stream in a thread of its own, and hands it over piece by piece as the client asks.
 *
 * <p>The client itself would read in the thread that serves all its connections: a slow disk would
 * hold up every other call there, and their time-outs with them. Nobody but this thread opens,
 * reads and closes the stream.
 */
final class Feed implements Subscription {

  private static final int PIECE = 16 * 1024;

  // Without end is asked for as Long.MAX_VALUE; more than all pieces of the largest picture will
  // do.
  private static final int ALL_PIECES = 1024;

  private final Content source;
  private final Subscriber<? super ByteBuffer> client;
  private final Semaphore asked = new Semaphore(0);
  private volatile boolean over;
  private volatile @Nullable IOException failure;

  Feed(Content source, Subscriber<? super ByteBuffer> client) {
    this.source = source;
    this.client = client;
  }

  void start() {
    client.onSubscribe(this);
    Thread reader = new Thread(null, this::run, "groups4j-upload", 0, false);
    reader.setDaemon(true);
    reader.start();
  }

  /** Why the stream could not be read; null if it could, as far as it was asked for. */
  @Nullable IOException failure() {
    return failure;
  }

  @Override
  public void request(long pieces) {
    asked.release((int) Math.min(pieces, ALL_PIECES));
  }

  @Override
  public void cancel() {
    stop();
  }

  /** Ends it at the next piece, if it has not ended. */
  void stop() {
    over = true;
    asked.release();
  }

  private void run() {
    try {
      handOver();
    } catch (IOException unreadable) {
      fail(unreadable);
    } catch (RuntimeException | Error bug) {
      // Of the caller's stream. Without this nobody would end the call before its time is over.
      fail(new IOException("the stream failed", bug));
    }
  }

  private void handOver() throws IOException {
    try (InputStream in = source.open()) {
      for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
        asked.acquireUninterruptibly();
        if (over) {
          // Lets the client drop the connection, where it has answered early or given up.
          client.onError(new IOException("the call is over"));
          return;
        }
        client.onNext(ByteBuffer.wrap(piece));
      }
    }
    client.onComplete();
  }

  private void fail(IOException reason) {
    failure = reason;
    client.onError(reason);
  }
}
