package io.groups4j.domain;

import java.util.Objects;

/**
 * A sticker. {@link MediaKind#STICKER} says what the file may be. It has no caption.
 *
 * @param source where the file is
 */
public record StickerMessage(MediaSource source) implements GroupMessage {

  /** Refuses null. */
  public StickerMessage {
    Objects.requireNonNull(source, "sticker");
  }
}
