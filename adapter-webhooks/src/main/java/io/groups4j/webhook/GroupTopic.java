package io.groups4j.webhook;

import io.groups4j.domain.GroupEvent;
import java.util.List;

/** Makes typed events of the group objects that come under one webhook field. */
@FunctionalInterface
interface GroupTopic {

  /** Reads one group object: at least one event, in the order in which they are told. */
  List<GroupEvent> read(GroupObject group) throws UnreadableGroupException;
}
