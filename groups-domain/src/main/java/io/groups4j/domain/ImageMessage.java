package io.groups4j.domain;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A picture. {@link MediaKind#IMAGE} says what the file may be.
 *
 * @param source where the file is
 * @param caption the text below it, 1 to {@value #MAX_CAPTION} characters; null for none
 */
public record ImageMessage(MediaSource source, @Nullable String caption) implements GroupMessage {

  /** The longest caption that WhatsApp takes, in characters: Meta, "Image messages". */
  public static final int MAX_CAPTION = MediaCaption.MAX_LENGTH;

  /** Refuses a caption with nothing to see, one that is too long, and half an emoji. */
  public ImageMessage {
    Objects.requireNonNull(source, "image");
    MediaCaption.check(caption);
  }

  /** A picture without caption. */
  public static ImageMessage of(MediaSource source) {
    return new ImageMessage(source, null);
  }

  /** The same with this caption. */
  public ImageMessage captioned(String text) {
    return new ImageMessage(source, text);
  }

  /** Shows where the file is, and whether there is a caption. */
  @Override
  public String toString() {
    return "ImageMessage[" + source + ", " + MediaCaption.shown(caption) + "]";
  }
}
