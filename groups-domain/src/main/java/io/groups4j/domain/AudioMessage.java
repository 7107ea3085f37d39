package io.groups4j.domain;

import java.util.Objects;

/**
 * A sound. {@link MediaKind#AUDIO} says what the file may be. It has no caption.
 *
 * @param source where the file is
 * @param voice whether it is shown as a voice message, which has to be Ogg with one channel of
 *     Opus: Meta, "Audio messages"
 */
public record AudioMessage(MediaSource source, boolean voice) implements GroupMessage {

  /** Refuses null. */
  public AudioMessage {
    Objects.requireNonNull(source, "audio");
  }

  /** A sound that is no voice message. */
  public static AudioMessage of(MediaSource source) {
    return new AudioMessage(source, false);
  }

  /** The same, shown as a voice message. */
  public AudioMessage asVoice() {
    return new AudioMessage(source, true);
  }
}
