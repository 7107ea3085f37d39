package io.groups4j.verification.receiving;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A receiver that is killed now and then, and begins anew with what is on the disk. */
final class RestartingReceiver implements AutoCloseable {

  private final Path directory;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private ReceiverProcess process;
  private boolean down;
  private int kills;

  RestartingReceiver(Path directory) throws IOException {
    this.directory = directory;
    process = start();
  }

  /** Where to deliver to; waits while it restarts. */
  int port() {
    lock.lock();
    try {
      while (down) {
        changed.awaitUninterruptibly();
      }
      if (!process.isAlive()) {
        throw new AssertionError("the receiver has died by itself");
      }
      return process.port();
    } finally {
      lock.unlock();
    }
  }

  /** Kills it while others deliver to it, and returns when it takes deliveries again. */
  void killAndRestart() throws IOException, InterruptedException {
    down(true);
    try {
      process.kill();
      process = start();
      kills++;
    } finally {
      down(false);
    }
  }

  int kills() {
    return kills;
  }

  /** None of them lives for long, so what it can do at best is not worth working out. */
  private ReceiverProcess start() throws IOException {
    return new ReceiverProcess("remembering", directory, "-XX:TieredStopAtLevel=1");
  }

  private void down(boolean now) {
    lock.lock();
    try {
      down = now;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() throws IOException {
    process.close();
  }
}
