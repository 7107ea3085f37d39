package io.groups4j.port;

import static io.groups4j.port.Ends.deleted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.GroupEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Handing events over, while nothing goes wrong. */
class GroupEventQueueTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final GatedListener slow = new GatedListener();
  private final List<GroupEvent> unwanted = new CopyOnWriteArrayList<>();
  private final List<GroupEventQueue> started = new ArrayList<>();

  @AfterEach
  void stop() {
    slow.open();
    started.forEach(queue -> queue.close(Duration.ZERO));
  }

  private GroupEventQueue start(GroupEventQueue.Builder builder) {
    GroupEventQueue queue = builder.start();
    started.add(queue);
    return queue;
  }

  private GroupEventQueue.Builder to(GroupEventListener listener) {
    return GroupEventQueue.builder(listener, (event, failure) -> unwanted.add(event));
  }

  private static GroupEvent event(int number) {
    return deleted("r" + number, "g" + number);
  }

  private static List<GroupEvent> events(int count) {
    return IntStream.range(0, count).mapToObj(GroupEventQueueTest::event).toList();
  }

  @Test
  void anEventIsTakenWhileTheListenerIsStillBusyWithAnother() throws Exception {
    GroupEventQueue queue = start(to(slow));
    queue.on(event(0));
    slow.awaitBegun(1);
    queue.on(event(1));

    assertEquals(List.of(), slow.handled());
    slow.pass(2);
    assertEquals(events(2), slow.handled());
  }

  @Test
  void oneWorkerHandlesInTheOrderOfTaking() {
    List<GroupEvent> handled = new CopyOnWriteArrayList<>();
    GroupEventQueue queue = start(to(handled::add));
    events(500).forEach(queue::on);

    assertEquals(List.of(), queue.close(PATIENCE));
    assertEquals(events(500), handled);
    assertEquals(List.of(), unwanted);
  }

  @Test
  void theListenerIsCalledOnAThreadOfTheQueue() {
    AtomicReference<Thread> worker = new AtomicReference<>();
    GroupEventQueue queue = start(to(event -> worker.set(Thread.currentThread())));
    queue.on(event(0));
    queue.close(PATIENCE);

    assertNotSame(Thread.currentThread(), worker.get());
    assertEquals("groups4j-events-1", worker.get().getName());
    assertTrue(worker.get().isDaemon());
  }

  @Test
  void whatThereIsNoRoomForIsRefusedAndWhatIsInHandTakesUpRoom() throws Exception {
    GroupEventQueue queue = start(to(slow).capacity(2));
    queue.on(event(0));
    slow.awaitBegun(1);
    queue.on(event(1));

    ListenerBusyException busy =
        assertThrows(ListenerBusyException.class, () -> queue.on(event(2)));
    assertEquals("queue is full with 2 events", busy.getMessage());
    assertEquals(Duration.ofSeconds(5), busy.retryAfter());

    slow.pass(1);
    slow.awaitBegun(1);
    queue.on(event(2));
    assertThrows(ListenerBusyException.class, () -> queue.on(event(3)));
    slow.open();
    assertEquals(List.of(), queue.close(PATIENCE));
    assertEquals(events(3), slow.handled());
  }

  @Test
  void asManyAsThereAreWorkersAreInHandAtOnce() throws Exception {
    GroupEventQueue queue = start(to(slow).workers(3));
    events(5).forEach(queue::on);

    slow.awaitBegun(3);
    assertEquals(List.of(), slow.handled());
    slow.open();
    assertEquals(List.of(), queue.close(PATIENCE));
    assertEquals(new HashSet<>(events(5)), new HashSet<>(slow.handled()));
    assertEquals(5, slow.handled().size());
  }

  @Test
  void theSameEventTakenTwiceIsHandledTwice() {
    List<GroupEvent> handled = new CopyOnWriteArrayList<>();
    GroupEventQueue queue = start(to(handled::add));
    GroupEvent event = event(0);
    queue.on(event);
    queue.on(event);

    assertEquals(List.of(), queue.close(PATIENCE));
    assertEquals(List.of(event, event), handled);
  }

  @Test
  void theListenerMayPutAnEventBack() {
    List<GroupEvent> handled = new CopyOnWriteArrayList<>();
    AtomicReference<GroupEventQueue> itself = new AtomicReference<>();
    GroupEventQueue queue =
        start(
            to(
                event -> {
                  handled.add(event);
                  if (handled.size() == 1) {
                    itself.get().on(event(1));
                  }
                }));
    itself.set(queue);
    queue.on(event(0));

    Eventually.holds(() -> handled.size() == 2);
    assertEquals(events(2), handled);
  }

  @Test
  void theThreadsMayBeTheCallers() {
    List<Thread> made = new CopyOnWriteArrayList<>();
    List<Thread> used = new CopyOnWriteArrayList<>();
    GroupEventQueue queue =
        start(
            to(event -> used.add(Thread.currentThread()))
                .threads(
                    work -> {
                      Thread thread = new Thread(work, "mine");
                      thread.setDaemon(true);
                      made.add(thread);
                      return thread;
                    }));
    queue.on(event(0));
    queue.close(PATIENCE);

    assertEquals(1, made.size());
    assertEquals(made, used);
  }

  @Test
  void virtualThreadsDoWhereThereAreAny() throws Exception {
    ThreadFactory threads = virtualOrDaemon();
    GroupEventQueue queue = start(to(slow).threads(threads).workers(50));
    events(100).forEach(queue::on);
    slow.awaitBegun(50);
    slow.pass(100);

    assertEquals(List.of(), queue.close(PATIENCE));
    assertEquals(new HashSet<>(events(100)), new HashSet<>(slow.handled()));
  }

  /** {@code Thread.ofVirtual().factory()}, which Java 17 does not have. */
  private static ThreadFactory virtualOrDaemon() throws ReflectiveOperationException {
    if (Runtime.version().feature() < 21) {
      return work -> {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
      };
    }
    Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
    return (ThreadFactory)
        Class.forName("java.lang.Thread$Builder").getMethod("factory").invoke(builder);
  }

  @Test
  void noEventIsLostOrDoubledWhenManyHandOverAtOnce() throws Exception {
    int givers = 8;
    int each = 500;
    List<GroupEvent> handled = new CopyOnWriteArrayList<>();
    GroupEventQueue queue = start(to(handled::add).capacity(5).workers(3));
    List<InThread<Boolean>> threads = new ArrayList<>();
    for (int i = 0; i < givers; i++) {
      int from = i * each;
      threads.add(InThread.start(() -> handOver(queue, from, from + each)));
    }
    for (InThread<Boolean> thread : threads) {
      assertTrue(thread.result());
    }

    assertEquals(List.of(), queue.close(PATIENCE));
    assertEquals(givers * each, handled.size());
    assertEquals(new HashSet<>(events(givers * each)), new HashSet<>(handled));
  }

  private static boolean handOver(GroupEventQueue queue, int from, int to) {
    for (int i = from; i < to; i++) {
      GroupEvent event = event(i);
      Eventually.holds(() -> Eventually.taken(queue, event));
    }
    return true;
  }

  @Test
  void settingsThatMakeNoSenseAreRefusedByName() {
    GroupEventQueue.Builder builder = to(slow);

    assertRefused("capacity is 0, at least 1 is needed", () -> builder.capacity(0));
    assertRefused("workers is 0, at least 1 is needed", () -> builder.workers(0));
    assertRefused(
        "attempts is 0, at least 1 is needed", () -> builder.attempts(0, Duration.ofSeconds(1)));
    assertRefused(
        "pause is PT-1S, nothing to PT24H is allowed",
        () -> builder.attempts(1, Duration.ofSeconds(-1)));
    assertRefused(
        "pause is PT24H0.000000001S, nothing to PT24H is allowed",
        () -> builder.attempts(1, Duration.ofDays(1).plusNanos(1)));
    builder.attempts(1, Duration.ofDays(1));
  }

  @Test
  void nullIsNamed() {
    GroupEventQueue queue = start(to(slow));

    assertNull("listener", () -> to(null));
    assertNull("failed", () -> GroupEventQueue.builder(slow, null));
    assertNull("threads", () -> to(slow).threads(null));
    assertNull("the thread factory made no thread", () -> to(slow).threads(work -> null).start());
    assertNull("event", () -> queue.on(null));
  }

  @Test
  void aThreadThatCannotBeStartedStopsTheOthers() throws Exception {
    List<Thread> made = new CopyOnWriteArrayList<>();
    ThreadFactory lastIsSpent =
        work -> {
          Thread thread = new Thread(made.size() < 2 ? work : () -> {});
          thread.setDaemon(true);
          made.add(thread);
          if (made.size() == 3) {
            thread.start();
          }
          return thread;
        };

    assertThrows(
        IllegalThreadStateException.class, () -> to(slow).workers(3).threads(lastIsSpent).start());
    for (Thread thread : made) {
      thread.join(PATIENCE.toMillis());
      assertFalse(thread.isAlive());
    }
  }

  private static void assertRefused(String message, Runnable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call::run).getMessage());
  }

  private static void assertNull(String message, Runnable call) {
    assertEquals(message, assertThrows(NullPointerException.class, call::run).getMessage());
  }
}
