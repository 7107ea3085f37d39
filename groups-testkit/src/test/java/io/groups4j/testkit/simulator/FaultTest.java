package io.groups4j.testkit.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.DocumentedError;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultTest {

  @ParameterizedTest
  @ValueSource(strings = {"GROUP_SUSPENDED", "group_suspended", " Group_Suspended ", "131207"})
  void anErrorIsKnownByItsNameInAnyCaseAndByItsCode(String name) {
    assertEquals(Fault.of(DocumentedError.GROUP_SUSPENDED), Fault.named(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"200", "245", "299", "PERMISSION_MISSING"})
  void codesFrom200To299AreOneError(String name) {
    assertEquals(Fault.of(DocumentedError.PERMISSION_MISSING), Fault.named(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "s3cret", "999999", "-1", "99999999999999999999"})
  void anUnknownNameIsRefusedWithThoseThatAreKnown(String name) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> Fault.named(name)).getMessage();

    assertTrue(
        message.contains("GROUP_SUSPENDED (131207), GROUP_CALLS_EXCEEDED (131208)"), message);
    assertFalse(message.contains("s3cret"), message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TERMS_NOT_ACCEPTED", "130501"})
  void anErrorThatComesWithNoCallIsRefused(String name) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> Fault.named(name)).getMessage();

    assertTrue(message.contains("no HTTP status is documented"), message);
  }

  @Test
  void aWaitIsInWholeSeconds() {
    Fault busy = Fault.of(DocumentedError.GROUP_CALLS_EXCEEDED);

    assertEquals(Duration.ZERO, busy.withRetryAfter(Duration.ZERO).retryAfter());
    assertThrows(
        IllegalArgumentException.class, () -> busy.withRetryAfter(Duration.ofMillis(1500)));
    assertThrows(IllegalArgumentException.class, () -> busy.withRetryAfter(Duration.ofSeconds(-1)));
  }

  @Test
  void whatIsSaidOfItAddsUp() {
    assertEquals(
        new Fault(DocumentedError.SERVICE_DOWN, Duration.ofSeconds(2), true),
        Fault.of(DocumentedError.SERVICE_DOWN).afterActing().withRetryAfter(Duration.ofSeconds(2)));
    assertEquals(
        new Fault(DocumentedError.SERVICE_DOWN, Duration.ofSeconds(2), true),
        Fault.of(DocumentedError.SERVICE_DOWN).withRetryAfter(Duration.ofSeconds(2)).afterActing());
  }
}
