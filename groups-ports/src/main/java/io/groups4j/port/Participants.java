package io.groups4j.port;

import io.groups4j.domain.GroupId;
import io.groups4j.domain.ParticipantBatch;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.RequestId;
import java.util.Collection;

/**
 * Removes people from a group: Meta, "Group management", remove group participants.
 *
 * <p>Nobody can be added: people come in by the invite link. Who is in a group, {@link
 * Groups#find(GroupId)} tells.
 *
 * <p>Every method blocks until the provider has answered. Implementations are safe for use by
 * several threads at once and hold no lock while they wait. Every method may throw any {@link
 * GroupsException}; the types say what to do next.
 */
public interface Participants {

  /**
   * Asks to put people out of a group. <strong>They cannot come back by an invite link.</strong>
   *
   * <p>Only accepted here. It ends in one {@link io.groups4j.domain.ParticipantsRemoved} with an
   * outcome per person, named as {@link ParticipantId#address()} called them; {@link
   * PendingRequests} waits for it. That some are out and others are not is such an end and no
   * exception, also where the provider says so at once, with the code 131201. It is never repeated
   * on its own unless the provider provably did nothing.
   *
   * <p>Where a provider's answer names no request, {@link RequestId#ofRemoving} stands in for it:
   * wait for one removal before the next in the same group.
   *
   * @throws GroupNotFoundException if there is no such group for this number
   * @throws RequestRejectedException if the provider refuses the call as a whole: nobody named is
   *     in the group (131212), somebody is named twice in a way that only WhatsApp can know
   *     (131202), or the group is suspended (131207)
   * @throws OutcomeUnknownException if no answer came: {@link Groups#find(GroupId)} tells who is
   *     still in, and the event may still come
   */
  RequestId remove(GroupId group, ParticipantBatch participants);

  /**
   * Asks to put people out of a group: {@link #remove(GroupId, ParticipantBatch)}.
   *
   * @throws IllegalArgumentException if there is nobody, more than {@value
   *     io.groups4j.domain.ParticipantBatch#MAX} people, the same person twice, or somebody whose
   *     name cannot be sent; nothing is sent
   */
  default RequestId remove(GroupId group, Collection<ParticipantId> participants) {
    return remove(group, ParticipantBatch.of(participants));
  }
}
