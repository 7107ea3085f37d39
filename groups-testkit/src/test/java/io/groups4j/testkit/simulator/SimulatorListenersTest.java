package io.groups4j.testkit.simulator;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupId;
import io.groups4j.port.GroupEventListener;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** A listener of the WhatsApp that fails while a call is answered. */
class SimulatorListenersTest {

  private static final String PERSONAL = "Ana, 15555550101";

  private final InMemoryWhatsApp whatsApp = InMemoryWhatsApp.create();
  private final GroupsSimulator simulator = GroupsSimulator.over(whatsApp).start();
  private final Api api = new Api(simulator.baseUri());

  private Api.Seen deleteBefore(GroupEventListener listener) {
    whatsApp.groups().create(GroupDraft.named("Book club"));
    GroupId id = whatsApp.groups().active().findFirst().orElseThrow().id();
    whatsApp.listen(listener);
    return api.delete(id.value());
  }

  private static void assertBroken(Api.Seen seen) {
    assertEquals(500, seen.status());
    assertEquals(131000, seen.errorCode());
    assertFalse(seen.body().toString().contains(PERSONAL));
  }

  @Test
  void itsExceptionIsAnErrorOfTheServerAndFailsTheClose() {
    IllegalStateException failure = new IllegalStateException(PERSONAL);

    assertBroken(
        deleteBefore(
            event -> {
              throw failure;
            }));

    assertSame(failure, assertThrows(IllegalStateException.class, simulator::close));
    assertDoesNotThrow(simulator::close);
  }

  @Test
  void itsFailedAssertionIsAnErrorOfTheServerAndFailsTheClose() {
    AssertionError failure = new AssertionError(PERSONAL);

    assertBroken(
        deleteBefore(
            event -> {
              throw failure;
            }));

    assertSame(failure, assertThrows(AssertionError.class, simulator::close));
  }

  @Test
  void whatItSaysIsNotLoggedButItsKindIs() {
    List<LogRecord> logged = new CopyOnWriteArrayList<>();
    Logger logger = Logger.getLogger(GroupsSimulator.class.getName());
    Filter before = logger.getFilter();
    logger.setFilter(
        line -> {
          logged.add(line);
          return false;
        });
    try {
      deleteBefore(
          event -> {
            throw new UnsupportedOperationException(
                PERSONAL, new IllegalArgumentException(PERSONAL));
          });
    } finally {
      logger.setFilter(before);
    }
    assertThrows(UnsupportedOperationException.class, simulator::close);

    String all = String.join("\n", logged.stream().map(SimulatorListenersTest::text).toList());
    assertFalse(all.contains(PERSONAL), all);
    assertTrue(all.contains("UnsupportedOperationException"), all);
  }

  private static String text(LogRecord line) {
    StringWriter text = new StringWriter();
    text.append(line.getMessage()).append(List.of(parameters(line)).toString());
    if (line.getThrown() != null) {
      line.getThrown().printStackTrace(new PrintWriter(text, true));
    }
    return text.toString();
  }

  private static Object[] parameters(LogRecord line) {
    return line.getParameters() == null ? new Object[0] : line.getParameters();
  }
}
