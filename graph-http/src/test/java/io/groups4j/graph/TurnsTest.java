package io.groups4j.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose turn it is, by a clock that the test moves. */
final class TurnsTest {

  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
  private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);

  private long now = Long.MAX_VALUE - SECOND;
  private final Turns<String> turns = new Turns<>(10, () -> now);

  private void millisPass(long millis) {
    now += millis * MILLI;
  }

  @Test
  void theFirstTurnIsThereAtOnceAndTheNextATenthOfASecondLater() {
    assertTrue(turns.take("a"));
    assertFalse(turns.take("b"));
    assertEquals(91 * MILLI, turns.nextIn());
    millisPass(90);
    assertFalse(turns.take("b"));
    millisPass(1);
    assertTrue(turns.take("b"));
    assertEquals(101 * MILLI, turns.nextIn());
  }

  @Test
  void aPauseSavesNoTurnsUp() {
    turns.take("a");
    millisPass(60_000);

    assertTrue(turns.take("b"));
    assertFalse(turns.take("c"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 20, 80, 1000})
  void noSecondHoldsMoreTurnsThanThePolicySays(int perSecond) {
    Random random = new Random(perSecond);
    Turns<String> many = new Turns<>(perSecond, () -> now);
    List<Long> taken = new ArrayList<>();
    int wanted = 20 * perSecond;
    while (taken.size() < wanted) {
      // Callers who wake late, by nothing or by a whole second, and some that rest.
      now += many.nextIn();
      now +=
          random.nextInt(10) == 0 ? (long) (random.nextDouble() * SECOND) : random.nextInt(5_000);
      if (many.take("x")) {
        taken.add(now);
      }
    }
    for (int i = perSecond; i < taken.size(); i++) {
      long span = taken.get(i) - taken.get(i - perSecond);
      assertTrue(span >= SECOND, perSecond + " turns and one more within " + span + " ns");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 80, 1000})
  void whoWakesALittleLateCostsTheOthersNothing(int perSecond) {
    Turns<String> many = new Turns<>(perSecond, () -> now);
    long start = now;
    for (int i = 0; i <= 10 * perSecond; i++) {
      now += many.nextIn() + MILLI;
      assertTrue(many.take("x"));
    }

    // Ten seconds, the hundredth that every turn is longer, and a wake-up.
    assertTrue(now - start <= 10_110 * MILLI, now - start + " ns");
  }

  @Test
  void whoCameFirstIsFirstAndNobodyGoesPast() {
    turns.take("a");
    turns.join("b");
    turns.join("c");
    millisPass(1000);

    assertFalse(turns.take("c"));
    assertFalse(turns.take("passer-by"));
    assertEquals("b", turns.next());
    assertTrue(turns.take("b"));
    assertFalse(turns.take("c"));
    millisPass(101);
    assertFalse(turns.take("passer-by"));
    assertTrue(turns.take("c"));
    assertNull(turns.next());
  }

  @Test
  void whoLeavesTheQueueLeavesNoGap() {
    turns.take("a");
    turns.join("b");
    turns.join("c");
    turns.join("d");
    assertEquals(91 * MILLI + 303 * MILLI, turns.lastIn());

    turns.leave("c");
    turns.leave("b");
    assertEquals(91 * MILLI + 101 * MILLI, turns.lastIn());
    millisPass(91);
    assertTrue(turns.take("d"));
  }

  @Test
  void aDropOfThePaceCountsForAllWhoWait() {
    turns.take("a");
    turns.join("b");
    turns.join("c");
    turns.throttled();
    assertEquals((91 + 2 * 202) * MILLI, turns.lastIn());

    millisPass(91);
    assertTrue(turns.take("b"));
    millisPass(201);
    assertFalse(turns.take("c"));
    millisPass(1);
    assertTrue(turns.take("c"));
    assertTrue(turns.areSlow());
  }

  @Test
  void nobodyHasATurnWhileTheProviderTurnsAllAway() {
    turns.used(new Usage(0, 5));

    assertFalse(turns.take("a"));
    assertEquals(5 * SECOND, turns.nextIn());
    millisPass(5000);
    assertTrue(turns.take("a"));
  }
}
