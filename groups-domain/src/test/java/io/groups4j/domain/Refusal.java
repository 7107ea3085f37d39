package io.groups4j.domain;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;

/** What a caller reads when a value is refused. */
final class Refusal {

  private Refusal() {}

  static String of(Executable attempt) {
    return assertThrows(IllegalArgumentException.class, attempt).getMessage();
  }

  /** The name of what must not be null. */
  static String ofNull(Executable attempt) {
    return assertThrows(NullPointerException.class, attempt).getMessage();
  }
}
