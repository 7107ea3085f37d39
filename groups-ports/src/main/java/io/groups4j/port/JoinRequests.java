package io.groups4j.port;

import io.groups4j.domain.BulkOutcome;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.JoinRequest;
import io.groups4j.domain.JoinRequestBatch;
import io.groups4j.domain.JoinRequestId;
import io.groups4j.domain.Page;
import io.groups4j.domain.PageRequest;
import java.util.Collection;
import java.util.stream.Stream;

/**
 * Lists, approves and rejects the wishes to join a group that was created with {@code
 * approval_required}: Meta, "Group management", join requests.
 *
 * <p>Every method blocks until the provider has answered. Implementations are safe for use by
 * several threads at once and hold no lock while they wait. Every method may throw any {@link
 * GroupsException}; the types say what to do next.
 *
 * <p>Approving and rejecting are answered for each request on its own: one that fails is a failure
 * in the {@link BulkOutcome} and does not keep the others from going through. The only code that is
 * documented for one request is 131203, for somebody who has not accepted the terms. For one that
 * does not exist or is closed (131213), and for a group that is full (131204), no document says
 * whether the one request fails or the call, which is how Meta, "Groups API error codes" lists
 * them. Expect both where you name several: a failure of theirs, or a {@link
 * RequestRejectedException} by which nothing was done. Where you name one, it is always a failure
 * of that one.
 *
 * <p>Neither is ever repeated on its own unless the provider provably did nothing. No document says
 * how many requests one call may name.
 */
public interface JoinRequests {

  /**
   * Lists one page of the open requests.
   *
   * <p>The limits of {@link PageRequest} are documented for the list of groups and not for this
   * one.
   *
   * @throws GroupNotFoundException if there is no such group for this number
   * @throws RequestRejectedException if the provider no longer knows the cursor: begin again
   */
  Page<JoinRequest> open(GroupId group, PageRequest page);

  /**
   * Walks over all open requests, asking for a page when the one before is used up.
   *
   * <p>Nothing is asked for until the stream is consumed, and at most one page is held. The stream
   * is sequential and need not be closed. It throws what {@link #open(GroupId, PageRequest)}
   * throws. Collect it before approving or rejecting: what is closed is no longer in the list.
   */
  default Stream<JoinRequest> open(GroupId group) {
    return PageWalk.over(page -> open(group, page), PageRequest.first());
  }

  /**
   * Lets people in, and says of each request whether it went through.
   *
   * <p>A person comes in by opening the link, and then a {@link
   * io.groups4j.domain.ParticipantJoined} comes. A group has at most 8 people besides the business:
   * Meta, "Groups API", overview.
   *
   * @throws GroupNotFoundException if there is no such group for this number
   * @throws RequestRejectedException if the provider refuses the call as a whole
   * @throws OutcomeUnknownException if no answer came: {@link #open(GroupId)} tells which requests
   *     are still open
   * @throws UnreadableResponseException if the answer speaks of none of the requests: look with
   *     {@link #open(GroupId)}
   */
  BulkOutcome<JoinRequestId> approve(GroupId group, JoinRequestBatch requests);

  /**
   * Lets people in: {@link #approve(GroupId, JoinRequestBatch)}.
   *
   * @throws IllegalArgumentException if there are no requests, or the same one twice; nothing is
   *     sent
   */
  default BulkOutcome<JoinRequestId> approve(GroupId group, Collection<JoinRequestId> requests) {
    return approve(group, JoinRequestBatch.of(requests));
  }

  /**
   * Turns people away, and says of each request whether it went through. They can ask again; there
   * is no event.
   *
   * @throws GroupNotFoundException if there is no such group for this number
   * @throws RequestRejectedException if the provider refuses the call as a whole
   * @throws OutcomeUnknownException if no answer came: {@link #open(GroupId)} tells which requests
   *     are still open
   * @throws UnreadableResponseException if the answer speaks of none of the requests: look with
   *     {@link #open(GroupId)}
   */
  BulkOutcome<JoinRequestId> reject(GroupId group, JoinRequestBatch requests);

  /**
   * Turns people away: {@link #reject(GroupId, JoinRequestBatch)}.
   *
   * @throws IllegalArgumentException if there are no requests, or the same one twice; nothing is
   *     sent
   */
  default BulkOutcome<JoinRequestId> reject(GroupId group, Collection<JoinRequestId> requests) {
    return reject(group, JoinRequestBatch.of(requests));
  }
}
