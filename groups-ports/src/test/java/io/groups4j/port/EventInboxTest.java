package io.groups4j.port;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventInboxTest {

  private final EventInbox inbox = EventInbox.inMemory(3);
  private final List<String> handled = new ArrayList<>();

  private boolean handle(String key) {
    return inbox.handleOnce(key, () -> handled.add(key));
  }

  @Test
  void whatHasBeenHandledIsNotHandledAgain() {
    assertTrue(handle("a"));
    assertFalse(handle("a"));
    assertTrue(handle("b"));
    assertFalse(handle("a"));
    assertEquals(List.of("a", "b"), handled);
  }

  @Test
  void aFailureCountsAsNotHandledAndPassesThrough() {
    RuntimeException failure = new IllegalStateException("no database");
    assertSame(failure, assertThrows(IllegalStateException.class, () -> fail("a", failure)));
    assertTrue(handle("a"));
    assertFalse(handle("a"));
  }

  @Test
  void anErrorCountsAsNotHandledToo() {
    Error failure = new StackOverflowError();
    assertSame(
        failure,
        assertThrows(
            StackOverflowError.class,
            () ->
                inbox.handleOnce(
                    "a",
                    () -> {
                      throw failure;
                    })));
    assertTrue(handle("a"));
  }

  private void fail(String key, RuntimeException failure) {
    inbox.handleOnce(
        key,
        () -> {
          throw failure;
        });
  }

  @Test
  void beyondItsCapacityTheOldestIsForgotten() {
    for (String key : List.of("a", "b", "c", "d")) {
      assertTrue(handle(key));
    }
    assertFalse(handle("b"));
    assertFalse(handle("c"));
    assertFalse(handle("d"));
    assertTrue(handle("a"), "forgotten, and handled anew");
    assertTrue(handle("b"), "pushed out by it");
  }

  @Test
  void aRepeatDoesNotMakeAnEventYounger() {
    for (String key : List.of("a", "b", "c", "a", "a", "d")) {
      handle(key);
    }
    assertTrue(handle("a"));
  }

  @Test
  void whatFailedTakesNoRoom() {
    handle("a");
    for (int i = 0; i < 10; i++) {
      String key = "failing " + i;
      assertThrows(IllegalStateException.class, () -> fail(key, new IllegalStateException()));
    }
    assertFalse(handle("a"));
  }

  @Test
  void roomForOneIsRoomForOne() {
    EventInbox small = EventInbox.inMemory(1);
    assertTrue(small.handleOnce("a", () -> {}));
    assertFalse(small.handleOnce("a", () -> {}));
    assertTrue(small.handleOnce("b", () -> {}));
    assertTrue(small.handleOnce("a", () -> {}));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void roomForNothingIsRefused(int capacity) {
    assertEquals(
        "capacity is " + capacity + ", at least 1 is needed",
        assertThrows(IllegalArgumentException.class, () -> EventInbox.inMemory(capacity))
            .getMessage());
  }
}
