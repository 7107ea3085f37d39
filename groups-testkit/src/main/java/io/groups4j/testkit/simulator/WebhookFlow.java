package io.groups4j.testkit.simulator;

import io.groups4j.domain.MessageStatusChanged;
import io.groups4j.testkit.simulator.Aggregation.Letter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The webhooks of a {@link GroupsSimulator} on their way: they can be held back, released in
 * another order, combined, and delivered twice, all of which providers do.
 *
 * <pre>{@code
 * simulator.webhooks().hold();
 * // two things happen
 * simulator.webhooks().releaseReversed();
 * }</pre>
 *
 * <p>What is on its way already is not called back. What is held when the simulator closes counts
 * as undelivered. Safe for use by several threads.
 */
public final class WebhookFlow {

  private final ReentrantLock lock = new ReentrantLock();
  private final BlockingQueue<String> leaving = new LinkedBlockingQueue<>();
  private final List<Letter> held = new ArrayList<>();
  private final Function<List<MessageStatusChanged>, String> aggregates;
  private final Consumer<String> lost;
  private boolean holding;
  private boolean over;
  private int toDuplicate;

  /**
   * @param aggregates makes one webhook of several receipts
   * @param lost takes what comes too late, or stayed behind
   */
  WebhookFlow(Function<List<MessageStatusChanged>, String> aggregates, Consumer<String> lost) {
    this.aggregates = aggregates;
    this.lost = lost;
  }

  /** Holds back every webhook from now on, until they are released. */
  public void hold() {
    locked(() -> holding = true);
  }

  /** Whether webhooks are held back. */
  public boolean isHolding() {
    return locked(() -> holding);
  }

  /** The JSON of what is held back, in the order in which it happened. */
  public List<String> held() {
    return locked(() -> held.stream().map(Letter::body).toList());
  }

  /**
   * Lets everything go that was held back, and holds no longer.
   *
   * @return how many webhooks that are
   */
  public int release() {
    return locked(() -> letGo(places()));
  }

  /**
   * Lets everything go that was held back, the last first, and holds no longer.
   *
   * @return how many webhooks that are
   */
  public int releaseReversed() {
    return locked(
        () -> {
          List<Integer> order = new ArrayList<>(places());
          Collections.reverse(order);
          return letGo(order);
        });
  }

  /**
   * Lets everything go that was held back, in this order, and holds no longer.
   *
   * @param order the places in {@link #held()}, from 0, each of them once: {@code 2, 0, 1} sends
   *     the third first
   * @return how many webhooks that are
   * @throws IllegalArgumentException if a place is missing, there twice or not held
   */
  public int release(List<Integer> order) {
    List<Integer> wanted = List.copyOf(order);
    return locked(
        () -> {
          if (!wanted.stream().sorted().toList().equals(places())) {
            throw new IllegalArgumentException(
                held.size() + " webhooks are held, name the place of each once, from 0");
          }
          return letGo(wanted);
        });
  }

  /**
   * Lets everything go that was held back, with statuses combined as WhatsApp may, and holds no
   * longer.
   *
   * <p>Neighbours become one webhook that tell of the same group and the same status: of one
   * message and several people, or of one person and several messages. What was sent or has failed
   * names nobody and stays alone, as everything else does. The order is kept.
   *
   * @return how many webhooks leave
   */
  public int releaseAggregated() {
    return locked(
        () -> {
          List<String> bodies = Aggregation.of(held, aggregates);
          leaving.addAll(bodies);
          held.clear();
          holding = false;
          return bodies.size();
        });
  }

  /** Delivers the next webhook twice. Called twice, it is for the next two. */
  public void duplicateNext() {
    locked(() -> ++toDuplicate);
  }

  private List<Integer> places() {
    return IntStream.range(0, held.size()).boxed().toList();
  }

  private int letGo(List<Integer> order) {
    order.forEach(place -> leaving.add(held.get(place).body()));
    held.clear();
    holding = false;
    return order.size();
  }

  void add(Letter letter) {
    locked(
        () -> {
          int copies = toDuplicate > 0 ? 2 : 1;
          toDuplicate -= copies - 1;
          for (int copy = 0; copy < copies; copy++) {
            place(letter);
          }
          return copies;
        });
  }

  private void place(Letter letter) {
    if (over) {
      lost.accept(letter.body());
    } else if (holding) {
      held.add(letter);
    } else {
      leaving.add(letter.body());
    }
  }

  /** The next to be delivered, once there is one. */
  String next() throws InterruptedException {
    return leaving.take();
  }

  /** Gives up what is still here, in order, and what is added from then on. */
  void end() {
    locked(
        () -> {
          letGo(places());
          for (String body = leaving.poll(); body != null; body = leaving.poll()) {
            lost.accept(body);
          }
          return over = true;
        });
  }

  private <T> T locked(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
