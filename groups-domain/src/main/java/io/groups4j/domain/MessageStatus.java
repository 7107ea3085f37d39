package io.groups4j.domain;

/**
 * How far a message has come: Meta, "Status messages webhook reference".
 *
 * <p>Open: a status that WhatsApp adds one day is kept as it came.
 *
 * @param value the status in WhatsApp's words
 */
public record MessageStatus(String value) {

  /** WhatsApp has it. */
  public static final MessageStatus SENT = new MessageStatus("sent");

  /** Somebody's phone has it. */
  public static final MessageStatus DELIVERED = new MessageStatus("delivered");

  /** Somebody has seen it. {@link #DELIVERED} may be left out when it was seen at once. */
  public static final MessageStatus READ = new MessageStatus("read");

  /** Somebody has listened to it for the first time: voice messages only. */
  public static final MessageStatus PLAYED = new MessageStatus("played");

  /** It could not be sent. */
  public static final MessageStatus FAILED = new MessageStatus("failed");

  /** Refuses a blank status and control characters. */
  public MessageStatus {
    Text.identifier("message status", value);
  }

  /** Whether somebody has it: who has read it or listened to it has got it. */
  public boolean meansDelivered() {
    return equals(DELIVERED) || meansRead();
  }

  /** Whether somebody has seen it: who has listened to it has. */
  public boolean meansRead() {
    return equals(READ) || equals(PLAYED);
  }

  /** Shows letters only: it comes from outside, and logs repeat it. */
  @Override
  public String toString() {
    return "MessageStatus[" + LogText.word(value) + "]";
  }
}
