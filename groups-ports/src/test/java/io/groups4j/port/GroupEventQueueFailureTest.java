package io.groups4j.port;

import static io.groups4j.port.Ends.deleted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.groups4j.domain.GroupEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A listener behind the queue that throws. */
class GroupEventQueueFailureTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final GroupEvent FIRST = deleted("r1", "g1");
  private static final GroupEvent SECOND = deleted("r2", "g2");

  private final List<GroupEvent> tried = new CopyOnWriteArrayList<>();
  private final List<GroupEvent> givenUp = new CopyOnWriteArrayList<>();
  private final List<Throwable> why = new CopyOnWriteArrayList<>();
  private final BlockingQueue<Throwable> uncaught = new LinkedBlockingQueue<>();
  private final List<GroupEventQueue> started = new ArrayList<>();

  @AfterEach
  void stop() {
    started.forEach(queue -> queue.close(Duration.ZERO));
  }

  /** A queue of which each try on the first event throws the next of these, while there are any. */
  private GroupEventQueue failing(int attempts, Throwable... failures) {
    return failing(attempts, this::giveUp, failures);
  }

  private GroupEventQueue failing(
      int attempts, BiConsumer<GroupEvent, Throwable> failed, Throwable... failures) {
    List<Throwable> toThrow = new CopyOnWriteArrayList<>(failures);
    GroupEventQueue queue =
        GroupEventQueue.builder(
                event -> {
                  tried.add(event);
                  if (event == FIRST && !toThrow.isEmpty()) {
                    GroupEventQueueFailureTest.<RuntimeException>sneak(toThrow.remove(0));
                  }
                },
                failed)
            .attempts(attempts, Duration.ZERO)
            .capacity(2)
            .threads(this::watched)
            .start();
    started.add(queue);
    return queue;
  }

  private void giveUp(GroupEvent event, Throwable failure) {
    givenUp.add(event);
    why.add(failure);
  }

  private Thread watched(Runnable work) {
    Thread thread = new Thread(work);
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((died, failure) -> uncaught.add(failure));
    return thread;
  }

  /** What is left once all is done, for which nobody has to wait until the time is over. */
  private static List<GroupEvent> closed(GroupEventQueue queue) throws Exception {
    return InThread.start(() -> queue.close(Duration.ofDays(1))).result();
  }

  /** Throws what no signature declares, as other languages on the JVM do. */
  @SuppressWarnings("unchecked")
  private static <E extends Throwable> void sneak(Throwable failure) throws E {
    throw (E) failure;
  }

  @Test
  void whatFailsIsTriedAgainBeforeTheNextOne() throws Exception {
    GroupEventQueue queue = failing(3, new IllegalStateException("1"), new Error("2"));
    queue.on(FIRST);
    queue.on(SECOND);

    assertEquals(List.of(), closed(queue));
    assertEquals(List.of(FIRST, FIRST, FIRST, SECOND), tried);
    assertEquals(List.of(), givenUp);
  }

  @Test
  void whatFailsToTheLastIsGivenUpWithTheLastFailure() throws Exception {
    Throwable last = new IllegalStateException("2");
    GroupEventQueue queue = failing(2, new IllegalStateException("1"), last);
    queue.on(FIRST);
    queue.on(SECOND);

    assertEquals(List.of(), closed(queue));
    assertEquals(List.of(FIRST, FIRST, SECOND), tried);
    assertEquals(List.of(FIRST), givenUp);
    assertSame(last, why.get(0));
  }

  @Test
  void threeTriesASecondApartAreMadeUnlessSaidOtherwise() throws Exception {
    List<Long> times = new CopyOnWriteArrayList<>();
    GroupEventQueue queue =
        GroupEventQueue.builder(
                event -> {
                  times.add(System.nanoTime());
                  throw new IllegalStateException("no database");
                },
                this::giveUp)
            .start();
    started.add(queue);
    queue.on(FIRST);

    assertEquals(List.of(), closed(queue));
    assertEquals(3, times.size());
    assertEquals(List.of(FIRST), givenUp);
    for (int i = 1; i < 3; i++) {
      long pause = times.get(i) - times.get(i - 1);
      assertFalse(pause < TimeUnit.SECONDS.toNanos(1), () -> "only " + pause + " ns");
    }
  }

  @Test
  void anErrorAndWhatNobodyDeclaredAreGivenUpAlike() throws Exception {
    GroupEventQueue queue = failing(1, new NoClassDefFoundError("x"), new Exception("y"));
    queue.on(FIRST);
    queue.on(FIRST);

    assertEquals(List.of(), closed(queue));
    assertEquals(
        List.of(NoClassDefFoundError.class, Exception.class),
        why.stream().map(Object::getClass).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT0.001S"})
  void anInterruptLeftBehindHitsNeitherTheNextTryNorTheNextEvent(Duration pause) throws Exception {
    List<Boolean> flags = new CopyOnWriteArrayList<>();
    GroupEventQueue queue =
        GroupEventQueue.builder(
                event -> {
                  flags.add(Thread.currentThread().isInterrupted());
                  Thread.currentThread().interrupt();
                  if (flags.size() == 1) {
                    throw new IllegalStateException("no database");
                  }
                },
                this::giveUp)
            .attempts(2, pause)
            .start();
    started.add(queue);
    queue.on(FIRST);
    queue.on(SECOND);

    assertEquals(List.of(), closed(queue));
    assertEquals(List.of(false, false, false), flags);
  }

  @Test
  void whatNobodyWouldHaveIsKeptTakesUpRoomAndIsHandedBack() throws Exception {
    GroupEventQueue queue =
        failing(
            1,
            (event, failure) -> {
              throw new IllegalArgumentException("cannot store +1 786 534 7866");
            },
            new IllegalStateException("no database"));
    queue.on(FIRST);
    Throwable told = uncaught.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);

    assertEquals(
        "an event was neither handled nor given up, and is kept until the queue is closed:"
            + " java.lang.IllegalArgumentException",
        told.getMessage());
    assertNull(told.getCause());
    assertEquals(getClass().getName(), told.getStackTrace()[0].getClassName());

    queue.on(SECOND);
    // One of two places is taken for good.
    GroupEvent third = deleted("r3", "g3");
    Eventually.holds(() -> Eventually.taken(queue, third));
    assertEquals(List.of(FIRST), closed(queue));
    assertEquals(List.of(FIRST, SECOND, third), tried);
    assertEquals(List.of(), closed(queue));
  }

  @Test
  void aQueueFullOfWhatNobodyWouldHaveRefuses() throws Exception {
    GroupEventQueue queue =
        failing(
            1,
            (event, failure) -> {
              throw new IllegalArgumentException("no disk");
            },
            new IllegalStateException("1"),
            new IllegalStateException("2"));
    queue.on(FIRST);
    queue.on(FIRST);
    for (int i = 0; i < 2; i++) {
      uncaught.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    assertThrows(ListenerBusyException.class, () -> queue.on(SECOND));
    assertEquals(List.of(FIRST, FIRST), closed(queue));
  }

  @Test
  void whoeverClosesIsNotKeptWaitingByWhatNobodyWouldHave() throws Exception {
    CountDownLatch mayFail = new CountDownLatch(1);
    GroupEventQueue queue =
        failing(
            1,
            (event, failure) -> {
              Eventually.holds(() -> mayFail.getCount() == 0);
              throw new IllegalArgumentException("no disk");
            },
            new IllegalStateException("no database"));
    queue.on(FIRST);
    InThread<List<GroupEvent>> closing =
        InThread.start(() -> queue.close(Duration.ofDays(1))).untilItWaits();
    mayFail.countDown();

    assertEquals(List.of(FIRST), closing.result());
  }

  @Test
  void aHandlerThatFailsAsWellDoesNotStopTheQueue() throws Exception {
    GroupEventQueue queue =
        GroupEventQueue.builder(
                event -> {
                  tried.add(event);
                  throw new IllegalStateException("no database");
                },
                (event, failure) -> {
                  throw new IllegalStateException("no disk");
                })
            .attempts(1, Duration.ZERO)
            .threads(
                work -> {
                  Thread thread = watched(work);
                  thread.setUncaughtExceptionHandler(
                      (worker, failure) -> {
                        uncaught.add(failure);
                        throw new IllegalStateException("no log");
                      });
                  return thread;
                })
            .start();
    started.add(queue);
    queue.on(FIRST);
    queue.on(SECOND);

    assertEquals(List.of(FIRST, SECOND), closed(queue));
    assertEquals(List.of(FIRST, SECOND), tried);
  }
}
