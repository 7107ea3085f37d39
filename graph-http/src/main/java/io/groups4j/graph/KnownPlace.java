package io.groups4j.graph;

import io.groups4j.port.AccessDeniedException;
import java.net.URI;
import java.util.function.Supplier;

/** Asks a dialect for a place that it may not know. */
final class KnownPlace {

  private KnownPlace() {}

  /** In words that begin like those of every other failure of the call. */
  static URI of(String operation, Supplier<URI> place) {
    try {
      return place.get();
    } catch (AccessDeniedException unknown) {
      throw new AccessDeniedException(
          operation + ": " + unknown.getMessage(), null, unknown.getCause());
    }
  }
}
