package io.groups4j.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.JoinApprovalMode;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.MessageStatus;
import io.groups4j.domain.MessageStatusChanged;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.SentMessage;
import io.groups4j.port.GroupMessages;
import io.groups4j.port.RequestRejectedException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What pinning and unpinning has to do: a part of {@link GroupMessagesContract}. */
public interface MessagePinsContract extends ConnectionContract {

  /**
   * Has somebody come into a group, another person each time.
   *
   * @param group one that needs approval
   * @return who it is, by WhatsApp id, once the provider has them in the group
   */
  ParticipantId comesIn(GroupId group);

  /**
   * Has somebody write to a group they are in.
   *
   * @return what the message is called, once the provider has it
   */
  MessageId writes(GroupId group, ParticipantId who, String text);

  /** What the provider shows as pinned in a group, the oldest pin first. */
  List<MessageId> pinned(GroupId group);

  /** A pin is a message itself, and gone once it is taken away. */
  @Test
  default void aMessageIsPinnedUntilItIsUnpinned() {
    GroupId group = withApproval();
    ParticipantId somebody = comesIn(group);
    MessageId message = writes(group, somebody, "Page 12!");

    SentMessage pin = connection().messages().pin(group, message, 7);
    assertEquals(List.of(message), pinned(group));
    assertNotEquals(message, pin.id());
    events()
        .await(
            event ->
                event instanceof MessageStatusChanged changed
                    && changed.messageId().equals(pin.id())
                    && changed.status().equals(MessageStatus.SENT),
            "that the pin is sent",
            patience());
    connection().messages().unpin(group, message);

    assertEquals(List.of(), pinned(group));
  }

  /** No more than three are pinned at once. */
  @Test
  default void aFourthPinPutsTheOldestOut() {
    GroupId group = withApproval();
    ParticipantId somebody = comesIn(group);
    List<MessageId> four =
        List.of(
            writes(group, somebody, "1"),
            writes(group, somebody, "2"),
            writes(group, somebody, "3"),
            writes(group, somebody, "4"));

    four.forEach(message -> connection().messages().pin(group, message, 30));

    assertEquals(four.subList(1, 4), pinned(group));
  }

  /** An id of another group is no id of this one. */
  @Test
  default void whatWasNotSaidInAGroupIsNotPinnedThere() {
    GroupId group = withApproval();
    writes(group, comesIn(group), "Page 12!");
    GroupId another = withApproval();
    MessageId elsewhere = writes(another, comesIn(another), "Check!");
    GroupMessages messages = connection().messages();

    assertThrows(RequestRejectedException.class, () -> messages.pin(group, elsewhere, 7));
    assertThrows(RequestRejectedException.class, () -> messages.unpin(group, elsewhere));

    assertEquals(List.of(), pinned(group));
    assertEquals(List.of(), pinned(another));
  }

  private GroupId withApproval() {
    return created(GroupDraft.named("Book club").joinedBy(JoinApprovalMode.APPROVAL_REQUIRED))
        .groupId();
  }
}
