package io.groups4j.port;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallPolicyTest {

  private static final CallPolicy DEFAULTS = CallPolicy.defaults();

  @Test
  void theDefaultsAreTheDocumentedOnes() {
    assertEquals(
        new CallPolicy(
            Duration.ofSeconds(30),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            3,
            20,
            80,
            Duration.ofMinutes(5),
            8 * 1024 * 1024),
        DEFAULTS);
  }

  @Test
  void eachValueCanBeChangedAlone() {
    Duration s = Duration.ofSeconds(1);
    Duration a = DEFAULTS.deadline();
    Duration b = DEFAULTS.connectTimeout();
    Duration c = DEFAULTS.attemptTimeout();
    Duration t = DEFAULTS.transferTimeout();
    int mib8 = 8 * 1024 * 1024;
    assertEquals(new CallPolicy(s, b, c, 3, 20, 80, t, mib8), DEFAULTS.withDeadline(s));
    assertEquals(new CallPolicy(a, s, c, 3, 20, 80, t, mib8), DEFAULTS.withConnectTimeout(s));
    assertEquals(new CallPolicy(a, b, s, 3, 20, 80, t, mib8), DEFAULTS.withAttemptTimeout(s));
    assertEquals(new CallPolicy(a, b, c, 7, 20, 80, t, mib8), DEFAULTS.withMaxAttempts(7));
    assertEquals(new CallPolicy(a, b, c, 3, 7, 80, t, mib8), DEFAULTS.withCallsPerSecond(7));
    assertEquals(new CallPolicy(a, b, c, 3, 20, 7, t, mib8), DEFAULTS.withMessagesPerSecond(7));
    assertEquals(new CallPolicy(a, b, c, 3, 20, 80, s, mib8), DEFAULTS.withTransferTimeout(s));
    assertEquals(new CallPolicy(a, b, c, 3, 20, 80, t, 7), DEFAULTS.withMaxAnswerBytes(7));
  }

  @Test
  void theShortestAndTheLongestAreAllowed() {
    for (Duration edge : new Duration[] {Duration.ofNanos(1), Duration.ofDays(1)}) {
      assertEquals(edge, DEFAULTS.withDeadline(edge).deadline());
      assertEquals(edge, DEFAULTS.withConnectTimeout(edge).connectTimeout());
      assertEquals(edge, DEFAULTS.withAttemptTimeout(edge).attemptTimeout());
      assertEquals(edge, DEFAULTS.withTransferTimeout(edge).transferTimeout());
    }
    for (int edge : new int[] {1, Integer.MAX_VALUE}) {
      assertEquals(edge, DEFAULTS.withMaxAttempts(edge).maxAttempts());
      assertEquals(edge, DEFAULTS.withCallsPerSecond(edge).callsPerSecond());
      assertEquals(edge, DEFAULTS.withMessagesPerSecond(edge).messagesPerSecond());
      assertEquals(edge, DEFAULTS.withMaxAnswerBytes(edge).maxAnswerBytes());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S", "PT24H0.000000001S", "P365000D"})
  void everyOtherDurationIsRefused(String text) {
    Duration wrong = Duration.parse(text);
    String rule = " is " + wrong + ", more than nothing and at most PT24H is allowed";
    assertEquals("deadline" + rule, refusal(() -> DEFAULTS.withDeadline(wrong)));
    assertEquals("connectTimeout" + rule, refusal(() -> DEFAULTS.withConnectTimeout(wrong)));
    assertEquals("attemptTimeout" + rule, refusal(() -> DEFAULTS.withAttemptTimeout(wrong)));
    assertEquals("transferTimeout" + rule, refusal(() -> DEFAULTS.withTransferTimeout(wrong)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void everyOtherCountIsRefused(int wrong) {
    String rule = " is " + wrong + ", at least 1 is needed";
    assertEquals("maxAttempts" + rule, refusal(() -> DEFAULTS.withMaxAttempts(wrong)));
    assertEquals("callsPerSecond" + rule, refusal(() -> DEFAULTS.withCallsPerSecond(wrong)));
    assertEquals("messagesPerSecond" + rule, refusal(() -> DEFAULTS.withMessagesPerSecond(wrong)));
    assertEquals("maxAnswerBytes" + rule, refusal(() -> DEFAULTS.withMaxAnswerBytes(wrong)));
  }

  @Test
  void nullIsNamed() {
    assertEquals(
        "deadline",
        assertThrows(NullPointerException.class, () -> DEFAULTS.withDeadline(null)).getMessage());
    assertEquals(
        "connectTimeout",
        assertThrows(NullPointerException.class, () -> DEFAULTS.withConnectTimeout(null))
            .getMessage());
    assertEquals(
        "attemptTimeout",
        assertThrows(NullPointerException.class, () -> DEFAULTS.withAttemptTimeout(null))
            .getMessage());
  }

  private static String refusal(Runnable attempt) {
    return assertThrows(IllegalArgumentException.class, attempt::run).getMessage();
  }
}
