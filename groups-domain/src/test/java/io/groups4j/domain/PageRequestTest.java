package io.groups4j.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRequestTest {

  private static final Cursor HERE = new Cursor("here");
  private static final Cursor THERE = new Cursor("there");

  @Test
  void theLimitsAreTheDocumentedOnes() {
    assertEquals(1, PageRequest.MIN_LIMIT);
    assertEquals(1024, PageRequest.MAX_LIMIT);
    assertEquals(25, PageRequest.DEFAULT_LIMIT);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 1023, 1024})
  void from1To1024ItemsCanBeAskedFor(int limit) {
    assertEquals(new PageRequest(limit, null, null), PageRequest.ofSize(limit));
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 1025, Integer.MAX_VALUE})
  void everyOtherLimitIsRefused(int limit) {
    assertEquals(
        "limit is " + limit + ", 1 to 1024 are allowed",
        Refusal.of(() -> PageRequest.ofSize(limit)));
  }

  @Test
  void twoCursorsAtOnceAreRefused() {
    assertEquals(
        "cursors after and before are both given, at most one is allowed",
        Refusal.of(() -> new PageRequest(25, HERE, THERE)));
  }

  @Test
  void theFirstPageHasTheDefaultLengthAndNoCursor() {
    assertEquals(new PageRequest(25, null, null), PageRequest.first());
  }

  @Test
  void goingOnKeepsTheLength() {
    assertEquals(new PageRequest(7, HERE, null), PageRequest.ofSize(7).after(HERE));
  }

  @Test
  void goingBackKeepsTheLength() {
    assertEquals(new PageRequest(7, null, HERE), PageRequest.ofSize(7).before(HERE));
  }

  @Test
  void turningRoundForgetsTheOtherCursor() {
    PageRequest forward = PageRequest.first().after(HERE);
    assertNull(forward.before(THERE).after());
    assertNull(forward.before(THERE).after(HERE).before());
  }

  @Test
  void aNullCursorIsNamed() {
    assertEquals("cursor", Refusal.ofNull(() -> PageRequest.first().after(null)));
    assertEquals("cursor", Refusal.ofNull(() -> PageRequest.first().before(null)));
  }
}
