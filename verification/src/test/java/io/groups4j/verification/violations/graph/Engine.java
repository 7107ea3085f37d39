package io.groups4j.verification.violations.graph;

import io.groups4j.verification.violations.graph.wire.FineJson;
import io.groups4j.verification.violations.port.Things;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** Breaks nothing: uses its own records, locks and the ports. */
public final class Engine {

  private final ReentrantLock lock = new ReentrantLock();

  /** An answer may be absent, also inside of a lambda. */
  public Optional<FineJson> read(Things things) {
    lock.lock();
    try {
      return things.find("it").map(found -> new FineJson(found.value()));
    } finally {
      lock.unlock();
    }
  }
}
