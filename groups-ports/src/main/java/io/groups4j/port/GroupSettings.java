package io.groups4j.port;

import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupSettingsChange;
import io.groups4j.domain.RequestId;
import java.util.List;

/**
 * Changes what a group is called, what it says of itself, and its picture: Meta, "Group
 * management", update group settings.
 *
 * <p>The method blocks until the provider has answered. Implementations are safe for use by several
 * threads at once and hold no lock while they wait.
 *
 * <p>A change is only accepted here. How each part ended comes as a {@link
 * io.groups4j.domain.GroupSettingsUpdated} with the same {@link RequestId}; {@link PendingRequests}
 * waits for it. A request is never repeated on its own unless the provider provably did nothing.
 */
public interface GroupSettings {

  /**
   * Asks for these changes, and for nothing else.
   *
   * <p>A provider may need more than one request for them: subject and description travel together,
   * and the picture travels alone, since no document describes a request that has both. The picture
   * goes first, as it is the likelier to be refused, and then the texts are not sent. Each request
   * is a call of its own with a deadline of its own. If the second fails, the message of its
   * exception says that the picture was accepted before. To repeat the whole change does no harm:
   * values take the place of values.
   *
   * <p>The picture is read while it is sent, and again if it has to be sent again; it is never held
   * in memory for it. Sending it counts against {@link CallPolicy#attemptTimeout()}: give more
   * where 5 MiB take longer.
   *
   * @return one for each request that was needed, in the order they were sent, so one or two; await
   *     each of them
   * @throws GroupNotFoundException if there is no such group for this number
   * @throws RequestRejectedException if the provider refuses a text or the picture
   * @throws OutcomeUnknownException if no answer came: see with {@link Groups#find(GroupId)}, which
   *     tells the texts, or repeat the change
   * @throws java.io.UncheckedIOException if the picture cannot be read any more, or is longer or
   *     shorter than it was when it was checked. The provider did not get the whole of it, and
   *     nothing was changed: make another {@link io.groups4j.domain.ProfilePicture}
   * @throws GroupsException any other one, whose type says what to do next
   */
  List<RequestId> update(GroupId group, GroupSettingsChange change);
}
