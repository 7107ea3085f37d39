package io.groups4j.domain;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A message that is to be sent to a group.
 *
 * <pre>{@code
 * MessageDraft draft = MessageDraft.of(TextMessage.of("Yes, at seven."))
 *     .inReplyTo(question)
 *     .referredToAs("order-4711");
 * }</pre>
 *
 * @param message what is sent
 * @param replyTo the message that it answers, which is shown above it; null for none
 * @param reference what the application calls it, which comes back with each of its statuses; at
 *     most {@value #MAX_REFERENCE} characters, null for none. Whoever receives the account's
 *     webhooks can read it
 */
public record MessageDraft(
    GroupMessage message, @Nullable MessageId replyTo, @Nullable String reference) {

  /** The longest reference, in characters: Meta, "Messages", {@code biz_opaque_callback_data}. */
  public static final int MAX_REFERENCE = 512;

  /** Refuses a template that invites, and a reference that is blank or too long. */
  public MessageDraft {
    Objects.requireNonNull(message, "message");
    checkReference(reference);
    if (message instanceof TemplateMessage template && Invitation.isIn(template)) {
      throw new IllegalArgumentException(
          "template has a group in place of a variable, which is for people and not for groups; "
              + "send it as an Invitation");
    }
  }

  /** A message that answers none. */
  public static MessageDraft of(GroupMessage message) {
    return new MessageDraft(message, null, null);
  }

  /** The same as an answer to this message. */
  public MessageDraft inReplyTo(MessageId message) {
    return new MessageDraft(this.message, Objects.requireNonNull(message, "replyTo"), reference);
  }

  /** The same under this reference. */
  public MessageDraft referredToAs(String reference) {
    return new MessageDraft(message, replyTo, Objects.requireNonNull(reference, "reference"));
  }

  static void checkReference(@Nullable String reference) {
    if (reference != null) {
      Text.visible("reference", reference, MAX_REFERENCE);
    }
  }

  /** Shows the message as it shows itself, and whether there is a reference. */
  @Override
  public String toString() {
    return "MessageDraft["
        + message
        + ", reply="
        + (replyTo != null)
        + ", reference="
        + (reference == null ? "none" : "…")
        + "]";
  }
}
