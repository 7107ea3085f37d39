package io.groups4j.testkit.simulator;

import io.groups4j.port.GroupsException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Stands before the API and answers with what was asked for, once each. */
final class Faults implements Responder {

  private final Queue<Fault> next = new ConcurrentLinkedQueue<>();
  private final Responder api;

  Faults(Responder api) {
    this.api = api;
  }

  void add(Fault fault) {
    next.add(fault);
  }

  /** What is still to come. */
  List<Fault> waiting() {
    return List.copyOf(next);
  }

  @Override
  public Answer answer(ApiCall call) {
    Fault fault = next.poll();
    if (fault == null) {
      return api.answer(call);
    }
    if (fault.acts()) {
      act(call);
    }
    return Answer.of(fault);
  }

  private void act(ApiCall call) {
    try {
      api.answer(call);
    } catch (BadParameter | GroupsException refused) {
      // Nobody will ever know: the answer is another.
    }
  }
}
