package io.groups4j.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When turns come further apart, and when closer again. */
final class TempoTest {

  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
  private static final long START = Long.MAX_VALUE - SECOND;
  private static final long FULL = SECOND / 100 + SECOND / 10_000;

  private final Tempo tempo = new Tempo(100);

  /** Seconds after the start, where the clock runs over on the way. */
  private static long at(double seconds) {
    return START + (long) (seconds * SECOND);
  }

  private long halves(double seconds) {
    return Math.round(Math.log((double) tempo.interval(at(seconds)) / FULL) / Math.log(2));
  }

  @Test
  void turnsAreAsFarApartAsThePolicySays() {
    assertEquals(FULL, tempo.interval(at(0)));
    assertFalse(tempo.isSlow(at(0)));
  }

  @Test
  void theRateThatThePolicySaysIsNeverRoundedUp() {
    assertEquals(SECOND + Tempo.SLACK, new Tempo(1).interval(at(0)));
    assertEquals(336_666_667, new Tempo(3).interval(at(0)));
    assertEquals(1, new Tempo(Integer.MAX_VALUE).interval(at(0)));
  }

  @Test
  void beingThrottledHalvesThePace() {
    tempo.throttled(at(0));

    assertEquals(2 * FULL, tempo.interval(at(0)));
    assertTrue(tempo.isSlow(at(0)));
  }

  @Test
  void whatWasSentBeforeThePaceDroppedDoesNotCountAgain() {
    tempo.throttled(at(0));
    tempo.throttled(at(0.5));
    tempo.throttled(at(0.999));
    assertEquals(1, halves(0.999));

    tempo.throttled(at(1));
    assertEquals(2, halves(1));
  }

  @Test
  void thePaceDropsToASixteenthAtTheMost() {
    for (int second = 0; second < 100; second++) {
      tempo.throttled(at(second));
    }

    assertEquals(16 * FULL, tempo.interval(at(100)));
  }

  @Test
  void aTurnASecondStaysOrHalfOfFewer() {
    Tempo four = new Tempo(4);
    Tempo two = new Tempo(2);
    Tempo one = new Tempo(1);
    for (int second = 0; second < 10; second++) {
      four.throttled(at(second));
      two.throttled(at(second));
      one.throttled(at(second));
    }

    assertEquals(SECOND, four.interval(at(10)));
    assertEquals(SECOND + Tempo.SLACK, two.interval(at(10)));
    assertEquals(2 * (SECOND + Tempo.SLACK), one.interval(at(10)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 20, 1000})
  void whoIsSlowHasTurnsFurtherApart(int perSecond) {
    Tempo any = new Tempo(perSecond);
    long full = any.interval(at(0));
    any.throttled(at(0));

    assertTrue(any.isSlow(at(0)));
    assertEquals(2 * full, any.interval(at(0)));
  }

  @Test
  void itRecoversStepByStep() {
    tempo.throttled(at(0));
    tempo.throttled(at(1));
    tempo.throttled(at(2));
    assertEquals(3, halves(11.9));
    assertEquals(2, halves(12));
    assertEquals(2, halves(21.9));
    assertEquals(1, halves(22));
    assertEquals(0, halves(32));
    assertFalse(tempo.isSlow(at(32)));
  }

  @Test
  void aLongSilenceIsAWholeRecovery() {
    tempo.throttled(at(0));
    tempo.throttled(at(1));

    assertEquals(0, halves(3600));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "79, 0", "80, 1", "89, 1", "90, 2", "99, 2", "100, 4", "250, 4"})
  void thePaceDropsByHowMuchIsUsed(int percent, int halves) {
    tempo.used(new Usage(percent, 0), at(0));
    tempo.used(new Usage(percent, 0), at(5));

    assertEquals(halves, halves(5));
  }

  @Test
  void aPaceIsHeldWhileAsMuchIsUsedAndNoLonger() {
    tempo.used(new Usage(90, 0), at(0));
    tempo.used(new Usage(95, 0), at(9));
    assertEquals(2, halves(18));

    tempo.used(new Usage(85, 0), at(18));
    assertEquals(1, halves(19));
    tempo.used(new Usage(85, 0), at(28));
    assertEquals(1, halves(37));
    tempo.used(new Usage(10, 0), at(37));
    assertEquals(0, halves(38));
  }

  @Test
  void whoIsThrottledWhileMuchIsUsedSlowsDownFurther() {
    tempo.used(new Usage(80, 0), at(0));
    tempo.throttled(at(0.5));
    assertEquals(1, halves(0.5));

    tempo.throttled(at(1));
    assertEquals(2, halves(1));
  }

  @Test
  void thereAreNoTurnsUntilAccessIsRegainedAndNotForHours() {
    tempo.used(new Usage(0, 30), at(0));
    assertEquals(20 * SECOND, tempo.rest(at(10)));
    tempo.used(new Usage(0, 5), at(10));
    assertEquals(20 * SECOND, tempo.rest(at(10)));
    assertTrue(tempo.isSlow(at(29)));
    assertEquals(0, tempo.rest(at(30)));

    tempo.used(new Usage(0, 86_400), at(30));
    assertEquals(60 * SECOND, tempo.rest(at(30)));
    assertEquals(0, tempo.rest(at(90)));
  }

  @Test
  void nothingIsRegainedBeforeThereAreTurnsAgain() {
    tempo.used(new Usage(100, 40), at(0));
    assertEquals(4, halves(40));
    assertEquals(4, halves(49.9));
    assertEquals(3, halves(50));
    assertEquals(0, halves(80));
  }

  @Test
  void whoeverIsToldSoTwiceRegainsNothingSooner() {
    tempo.used(new Usage(100, 40), at(0));
    tempo.throttled(at(1));
    tempo.used(new Usage(100, 10), at(2));
    assertEquals(4, halves(49.9));

    tempo.used(new Usage(100, 0), at(50));
    assertEquals(4, halves(59.9));
    assertEquals(3, halves(60));
  }

  @Test
  void aRestThatIsToldLaterHoldsThePaceAsWell() {
    tempo.throttled(at(0));
    tempo.used(new Usage(0, 30), at(5));
    assertEquals(1, halves(44.9));
    assertEquals(0, halves(45));
  }
}
