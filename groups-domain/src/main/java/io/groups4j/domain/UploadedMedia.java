package io.groups4j.domain;

import java.util.Objects;

/**
 * A file that was uploaded to the provider, or came with a message, and is still kept there.
 *
 * @param id what the provider calls it
 */
public record UploadedMedia(MediaId id) implements MediaSource {

  /** Refuses null. */
  public UploadedMedia {
    Objects.requireNonNull(id, "media id");
  }
}
