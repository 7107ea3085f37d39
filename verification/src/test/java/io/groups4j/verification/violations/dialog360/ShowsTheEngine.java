package io.groups4j.verification.violations.dialog360;

import io.groups4j.verification.violations.graph.Engine;

/** Hands its engine out, to subclasses that cannot be. */
public final class ShowsTheEngine {
  protected ShowsTheEngine(Engine engine) {
    engine.hashCode();
  }
}
