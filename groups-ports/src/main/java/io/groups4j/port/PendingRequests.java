package io.groups4j.port;

import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.RequestId;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
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
 * after its wait had timed out, is taken for the next one's. An event that comes again, or is older
 * than one that has come, is not.
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
  private final Map<String, GroupEvent> oldestFirst = new LinkedHashMap<>();
  private final Map<RequestId, End> ends = new HashMap<>();

  /** The end that is known by a name, and whether it is no longer told. */
  private record End(GroupEvent event, boolean spent) {}

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
    String key = event.deliveryKey();
    lock.lock();
    try {
      GroupEvent known = oldestFirst.remove(key);
      // What comes again is the youngest again, and ends nothing again.
      oldestFirst.put(key, known == null ? event : known);
      if (known == null) {
        names.stream()
            .filter(name -> isLatest(event, name))
            .forEach(name -> ends.put(name, new End(event, false)));
        forgetTheOldest();
        ended.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * By the provider's time, since events may be late; what happens only once is always the last.
   */
  private boolean isLatest(GroupEvent event, RequestId name) {
    End known = ends.get(name);
    if (known == null) {
      return true;
    }
    boolean recurs = event.recurringNames().contains(name);
    return known.event.recurringNames().contains(name) == recurs
        ? !event.occurredAt().isBefore(known.event.occurredAt())
        : !recurs;
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
      GroupEvent end = endOf(request);
      while (end == null && nanos > 0) {
        nanos = ended.awaitNanos(nanos);
        end = endOf(request);
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
      spend(request);
      forgetTheOldest();
      lock.unlock();
    }
  }

  private @Nullable GroupEvent endOf(RequestId request) {
    End end = ends.get(request);
    return end == null || end.spent ? null : end.event;
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
   * Tells nobody else, once nobody waits for it any more, of an end by a name that may recur.
   *
   * <p>The next command on the same group has the same stand-in, and is not to be told how this one
   * ended. The end itself is kept, to know what is older.
   */
  private void spend(RequestId request) {
    End end = ends.get(request);
    if (end != null
        && !awaited.containsKey(request)
        && end.event.recurringNames().contains(request)) {
      ends.put(request, new End(end.event, true));
    }
  }

  /** Keeps what somebody waits for, however old it is, and not at the cost of what is younger. */
  private void forgetTheOldest() {
    Iterator<GroupEvent> events = oldestFirst.values().iterator();
    int room = capacity + awaited.size();
    while (oldestFirst.size() > room && events.hasNext()) {
      GroupEvent event = events.next();
      Set<RequestId> names = event.ends();
      if (Collections.disjoint(names, awaited.keySet())) {
        events.remove();
        // A later event may have taken over one of its names.
        names.forEach(
            name -> ends.computeIfPresent(name, (n, end) -> end.event == event ? null : end));
      }
    }
  }
}
