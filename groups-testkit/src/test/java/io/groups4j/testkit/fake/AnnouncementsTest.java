package io.groups4j.testkit.fake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.GroupCreated;
import io.groups4j.domain.GroupDeleted;
import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupEvent;
import io.groups4j.testkit.fixture.RecordingListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How {@link InMemoryWhatsApp} tells its listeners. */
class AnnouncementsTest {

  private static final GroupDraft DRAFT = GroupDraft.named("Book club");
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final RecordingListener events = new RecordingListener();
  private final InMemoryWhatsApp whatsApp = InMemoryWhatsApp.create();

  @Test
  void everyListenerIsTold() {
    RecordingListener another = new RecordingListener();
    whatsApp.listen(events).listen(another);

    whatsApp.groups().create(DRAFT);

    assertEquals(1, events.events().size());
    assertEquals(events.events(), another.events());
  }

  @Test
  void aListenerMayCallBackAndTheOrderIsKept() {
    whatsApp.listen(
        event -> {
          if (event instanceof GroupCreated created) {
            whatsApp.groups().delete(created.groupId());
          }
        });
    whatsApp.listen(events);

    whatsApp.groups().create(DRAFT);

    assertEquals(
        List.of(GroupCreated.class, GroupDeleted.class),
        events.events().stream().map(Object::getClass).toList());
  }

  @Test
  void aListenerThatFailsOnceIsToldAgain() {
    List<GroupEvent> told = new ArrayList<>();
    whatsApp.listen(
        event -> {
          told.add(event);
          if (told.size() == 1) {
            throw new IllegalStateException("not now");
          }
        });

    whatsApp.groups().create(DRAFT);

    assertEquals(2, told.size());
    assertSame(told.get(0), told.get(1));
  }

  @Test
  void aListenerThatKeepsFailingFailsTheCallButNotTheChangeNorTheOthers() {
    List<GroupEvent> told = new ArrayList<>();
    whatsApp.listen(
        event -> {
          told.add(event);
          throw new IllegalStateException("never");
        });
    whatsApp.listen(events);

    assertThrows(IllegalStateException.class, () -> whatsApp.groups().create(DRAFT));

    assertEquals(3, told.size());
    assertEquals(1, events.events().size());
    assertEquals(1, whatsApp.groups().active().count());
  }

  @Test
  void anAssertionInAListenerFailsTheCallAtOnce() {
    List<GroupEvent> told = new ArrayList<>();
    whatsApp.listen(
        event -> {
          told.add(event);
          throw new AssertionError("expected");
        });

    assertThrows(AssertionError.class, () -> whatsApp.groups().create(DRAFT));
    assertEquals(1, told.size());
  }

  @Test
  void aListenerMayWaitForAnotherThreadThatCalls() {
    CountDownLatch returned = new CountDownLatch(1);
    List<Boolean> inTime = new ArrayList<>();
    whatsApp.listen(
        event -> {
          if (inTime.isEmpty()) {
            Thread other =
                new Thread(
                    () -> {
                      whatsApp.groups().create(DRAFT);
                      returned.countDown();
                    });
            other.start();
            inTime.add(await(returned));
          }
        });
    whatsApp.listen(events);

    whatsApp.groups().create(DRAFT);

    assertEquals(List.of(true), inTime);
    assertEquals(2, events.events().size());
  }

  @Test
  void manyThreadsLoseNoGroupAndNoEvent() throws Exception {
    whatsApp.listen(events);
    List<Thread> threads =
        IntStream.range(0, 8).mapToObj(n -> new Thread(() -> create(250))).toList();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join(PATIENCE.toMillis());
    }

    List<String> told =
        events.events().stream().map(event -> event.group().orElseThrow().value()).toList();
    assertEquals(whatsApp.groups().active().map(summary -> summary.id().value()).toList(), told);
    assertEquals(2000, told.size());
    assertTrue(threads.stream().noneMatch(Thread::isAlive));
  }

  private void create(int times) {
    for (int i = 0; i < times; i++) {
      whatsApp.groups().create(DRAFT);
    }
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
