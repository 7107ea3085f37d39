package io.groups4j.domain;

import java.util.Set;

/**
 * What WhatsApp distinguishes among files, with what may be sent of each: Meta, the pages of the
 * message types.
 *
 * <p>The limits are those of chats between two; the pages about groups name no others. A megabyte
 * is taken as 1024 × 1024 bytes, the reading that never refuses what might be accepted. Stickers
 * are media, but the pages about groups do not name them.
 */
public enum MediaKind {
  /** A picture. */
  IMAGE(Set.of("image/jpeg", "image/png"), 5 * MediaKind.MEGABYTE),
  /** A film, with H.264 pictures and AAC sound. */
  VIDEO(Set.of("video/mp4", "video/3gpp"), 16 * MediaKind.MEGABYTE),
  /** A sound; a voice message has to be Ogg with one channel of Opus. */
  AUDIO(
      Set.of("audio/aac", "audio/amr", "audio/mpeg", "audio/mp4", "audio/ogg"),
      16 * MediaKind.MEGABYTE),
  /** Any other file. */
  DOCUMENT(Set.of(), 100 * MediaKind.MEGABYTE),
  /** A sticker: at most 500 KB when it moves, and {@link #MAX_STATIC_STICKER} when it does not. */
  STICKER(Set.of("image/webp"), 500 * MediaKind.KILOBYTE);

  /** The limit of a sticker that does not move: 100 KB. */
  public static final long MAX_STATIC_STICKER = 100 * MediaKind.KILOBYTE;

  private static final long KILOBYTE = 1024;
  private static final long MEGABYTE = 1024 * KILOBYTE;

  private final Set<String> mimeTypes;
  private final long maxBytes;

  MediaKind(Set<String> mimeTypes, long maxBytes) {
    this.mimeTypes = mimeTypes;
    this.maxBytes = maxBytes;
  }

  /** The types of content that are documented, in lower case; empty for documents. */
  public Set<String> mimeTypes() {
    return mimeTypes;
  }

  /** The greatest number of bytes that is accepted. */
  public long maxBytes() {
    return maxBytes;
  }
}
