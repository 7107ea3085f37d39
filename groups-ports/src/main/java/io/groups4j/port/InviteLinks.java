package io.groups4j.port;

import io.groups4j.domain.GroupId;
import io.groups4j.domain.InviteLink;

/**
 * Reads, renews and deletes the link that lets people into a group.
 *
 * <p>Every method blocks until the provider has answered. Implementations are safe for use by
 * several threads at once and hold no lock while they wait.
 */
public interface InviteLinks {

  /**
   * The link that is good now.
   *
   * @throws GroupNotFoundException if there is no such group for this number
   */
  InviteLink current(GroupId group);

  /**
   * Makes a new link. All older links of the group die: Meta, "Group management".
   *
   * @return the new link; there is no event
   * @throws GroupNotFoundException if there is no such group for this number
   * @throws OutcomeUnknownException if no answer came: {@link #current} tells which link is good
   */
  InviteLink reset(GroupId group);

  /**
   * Lets the link die without a new one: nobody gets in by a link until {@link #reset} makes one.
   *
   * <p>Meta, "Groups Invite Link API", has this call, and its guide does not mention it. No
   * document says what {@link #current} and a second deletion answer then; be ready for a {@link
   * RequestRejectedException}. There is no event.
   *
   * @throws NotOfferedException if the provider has no such call; {@link #reset} lets the old link
   *     die everywhere
   * @throws GroupNotFoundException if there is no such group for this number
   * @throws OutcomeUnknownException if no answer came: {@link #reset} makes sure that the link is
   *     dead
   */
  void delete(GroupId group);
}
