package io.groups4j.webhook;

import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.Origin;

/** Makes typed events of the group objects that come under one webhook field. */
@FunctionalInterface
interface GroupTopic {

  /**
   * Reads one group object.
   *
   * @param type what the object says it is
   */
  GroupEvent read(String type, GroupMembers group, Origin origin) throws UnreadableGroupException;
}
