package io.groups4j.port;

import io.groups4j.domain.GroupEvent;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * Takes events at once and has a slow listener handle them on threads of its own.
 *
 * <pre>{@code
 * GroupEventQueue queue =
 *     GroupEventQueue.builder(application, (event, failure) -> setAside(event)).start();
 * // give it to whatever receives the events, and when the application stops:
 * queue.close(Duration.ofSeconds(20)).forEach(this::setAside);
 * }</pre>
 *
 * <p><b>A crash loses what is in here.</b> An event that was taken counts as taken care of: the
 * provider has its answer and does not deliver it again, and {@link EventInbox} takes it for
 * handled. An application that must not lose an event does not use this. Its listener writes the
 * event to its database, best in the transaction of its {@link EventInbox}, and handles it from
 * there; or it writes the whole delivery down before anything is made of it.
 *
 * <p>Short of a crash, nothing that was taken is lost: it ends up with the listener, with the
 * consumer of failed events, or with the caller of {@link #close}. Until then it takes up room.
 * When there is none left, the next event is refused with a {@link ListenerBusyException} and has
 * to be delivered again.
 *
 * <ul>
 *   <li>With one worker, events are handled in the order in which they were taken, one after the
 *       other; an event that fails holds up those behind it until it is handled or given up. With
 *       several workers there is no order.
 *   <li>A listener that throws is tried again after a pause, and in the end the event is given to
 *       the consumer of failed events, with what was thrown last. If that one throws as well, the
 *       event is kept and takes up room until {@link #close} hands it back, and the thread's {@link
 *       Thread.UncaughtExceptionHandler} is told.
 *   <li>What stands before the queue in {@link GroupEventListener#andThen} is told an event again
 *       that the queue refused.
 * </ul>
 *
 * <p>The threads are daemons unless you bring your own: a queue that nobody closed does not keep a
 * process alive, and takes what it holds with it. Safe for use by several threads at once; no lock
 * is held while a listener or a consumer runs.
 */
public final class GroupEventQueue implements GroupEventListener {

  private final HeldEvents events;
  private final List<Thread> workers;

  private GroupEventQueue(Builder settings) {
    events = new HeldEvents(settings.capacity);
    QueueWorker work =
        new QueueWorker(
            events, settings.listener, settings.failed, settings.attempts, settings.pause);
    workers = Stream.generate(() -> settings.thread(work)).limit(settings.workers).toList();
    try {
      workers.forEach(Thread::start);
    } catch (Throwable notAll) {
      // Those that did start have nothing to wait for.
      events.close(Duration.ZERO);
      throw notAll;
    }
  }

  /**
   * Begins with what there is no default for.
   *
   * @param listener handles the events; called by one thread at a time unless there are more
   *     workers
   * @param failed takes an event that the listener could not handle, and why: called by the same
   *     threads. Nobody else has the event then, so put it where somebody looks
   */
  public static Builder builder(
      GroupEventListener listener, BiConsumer<? super GroupEvent, ? super Throwable> failed) {
    return new Builder(listener, failed);
  }

  /**
   * Takes the event; it will be handled later.
   *
   * @throws ListenerBusyException if there is no room, or the queue is closed
   */
  @Override
  public void on(GroupEvent event) {
    events.take(Objects.requireNonNull(event, "event"));
  }

  /**
   * Takes nothing any more, waits until everything is handled or given up, and hands back what is
   * not when the time is over.
   *
   * <p>What comes back is the caller's alone: it was answered to the provider and does not come
   * again. It is in the order in which it was taken. An event that is being handled at that very
   * moment is among it, so it may be handled after all; the threads are interrupted, and what the
   * listener throws then is of no interest any more. Closing again gives nothing back.
   *
   * @param within how long to wait, nothing to hand everything back at once. An interrupt ends the
   *     wait as well, and its flag stays set. Not to be called by the listener, which would wait
   *     for itself
   * @return what was not handled; store it, since nobody else has it
   */
  public List<GroupEvent> close(Duration within) {
    if (within.isNegative()) {
      throw new IllegalArgumentException("within is " + within + ", no time can be negative");
    }
    List<GroupEvent> rest = events.close(within);
    if (!rest.isEmpty()) {
      workers.forEach(Thread::interrupt);
    }
    return rest;
  }

  /** Settings of {@link GroupEventQueue}, each with a default. Not for several threads at once. */
  public static final class Builder {

    private static final Duration LONGEST = Duration.ofDays(1);

    private final GroupEventListener listener;
    private final BiConsumer<? super GroupEvent, ? super Throwable> failed;
    private int capacity = 1_000;
    private int workers = 1;
    private int attempts = 3;
    private Duration pause = Duration.ofSeconds(1);
    private ThreadFactory threads = daemons();

    private Builder(
        GroupEventListener listener, BiConsumer<? super GroupEvent, ? super Throwable> failed) {
      this.listener = Objects.requireNonNull(listener, "listener");
      this.failed = Objects.requireNonNull(failed, "failed");
    }

    /**
     * How many events are held at most, those being handled among them; by default 1 000.
     *
     * <p>It is how many a crash can lose. Meta sends up to 1 000 in one delivery (Meta, "Webhooks",
     * overview); what there is no room for is taken when it is delivered again.
     */
    public Builder capacity(int events) {
      capacity = atLeastOne("capacity", events);
      return this;
    }

    /** How many threads handle events; by default one, which keeps them in order. */
    public Builder workers(int threads) {
      workers = atLeastOne("workers", threads);
      return this;
    }

    /**
     * How often an event is tried when the listener throws; by default 3 times, a second apart.
     *
     * @param times the first included, 1 for a single try
     * @param pause from one try to the next, at most a day
     */
    public Builder attempts(int times, Duration pause) {
      if (pause.isNegative() || pause.compareTo(LONGEST) > 0) {
        throw new IllegalArgumentException(
            "pause is " + pause + ", nothing to " + LONGEST + " is allowed");
      }
      attempts = atLeastOne("attempts", times);
      this.pause = pause;
      return this;
    }

    /**
     * Makes the threads; by default daemons named {@code groups4j-events-1} and so on.
     *
     * @param threads virtual threads are welcome: {@code Thread.ofVirtual().factory()}
     */
    public Builder threads(ThreadFactory threads) {
      this.threads = Objects.requireNonNull(threads, "threads");
      return this;
    }

    /** Puts it together and starts its threads. */
    public GroupEventQueue start() {
      return new GroupEventQueue(this);
    }

    private Thread thread(Runnable work) {
      return Objects.requireNonNull(threads.newThread(work), "the thread factory made no thread");
    }

    private static ThreadFactory daemons() {
      AtomicInteger made = new AtomicInteger();
      return work -> {
        Thread thread = new Thread(work, "groups4j-events-" + made.incrementAndGet());
        thread.setDaemon(true);
        return thread;
      };
    }

    private static int atLeastOne(String field, int value) {
      if (value < 1) {
        throw new IllegalArgumentException(field + " is " + value + ", at least 1 is needed");
      }
      return value;
    }
  }
}
