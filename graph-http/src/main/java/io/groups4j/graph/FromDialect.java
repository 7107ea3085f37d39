package io.groups4j.graph;

import io.groups4j.port.AccessDeniedException;
import java.util.function.Supplier;

/** Asks a dialect for what it may not have: a credential, a place. */
final class FromDialect {

  private FromDialect() {}

  /** In words that begin like those of every other failure of the call. */
  static <T> T get(String operation, Supplier<T> what) {
    try {
      return what.get();
    } catch (AccessDeniedException none) {
      throw new AccessDeniedException(operation + ": " + none.getMessage(), null, none.getCause());
    }
  }
}
