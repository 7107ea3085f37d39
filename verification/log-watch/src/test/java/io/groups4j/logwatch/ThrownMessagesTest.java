package io.groups4j.logwatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Exceptions are read whoever catches them; what the tests themselves throw is not. */
class ThrownMessagesTest {

  private final Findings findings = new Findings();

  @Test
  void whatOurCodeThrowsIsReadAndWhatTestsThrowIsNot() throws Exception {
    ThrownMessages everything = new ThrownMessages(findings, type -> type.endsWith("$Leaky"));
    everything.start();
    Leaky.fails();
    Leaky.failsWithItsOwn();
    fails();
    everything.stop();

    assertEquals(3, findings.lines().size());
    findings.lines().stream()
        .skip(1)
        .forEach(line -> assertTrue(line.matches("thrown \\[PHONE_NUMBER].*Leaky:\\d+: .*"), line));
  }

  private static void fails() {
    try {
      throw new IllegalStateException("1555" + "5550101");
    } catch (IllegalStateException expected) {
      assertEquals(11, expected.getMessage().length());
    }
  }

  private static final class Leaky {

    static void fails() {
      try {
        throw new IllegalArgumentException("no such person: " + "1555" + "5550101");
      } catch (IllegalArgumentException expected) {
        assertEquals(27, expected.getMessage().length());
      }
    }

    static void failsWithItsOwn() {
      try {
        throw new OwnException("1555" + "5550102");
      } catch (OwnException expected) {
        assertEquals(11, expected.getMessage().length());
      }
    }
  }

  private static final class OwnException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OwnException(String message) {
      super(message);
    }
  }
}
