package io.groups4j.graph;

import io.groups4j.domain.Group;
import io.groups4j.domain.GroupId;
import io.groups4j.graph.wire.GroupJson;

/** Single steps of reading an answer, which nobody but a benchmark takes one by one. */
public final class GraphSteps {

  private final GraphJson json = new GraphJson();

  /** Makes a wire record of an answer. */
  public GroupJson parse(byte[] answer) {
    return json.read(answer, GroupJson.class, "find group");
  }

  /** Makes a domain value of a wire record. */
  public Group map(GroupId asked, GroupJson group) {
    return GraphMapping.toGroup(asked, group, "find group");
  }
}
