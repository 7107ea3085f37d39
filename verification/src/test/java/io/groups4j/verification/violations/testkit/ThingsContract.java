package io.groups4j.verification.violations.testkit;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.junit.jupiter.api.Test;

/** Breaks nothing. */
public interface ThingsContract {

  /** What is tested. */
  default String thing() {
    return "thing";
  }

  /** A test for every implementation. */
  @Test
  default void itIsThere() {
    assertNotNull(thing());
  }
}
