package io.groups4j.port;

import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.RequestId;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Joins a command to the event that ends it, for whoever wants to wait.
 *
 * <pre>{@code
 * PendingRequests pending = new PendingRequests();   // give it to whatever receives the events
 * RequestId request = groups.create(draft);
 * GroupEvent end = pending.await(request, Duration.ofSeconds(30));
 * }</pre>
 *
 * <p>Where a provider names no request, one stand-in serves all attempts to delete a group, another
 * all removals of people from it, another all changes of its texts, and another all changes of its
 * picture. Wait for the end of each before the next: an end that nobody waited for, or that came
 * after its wait had timed out, is taken for the next one's.
 *
 * <p>The event may arrive before the command has returned, which happens: the last {@value
 * #DEFAULT_CAPACITY} ends are remembered, and the oldest are forgotten beyond. Safe for use by
 * several threads, of which several may wait for the same request. Waits are on a lock of this
 * object that is never held during a call.
 */
public final class PendingRequests implements GroupEventListener {

  /** How many ended requests are remembered unless said otherwise. */
  public static final int DEFAULT_CAPACITY = 1024;

  private final int capacity;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition ended = lock.newCondition();
  private final Map<RequestId, Integer> awaited = new HashMap<>();
  private final Set<GroupEvent> oldestFirst = new LinkedHashSet<>();
  private final Map<RequestId, GroupEvent> ends = new HashMap<>();

  /** Remembers the last {@value #DEFAULT_CAPACITY} ended requests. */
  public PendingRequests() {
    this(DEFAULT_CAPACITY);
  }

  /**
   * Remembers this many ended requests.
   *
   * @param capacity more than there are commands under way at once, at least 1
   */
  public PendingRequests(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity is " + capacity + ", at least 1 is needed");
    }
    this.capacity = capacity;
  }

  /** Takes note of the event if it ends a request. */
  @Override
  public void on(GroupEvent event) {
    Set<RequestId> names = Objects.requireNonNull(event, "event").ends();
    if (names.isEmpty()) {
      return;
    }
    lock.lock();
    try {
      // What comes again is the youngest again.
      oldestFirst.remove(event);
      oldestFirst.add(event);
      names.forEach(name -> ends.put(name, event));
      forgetTheOldest();
      ended.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits for the event that ends a request.
   *
   * @param request what the command returned
   * @param timeout how long to wait at the most
   * @return the event, which may tell of a failure
   * @throws OutcomeUnknownException if no event came in time, or the thread was interrupted, in
   *     which case its interrupt flag is set
   */
  public GroupEvent await(RequestId request, Duration timeout) {
    Objects.requireNonNull(request, "request");
    Objects.requireNonNull(timeout, "timeout");
    // Saturates, where toNanos() would overflow for "as long as it takes".
    long nanos = TimeUnit.NANOSECONDS.convert(timeout);
    lock.lock();
    try {
      awaited.merge(request, 1, Integer::sum);
      GroupEvent end = ends.get(request);
      while (end == null && nanos > 0) {
        nanos = ended.awaitNanos(nanos);
        end = ends.get(request);
      }
      return endOrThrow(end, timeout);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new OutcomeUnknownException(
          "wait for the end of a request: interrupted, it may still end; look before repeating",
          null,
          interrupted);
    } finally {
      awaited.computeIfPresent(request, (id, waiting) -> waiting == 1 ? null : waiting - 1);
      forgetStandIn(request);
      forgetTheOldest();
      lock.unlock();
    }
  }

  private static GroupEvent endOrThrow(@Nullable GroupEvent end, Duration timeout) {
    if (end == null) {
      throw new OutcomeUnknownException(
          "wait for the end of a request: no event within "
              + TimeUnit.MILLISECONDS.convert(timeout)
              + " ms; it may still end, look before repeating",
          null,
          null);
    }
    return end;
  }

  /**
   * Forgets, once nobody waits for it any more, an end that was only known by a stand-in.
   *
   * <p>The next command on the same group has the same stand-in, and is not to be told how this one
   * ended.
   */
  private void forgetStandIn(RequestId request) {
    GroupEvent end = ends.get(request);
    if (end != null
        && !awaited.containsKey(request)
        && !end.request().equals(Optional.of(request))) {
      ends.remove(request);
    }
  }

  /** Keeps what somebody waits for, however old it is, and not at the cost of what is younger. */
  private void forgetTheOldest() {
    Iterator<GroupEvent> events = oldestFirst.iterator();
    int room = capacity + awaited.size();
    while (oldestFirst.size() > room && events.hasNext()) {
      GroupEvent event = events.next();
      Set<RequestId> names = event.ends();
      if (Collections.disjoint(names, awaited.keySet())) {
        events.remove();
        // A later event may have taken over one of its names.
        names.forEach(name -> ends.remove(name, event));
      }
    }
  }
}
