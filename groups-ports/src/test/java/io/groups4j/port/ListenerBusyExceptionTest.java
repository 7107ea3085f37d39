package io.groups4j.port;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListenerBusyExceptionTest {

  @ParameterizedTest
  @ValueSource(strings = {"PT0.000000001S", "PT24H"})
  void itSaysHowLongToWait(Duration wait) {
    ListenerBusyException busy = new ListenerBusyException("queue is full", wait);

    assertEquals(wait, busy.retryAfter());
    assertEquals("queue is full", busy.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S", "PT24H0.000000001S"})
  void aWaitThatIsNoneOrTooLongIsAMistake(Duration wait) {
    assertEquals(
        "retryAfter is " + wait + ", more than nothing and at most PT24H is allowed",
        assertThrows(IllegalArgumentException.class, () -> new ListenerBusyException("full", wait))
            .getMessage());
  }
}
