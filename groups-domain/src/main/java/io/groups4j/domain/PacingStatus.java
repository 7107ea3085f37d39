package io.groups4j.domain;

/**
 * Whether a template message goes out at once: WhatsApp lets out new templates step by step, and
 * watches what people think of the first ones. Meta, "Messages", {@code message_status}.
 *
 * <p>Open: a status that WhatsApp adds one day is kept as it came.
 *
 * @param value the status in WhatsApp's words
 */
public record PacingStatus(String value) {

  /** It goes out. */
  public static final PacingStatus ACCEPTED = new PacingStatus("accepted");

  /** It waits for what people think of the ones before. It may be dropped. */
  public static final PacingStatus HELD_FOR_QUALITY_ASSESSMENT =
      new PacingStatus("held_for_quality_assessment");

  /** The template is paused, and the message does not go out. */
  public static final PacingStatus PAUSED = new PacingStatus("paused");

  /** Refuses a blank status and control characters. */
  public PacingStatus {
    Text.identifier("pacing status", value);
  }
}
