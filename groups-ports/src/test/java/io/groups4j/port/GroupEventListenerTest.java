package io.groups4j.port;

import static io.groups4j.port.Ends.created;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.groups4j.domain.GroupEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupEventListenerTest {

  private final List<String> told = new ArrayList<>();
  private final GroupEvent event = created("r1", "g1");

  private GroupEventListener named(String name) {
    return given -> {
      assertSame(event, given);
      told.add(name);
    };
  }

  @Test
  void eachIsToldInOrder() {
    named("first").andThen(named("second")).andThen(named("third")).on(event);
    assertEquals(List.of("first", "second", "third"), told);
  }

  @Test
  void theNextIsNotToldWhenTheFirstThrows() {
    IllegalStateException failure = new IllegalStateException("no database");
    GroupEventListener failing =
        given -> {
          throw failure;
        };
    GroupEventListener both = failing.andThen(named("second"));
    assertSame(failure, assertThrows(IllegalStateException.class, () -> both.on(event)));
    assertEquals(List.of(), told);
  }

  @Test
  void whatTheNextThrowsPassesThrough() {
    GroupEventListener both =
        named("first")
            .andThen(
                given -> {
                  throw new IllegalStateException("no database");
                });
    assertThrows(IllegalStateException.class, () -> both.on(event));
    assertEquals(List.of("first"), told);
  }

  @Test
  void nullIsNamed() {
    assertEquals(
        "next",
        assertThrows(NullPointerException.class, () -> named("first").andThen(null)).getMessage());
  }
}
