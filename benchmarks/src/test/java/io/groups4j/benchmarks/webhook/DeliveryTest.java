package io.groups4j.benchmarks.webhook;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DeliveryTest {

  @Test
  void bothSidesFindTheSameEventsOnce() {
    for (Delivery.Size size : Delivery.Size.values()) {
      assertDoesNotThrow(() -> Agreement.check(size));
    }
  }

  @Test
  void theSizesAreThoseThatTheTableNames() {
    assertSize(Delivery.Size.SMALL, 700);
    assertSize(Delivery.Size.MEDIUM, 3_500);
    assertSize(Delivery.Size.LARGE, 62_000);
  }

  private static void assertSize(Delivery.Size size, int expected) {
    int actual = Delivery.number(size, 1).body().length;

    assertTrue(Math.abs(actual - expected) < expected / 20, size + " has " + actual);
  }
}
