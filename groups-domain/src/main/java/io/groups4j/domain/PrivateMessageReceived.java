package io.groups4j.domain;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has written to the business number itself, in no group.
 *
 * <p>It comes the same way as messages of groups do, so that it can be passed on to whatever
 * answers them. Its delivery key is made of the message id, or of a digest of the raw text where
 * there is none.
 *
 * @param origin when it was written, and to which business number
 * @param messageId the message; null when the provider does not say, or not readably
 * @param sender who has written it; null when the provider does not say, or not readably
 * @param senderName how the sender calls themselves; null when the provider does not say
 * @param raw the message as it came: holds what was written and by whom
 */
public record PrivateMessageReceived(
    Origin origin,
    @Nullable MessageId messageId,
    @Nullable Participant sender,
    @Nullable String senderName,
    String raw)
    implements GroupEvent {

  /** Refuses a message without time or text. */
  public PrivateMessageReceived {
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(raw, "raw");
  }

  @Override
  public Optional<GroupId> group() {
    return Optional.empty();
  }

  @Override
  public String deliveryKey() {
    return messageId == null
        ? EventParts.deliveryKey("private-message-received", "", EventParts.digest(raw))
        : EventParts.deliveryKey("private-message-received", messageId.value());
  }

  @Override
  public void dispatch(Handler handler) {
    handler.on(this);
  }

  /** Shows neither who has written nor what. */
  @Override
  public String toString() {
    return "PrivateMessageReceived[origin=%s, raw=%d characters]".formatted(origin, raw.length());
  }
}
