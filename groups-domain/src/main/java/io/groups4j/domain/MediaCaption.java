package io.groups4j.domain;

import org.jspecify.annotations.Nullable;

/** The text below a media file: Meta, the pages of the message types. */
final class MediaCaption {

  static final int MAX_LENGTH = 1024;

  private MediaCaption() {}

  /** Refuses a caption with nothing to see, one that is too long, and half an emoji. */
  static void check(@Nullable String caption) {
    if (caption != null) {
      Text.visible("caption", caption, MAX_LENGTH);
    }
  }

  /** Whether there is one, which may be shown where its words may not. */
  static String shown(@Nullable String caption) {
    return "caption=" + (caption == null ? "none" : "…");
  }
}
