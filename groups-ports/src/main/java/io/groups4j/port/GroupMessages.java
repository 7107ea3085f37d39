package io.groups4j.port;

import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupMessage;
import io.groups4j.domain.MessageDraft;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.PinDays;
import io.groups4j.domain.SentMessage;

/**
 * Sends messages to groups, and pins them: Meta, "Group messaging" and "Messages".
 *
 * <p>Outside the customer service window, which is opened for the whole group when anybody in it
 * writes, only templates are allowed (131047). Messages that are sent one after the other may
 * arrive in another order.
 *
 * <p>Every method blocks until the provider has answered. Implementations are safe for use by
 * several threads at once and hold no lock while they wait. Every method may throw any {@link
 * GroupsException}; the types say what to do next. Nothing is ever repeated on its own unless the
 * provider provably did nothing. Messages have turns of their own, {@link
 * CallPolicy#messagesPerSecond()}, so that neither they nor other calls hold each other up.
 */
public interface GroupMessages {

  /**
   * Sends a message to everybody in a group.
   *
   * <p>Only accepted here. Whom it reaches comes in statuses, one per person, which the provider
   * delivers by webhook; undelivered messages are tried again for up to 30 days.
   *
   * @throws GroupNotFoundException if there is no such group for this number (131041)
   * @throws RequestRejectedException if the provider refuses it: nobody else is in the group
   *     (131020), the customer service window is closed (131047), the template is unknown or its
   *     parameters do not fit (132000 and following)
   * @throws OutcomeUnknownException if no answer came, and the message may be out: a repeat could
   *     send it twice, and no call tells; its statuses do, by their reference
   * @throws UnreadableResponseException if the answer has no id: the message is out all the same
   */
  SentMessage send(GroupId group, MessageDraft draft);

  /** Sends a message that answers none: {@link #send(GroupId, MessageDraft)}. */
  default SentMessage send(GroupId group, GroupMessage message) {
    return send(group, MessageDraft.of(message));
  }

  /**
   * Pins a message of a group for everybody in it. At most 3 are pinned: a fourth puts the oldest
   * out.
   *
   * @return the message that tells people of it, which has statuses of its own
   * @throws GroupNotFoundException if there is no such group for this number
   * @throws RequestRejectedException if there is no such message, or it cannot be pinned
   * @throws OutcomeUnknownException if no answer came; pinning again does no harm
   */
  SentMessage pin(GroupId group, MessageId message, PinDays days);

  /**
   * Pins a message: {@link #pin(GroupId, MessageId, PinDays)}.
   *
   * @throws IllegalArgumentException if it is not for {@value io.groups4j.domain.PinDays#MIN} to
   *     {@value io.groups4j.domain.PinDays#MAX} days; nothing is sent
   */
  default SentMessage pin(GroupId group, MessageId message, int days) {
    return pin(group, message, new PinDays(days));
  }

  /**
   * Takes a pin away.
   *
   * @return the message that tells people of it, which has statuses of its own
   * @throws GroupNotFoundException if there is no such group for this number
   * @throws RequestRejectedException if there is no such message
   * @throws OutcomeUnknownException if no answer came; taking it away again does no harm
   */
  SentMessage unpin(GroupId group, MessageId message);
}
