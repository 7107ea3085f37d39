package io.groups4j.meta;

import io.groups4j.domain.ProfilePicture;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A picture that knows how often it was opened, and whether it was closed as often. */
final class WatchedContent implements ProfilePicture.Content {

  private final byte[] jpeg;
  private final AtomicInteger opened = new AtomicInteger();
  private final Semaphore closed = new Semaphore(0);

  WatchedContent(byte[] jpeg) {
    this.jpeg = jpeg;
  }

  @Override
  public InputStream open() {
    opened.incrementAndGet();
    return new ByteArrayInputStream(jpeg) {
      private boolean open = true;

      @Override
      public void close() {
        if (open) {
          open = false;
          closed.release();
        }
      }
    };
  }

  int opened() {
    return opened.get();
  }

  /** Fails if a stream stays open. */
  void awaitClosed() {
    try {
      if (!closed.tryAcquire(opened.get(), 10, TimeUnit.SECONDS)) {
        throw new AssertionError("opened " + opened + ", closed " + closed.availablePermits());
      }
    } catch (InterruptedException interrupted) {
      throw new AssertionError("interrupted", interrupted);
    }
  }
}
