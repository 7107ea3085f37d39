package io.groups4j.domain;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a provider says of a media file that it keeps: Meta, "Media". Everything but the id may be
 * missing.
 *
 * @param id what the provider calls it
 * @param url where it can be got from for 5 minutes, with the credential of the connection and
 *     nobody else's: use the port to get it; null when the provider does not say
 * @param mimeType the type of its content; null when the provider does not say
 * @param sha256 the digest of its content, in the provider's spelling; null when it does not say
 * @param size how long it is, in bytes; null when the provider does not say
 */
public record MediaInfo(
    MediaId id,
    @Nullable URI url,
    @Nullable String mimeType,
    @Nullable String sha256,
    @Nullable Long size) {

  /** Refuses null for the id. */
  public MediaInfo {
    Objects.requireNonNull(id, "id");
  }

  /**
   * Shows the id, the letters of the type, and the size: what comes from outside gets into logs.
   */
  @Override
  public String toString() {
    return "MediaInfo["
        + id.value()
        + ", url="
        + (url == null ? "none" : "…")
        + ", "
        + (mimeType == null ? "-" : LogText.word(mimeType))
        + ", "
        + size
        + " bytes]";
  }
}
