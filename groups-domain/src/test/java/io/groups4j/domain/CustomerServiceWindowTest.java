package io.groups4j.domain;

import static io.groups4j.domain.Samples.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When a group may be sent more than templates: Meta, "Groups API pricing". */
class CustomerServiceWindowTest {

  private static final Instant NEXT_NOON = NOON.plus(Duration.ofDays(1));

  private final CustomerServiceWindow opened = CustomerServiceWindow.closed().afterMessageAt(NOON);

  @Test
  void itIsClosedUntilSomebodyWrites() {
    assertFalse(CustomerServiceWindow.closed().isOpenAt(NOON));
    assertEquals(Optional.empty(), CustomerServiceWindow.closed().closesAt());
  }

  @Test
  void itIsOpenForTwentyFourHours() {
    assertFalse(opened.isOpenAt(NOON.minusSeconds(1)));
    assertTrue(opened.isOpenAt(NOON));
    assertTrue(opened.isOpenAt(NEXT_NOON.minusMillis(1)));
    assertFalse(opened.isOpenAt(NEXT_NOON));
    assertEquals(Optional.of(NEXT_NOON), opened.closesAt());
  }

  @Test
  void anotherMessageOpensItAnew() {
    CustomerServiceWindow anew = opened.afterMessageAt(NOON.plusSeconds(60));

    assertTrue(anew.isOpenAt(NEXT_NOON));
    assertFalse(anew.isOpenAt(NEXT_NOON.plusSeconds(60)));
  }

  @Test
  void messagesThatComeLateOrTwiceChangeNothing() {
    assertEquals(opened, opened.afterMessageAt(NOON));
    assertEquals(opened, opened.afterMessageAt(NOON.minusSeconds(1)));
    assertEquals(
        opened.afterMessageAt(NOON.plusSeconds(9)).afterMessageAt(NOON.plusSeconds(5)),
        opened.afterMessageAt(NOON.plusSeconds(5)).afterMessageAt(NOON.plusSeconds(9)));
  }
}
