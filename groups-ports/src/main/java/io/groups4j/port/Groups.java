package io.groups4j.port;

import io.groups4j.domain.Group;
import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupField;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupSummary;
import io.groups4j.domain.Page;
import io.groups4j.domain.PageRequest;
import io.groups4j.domain.RequestId;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Creates, finds, lists and deletes the groups of one business phone number.
 *
 * <p>Every method blocks until the provider has answered. Implementations are safe for use by
 * several threads at once and hold no lock while they wait, so virtual threads may call them.
 *
 * <p>{@link #create} and {@link #delete} are only accepted here. How they ended comes as an event
 * with the same {@link RequestId}; {@link PendingRequests} waits for it. Neither is ever repeated
 * on its own unless the provider provably did nothing.
 *
 * <p>Every method may throw any {@link GroupsException}; the types say what to do next.
 */
public interface Groups {

  /**
   * Asks for a new group, with an invite link.
   *
   * <p>Ends in {@link io.groups4j.domain.GroupCreated} or {@link
   * io.groups4j.domain.GroupCreationFailed}. A number can have 10 000 groups: Meta, "Groups API",
   * overview.
   *
   * @throws RequestRejectedException if the provider refuses the draft
   * @throws OutcomeUnknownException if no answer came and the group may exist: look for it with
   *     {@link #active()} before asking again, since a repeat could make a second one
   */
  RequestId create(GroupDraft draft);

  /**
   * Describes a group with everything there is to know.
   *
   * @throws GroupNotFoundException if there is no such group for this number
   */
  default Group find(GroupId group) {
    return find(group, GroupField.all());
  }

  /**
   * Describes a group, with these fields only.
   *
   * @param fields what to ask for; empty for nothing but the id, which tells whether the group
   *     exists
   * @throws GroupNotFoundException if there is no such group for this number
   */
  Group find(GroupId group, Set<GroupField> fields);

  /**
   * Lists one page of the active groups.
   *
   * @throws RequestRejectedException if the provider no longer knows the cursor: begin again
   */
  Page<GroupSummary> active(PageRequest page);

  /**
   * Walks over all active groups, asking for a page when the one before is used up.
   *
   * <p>Nothing is asked for until the stream is consumed, and at most one page is held. The stream
   * is sequential and need not be closed. It throws what {@link #active(PageRequest)} throws.
   */
  default Stream<GroupSummary> active() {
    return PageWalk.over(this::active, PageRequest.ofSize(PageRequest.MAX_LIMIT));
  }

  /**
   * Asks to delete a group, which puts everybody out of it.
   *
   * <p>Ends in {@link io.groups4j.domain.GroupDeleted} or {@link
   * io.groups4j.domain.GroupDeletionFailed}.
   *
   * @throws GroupNotFoundException if there is no such group for this number
   * @throws OutcomeUnknownException if no answer came and the group may be gone: see with {@link
   *     #find(GroupId)}
   */
  RequestId delete(GroupId group);
}
