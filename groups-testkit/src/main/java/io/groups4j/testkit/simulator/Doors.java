package io.groups4j.testkit.simulator;

import java.util.List;

/** Which API a call is for, by its path alone: what it has to carry is known before it is read. */
@FunctionalInterface
interface Doors {

  /**
   * The way in, for every path there can be.
   *
   * @param path the segments as they came, still percent-encoded; an empty one for no path
   */
  Door to(List<String> path);

  /** An API and what opens it. */
  record Door(Key key, Responder responder) {}
}
