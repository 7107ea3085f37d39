package io.groups4j.logwatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The watch bites: each way to leak is found. */
class LogWatchTest {

  // Put together here, so that the watch over this module's own tests finds nothing.
  private static final String NUMBER = "1555" + "5550101";

  private final Findings findings = new Findings();
  private final ReadingHandler handler = new ReadingHandler(findings);
  // Apart from the root: these leaks are for this handler only.
  private final Logger logger = Logger.getAnonymousLogger();

  @BeforeEach
  void readAlong() {
    findings.during("SomeTest");
    logger.setUseParentHandlers(false);
    logger.setLevel(Level.ALL);
    logger.addHandler(handler);
  }

  @AfterEach
  void stopReading() {
    logger.removeHandler(handler);
  }

  @Test
  void aMessageIsRead() {
    logger.finest("sent to " + NUMBER);

    assertFound("logged [PHONE_NUMBER] SomeTest: FINEST null ");
  }

  @Test
  void aParameterIsReadWhetherAskedForOrNot() {
    logger.log(Level.FINE, "sent", new Object[] {new Object[] {NUMBER}});

    assertFound("logged [PHONE_NUMBER]");
  }

  @Test
  void whatWasThrownIsReadToItsLastCause() {
    IllegalStateException failure = new IllegalStateException("outer");
    failure.addSuppressed(new IllegalStateException(new RuntimeException(NUMBER, failure)));
    logger.log(Level.INFO, "failed", failure);

    assertFound("logged [PHONE_NUMBER]");
  }

  @Test
  void theNameOfTheLoggerIsRead() {
    LogRecord logged = new LogRecord(Level.FINER, "sent");
    logged.setLoggerName("to." + NUMBER);
    handler.publish(logged);

    assertFound("logged [PHONE_NUMBER]");
  }

  @Test
  void theNameOfAThreadIsRead() throws InterruptedException {
    Thread sender = new Thread(() -> logger.fine("sent"), "sender-" + NUMBER);
    sender.start();
    sender.join();

    assertFound("logged [PHONE_NUMBER]");

    findings.thread("reader-" + NUMBER);
    assertTrue(findings.lines().contains("thread [PHONE_NUMBER] SomeTest: reader-" + NUMBER));
  }

  @Test
  void whatIsHarmlessIsCountedOnly() {
    logger.info("sent 1763716530 to 102290129340398, see https://chat.whatsapp.com");
    findings.thrown(() -> Optional.of("A:1"), "no such group");
    findings.thread("main");

    assertEquals(List.of("classes=1 logged=1 thrown=1 threads=1"), findings.lines());
  }

  @Test
  void whoeverAsksForItIsToldOfAllLeaks() {
    findings.thread("main");
    findings.check();
    findings.thread("reader-" + NUMBER);

    String failure = assertThrows(IllegalStateException.class, findings::check).getMessage();
    assertTrue(failure.contains("thread [PHONE_NUMBER] SomeTest: "), failure);
  }

  @Test
  void theRecordsOfThisModuleAreReadToo() {
    ReadingHandler another = new ReadingHandler(findings);
    another.install();
    try {
      Logger.getLogger("io.groups4j.any").finest("read " + "distinctive");
      Logger.getLogger("jdk.any").finest("the platform's own business");
    } finally {
      another.uninstall();
    }

    assertEquals(List.of("classes=1 logged=1 thrown=0 threads=0"), findings.lines());
  }

  @ParameterizedTest
  @CsvSource({
    "SECRET, Bearer EAAG-distinctive-, token",
    "PHONE_NUMBER, +1786534, 7866",
    "USER_ID, US.1349, 1208655302741918",
    "INVITE_LINK, https://chat.whatsapp.com/, Lf8",
    "TEXT, from Shee, na"
  })
  void everyKindIsKnown(Confidential kind, String start, String end) {
    assertEquals(List.of(kind), Confidential.allIn(start + end));
    assertEquals(List.of(), Confidential.allIn(start));
  }

  private void assertFound(String start) {
    List<String> lines = findings.lines();
    assertEquals(2, lines.size(), lines::toString);
    assertTrue(lines.get(1).startsWith(start), lines.get(1));
  }
}
