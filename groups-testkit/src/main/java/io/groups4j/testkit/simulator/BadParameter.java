package io.groups4j.testkit.simulator;

import java.util.function.Supplier;

/** A call that names no known thing, or a value that is not allowed. */
final class BadParameter extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BadParameter(String details) {
    super(details);
  }

  /** The value, whose own rules make the message when it is not allowed. */
  static <T> T unless(Supplier<T> value) {
    try {
      return value.get();
    } catch (IllegalArgumentException refused) {
      throw new BadParameter(refused.getMessage());
    }
  }
}
