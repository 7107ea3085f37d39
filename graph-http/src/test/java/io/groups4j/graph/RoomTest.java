package io.groups4j.graph;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class RoomTest {

  private static final long LONG = TimeUnit.MINUTES.toNanos(5);

  private final Room room = new Room();

  @Test
  void nobodyIsBehindAnybodyWhereNobodyWaits() throws Exception {
    Room.Place first = room.place();
    assertFalse(first.isBehindOthers());

    first.await(1);

    assertFalse(first.isBehindOthers());
    assertTrue(room.place().isBehindOthers());
  }

  @Test
  void theNextTriesAsSoonAsTheFirstHasFoundRoom() throws Exception {
    Room.Place first = room.place();
    first.await(1);
    FutureTask<Void> second = waiting(room.place());
    // What comes to an end is for the first.
    room.give();
    assertFalse(second.isDone());

    first.leave();

    second.get(1, TimeUnit.MINUTES);
  }

  @Test
  void whoStopsWaitingHoldsNobodyUp() throws Exception {
    Room.Place first = room.place();
    first.await(1);
    Room.Place late = room.place();
    late.await(1);
    Thread.currentThread().interrupt();
    Room.Place interrupted = room.place();
    assertThrows(InterruptedException.class, () -> interrupted.await(LONG));
    FutureTask<Void> last = waiting(room.place());

    interrupted.leave();
    late.leave();
    first.leave();

    last.get(1, TimeUnit.MINUTES);
    assertTrue(room.place().isBehindOthers());
  }

  @Test
  void aPlaceThatWasLeftTwiceWakesAndHoldsUpNobody() throws Exception {
    Room.Place first = room.place();
    first.await(1);

    first.leave();
    first.leave();

    assertFalse(room.place().isBehindOthers());
  }

  /** Waits in a thread of its own, for far longer than the test takes. */
  private static FutureTask<Void> waiting(Room.Place place) {
    FutureTask<Void> task =
        new FutureTask<>(
            () -> {
              place.await(LONG);
              return null;
            });
    Thread thread = new Thread(task, "waiting");
    thread.setDaemon(true);
    thread.start();
    return task;
  }
}
