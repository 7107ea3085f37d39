package io.groups4j.testkit.simulator;

import jakarta.json.JsonObjectBuilder;
import java.util.function.Consumer;

/** What one {@link ControlAction} does, and what it answers. */
@FunctionalInterface
interface ControlDeed {

  JsonObjectBuilder act(ControlBody body);

  /** One that has nothing to tell but that it is done. */
  static ControlDeed silent(Consumer<ControlBody> deed) {
    return body -> {
      deed.accept(body);
      return Json.object().add("success", true);
    };
  }
}
