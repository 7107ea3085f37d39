package io.groups4j.verification.receiving;

import io.groups4j.verification.receiving.Connection.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Delivers over several connections, and again until it is answered 200; now and then once more
 * after that.
 */
final class Provider {

  private static final int CONNECTIONS = 6;

  private final RestartingReceiver receiver;
  private final Path handled;
  private final Random random;
  private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
  private final Set<String> doubtful = ConcurrentHashMap.newKeySet();
  private final Queue<Future<?>> killing = new ConcurrentLinkedQueue<>();
  private final AtomicInteger begun = new AtomicInteger();
  private final AtomicInteger unanswered = new AtomicInteger();
  private final AtomicInteger repeated = new AtomicInteger();

  Provider(RestartingReceiver receiver, Path handled, Random random) {
    this.receiver = receiver;
    this.handled = handled;
    this.random = random;
  }

  /**
   * Delivers all, and has the receiver killed on the way.
   *
   * @param kills how many requests have been begun when it is
   */
  void deliver(List<Delivery> deliveries, NavigableSet<Integer> kills) throws Exception {
    Outbox outbox = new Outbox(deliveries);
    // One is left for killing, so that this is done once at a time.
    ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS + 1);
    try {
      List<Future<?>> ends = new ArrayList<>();
      for (int i = 0; i < CONNECTIONS; i++) {
        ends.add(threads.submit(() -> work(outbox, kills, threads)));
      }
      for (Future<?> end : ends) {
        end.get();
      }
      while (!killing.isEmpty()) {
        killing.remove().get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** How long the file of what was handled was when a fact was first answered with 200. */
  Map<String, Long> acknowledged() {
    return Map.copyOf(acknowledged);
  }

  /** How many deliveries a kill has left without an answer. */
  int unanswered() {
    return unanswered.get();
  }

  /** The facts of those deliveries, which may be handled twice. */
  Set<String> doubtful() {
    return Set.copyOf(doubtful);
  }

  /** How many were delivered again although they had been answered with 200. */
  int repeated() {
    return repeated.get();
  }

  private @Nullable Void work(Outbox outbox, NavigableSet<Integer> kills, ExecutorService killers)
      throws Exception {
    Connection connection = null;
    try {
      for (Delivery next = outbox.next(); next != null; next = outbox.next()) {
        try {
          if (connection == null) {
            connection = new Connection(receiver.port());
          }
          if (kills.remove(begun.incrementAndGet())) {
            killing.add(killers.submit(() -> kill(outbox)));
          }
          settle(next, connection.post(next.request()), outbox);
        } catch (IOException noAnswer) {
          if (connection != null) {
            connection.close();
            unanswered.incrementAndGet();
            doubtful.addAll(next.facts());
          }
          connection = null;
          outbox.again(next);
        }
      }
      return null;
    } finally {
      outbox.abandon();
      if (connection != null) {
        connection.close();
      }
    }
  }

  private void settle(Delivery delivery, Answer answer, Outbox outbox) throws IOException {
    if (answer.status() != (delivery.genuine() ? 200 : 401)) {
      throw new AssertionError(delivery.facts() + " answered with " + answer);
    }
    if (delivery.genuine()) {
      long size = Files.size(handled);
      delivery.facts().forEach(fact -> acknowledged.putIfAbsent(fact, size));
      if (random.nextInt(10) == 0) {
        repeated.incrementAndGet();
        outbox.again(delivery);
        return;
      }
    }
    outbox.done();
  }

  private @Nullable Void kill(Outbox outbox) throws Exception {
    boolean back = false;
    try {
      receiver.killAndRestart();
      back = true;
    } finally {
      if (!back) {
        outbox.abandon();
      }
    }
    return null;
  }
}
