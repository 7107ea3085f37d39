package io.groups4j.verification.violations.meta;

import io.groups4j.verification.violations.graph.Engine;
import io.groups4j.verification.violations.port.Things;
import java.util.Optional;

/** Breaks nothing: keeps the engine to itself. */
public final class Dialect {

  private final Engine engine = new Engine();

  /** Answers with a port. */
  public Things things() {
    return name -> engine.toString().equals(name) ? Optional.empty() : Optional.empty();
  }
}
