package io.groups4j.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The soak in short: what it finds in two seconds. {@link SoakMain} runs as long as is wanted. */
class SoakTest {

  private static final int THREADS = 200;
  private static final SSLContext TLS = Transport.trusted();
  private static final long ANY_HEAP = Long.MAX_VALUE / 2;

  @ParameterizedTest
  @EnumSource(names = {"PLAIN", "TLS_H2"})
  void twoHundredThreadsUseOneConnectionAndNothingStaysBehind(Transport transport)
      throws InterruptedException {
    Footprint start = Footprint.now();

    Soak.Outcome outcome =
        new Soak(THREADS, Duration.ofSeconds(2), Thread::new, transport, TLS).run();

    assertEquals(List.of(), outcome.failures());
    assertTrue(outcome.calls() >= (long) THREADS * Member.CALLS, outcome::toString);
    Footprint end = Settling.to(start, ANY_HEAP, Duration.ofSeconds(60));
    assertTrue(
        end.isBackAt(start, ANY_HEAP),
        () -> start + ", then " + end + ", more: " + end.threadsSince(start));
  }

  @Test
  void whatStaysBehindIsSeen() {
    Footprint start = new Footprint(List.of("a"), 2, 1_000);

    assertTrue(new Footprint(List.of("a"), 2, 1_500).isBackAt(start, 500));
    for (Footprint more :
        List.of(
            new Footprint(List.of("a", "a"), 2, 1_000),
            new Footprint(List.of("a"), 5, 1_000),
            new Footprint(List.of("a"), 2, 1_501))) {
      assertFalse(more.isBackAt(start, 500), more::toString);
    }
  }
}
