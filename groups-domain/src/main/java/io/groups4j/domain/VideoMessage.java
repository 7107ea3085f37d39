package io.groups4j.domain;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A film. {@link MediaKind#VIDEO} says what the file may be.
 *
 * @param source where the file is
 * @param caption the text below it, 1 to {@value #MAX_CAPTION} characters; null for none
 */
public record VideoMessage(MediaSource source, @Nullable String caption) implements GroupMessage {

  /** The longest caption that WhatsApp takes, in characters: Meta, "Video messages". */
  public static final int MAX_CAPTION = MediaCaption.MAX_LENGTH;

  /** Refuses a caption with nothing to see, one that is too long, and half an emoji. */
  public VideoMessage {
    Objects.requireNonNull(source, "video");
    MediaCaption.check(caption);
  }

  /** A film without caption. */
  public static VideoMessage of(MediaSource source) {
    return new VideoMessage(source, null);
  }

  /** The same with this caption. */
  public VideoMessage captioned(String text) {
    return new VideoMessage(source, text);
  }

  /** Shows where the file is, and whether there is a caption. */
  @Override
  public String toString() {
    return "VideoMessage[" + source + ", " + MediaCaption.shown(caption) + "]";
  }
}
