package io.groups4j.domain;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has written to a group: Meta, "Group messages webhook reference".
 *
 * <p>It opens the {@link CustomerServiceWindow} of the whole group. Its delivery key is made of the
 * message id alone.
 *
 * @param origin when it was written, and for which business number
 * @param groupId the group
 * @param messageId the message, by which it can be replied to
 * @param sender who has written it; null when the provider does not say
 * @param senderName how the sender calls themselves; null when the provider does not say
 * @param content what they have written
 * @param repliesTo the message that it answers; null when it answers none
 */
public record GroupMessageReceived(
    Origin origin,
    GroupId groupId,
    MessageId messageId,
    @Nullable Participant sender,
    @Nullable String senderName,
    MessageContent content,
    @Nullable MessageId repliesTo)
    implements GroupEvent {

  /** Refuses a message without time, group, id or content. */
  public GroupMessageReceived {
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(groupId, "groupId");
    Objects.requireNonNull(messageId, "messageId");
    Objects.requireNonNull(content, "content");
  }

  @Override
  public Optional<GroupId> group() {
    return Optional.of(groupId);
  }

  @Override
  public String deliveryKey() {
    return EventParts.deliveryKey("group-message-received", messageId.value());
  }

  @Override
  public void dispatch(Handler handler) {
    handler.on(this);
  }

  /** Shows neither who has written nor what. */
  @Override
  public String toString() {
    return "GroupMessageReceived[origin=%s, groupId=%s, content=%s]"
        .formatted(origin, groupId, content);
  }
}
