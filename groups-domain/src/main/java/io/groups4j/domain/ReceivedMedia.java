package io.groups4j.domain;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody has sent; the bytes are not in it.
 *
 * <p>The id is good for 7 days, the address for 5 minutes, and reading from either takes the
 * provider's credentials: Meta, "Media". Never give those to an address that has not been checked.
 *
 * @param kind what it is
 * @param id by which it can be asked for
 * @param mimeType the type of content, such as {@code audio/ogg; codecs=opus}; null when it is not
 *     said
 * @param sha256 the digest of the bytes, in the provider's notation; null when it is not said
 * @param url where the bytes are, https; null when it is not said, as before November 2025
 * @param caption what was written below it; null when nothing was
 * @param fileName how the sender has called it; null when it is not said
 * @param voice whether it was spoken into the phone, true of sounds only
 * @param animated whether it moves, true of stickers only
 */
public record ReceivedMedia(
    MediaKind kind,
    MediaId id,
    @Nullable String mimeType,
    @Nullable String sha256,
    @Nullable URI url,
    @Nullable String caption,
    @Nullable String fileName,
    boolean voice,
    boolean animated)
    implements MessageContent {

  /** Refuses a file without kind or id, and an address that is not https. */
  public ReceivedMedia {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(id, "id");
    if (url != null && (!"https".equalsIgnoreCase(url.getScheme()) || url.getHost() == null)) {
      throw new IllegalArgumentException("url is no https address with a host, one is needed");
    }
  }

  /** Shows what kind of file it is, and nothing of it. */
  @Override
  public String toString() {
    return "ReceivedMedia[" + kind + "]";
  }
}
