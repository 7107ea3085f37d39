package io.groups4j.testkit.simulator;

import io.groups4j.port.GroupsException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Stands before the APIs and answers with what was asked for, once each. */
final class Faults {

  private final Queue<Fault> next = new ConcurrentLinkedQueue<>();

  void add(Fault fault) {
    next.add(fault);
  }

  /** What is still to come. */
  List<Fault> waiting() {
    return List.copyOf(next);
  }

  /** An API whose calls fail where that was asked for. */
  Responder before(Responder api) {
    return call -> answer(call, api);
  }

  private Answer answer(ApiCall call, Responder api) {
    Fault fault = next.poll();
    if (fault == null) {
      return api.answer(call);
    }
    if (fault.acts()) {
      act(call, api);
    }
    return Answer.of(fault);
  }

  private static void act(ApiCall call, Responder api) {
    try {
      api.answer(call);
    } catch (BadParameter | GroupsException refused) {
      // Nobody will ever know: the answer is another.
    }
  }
}
