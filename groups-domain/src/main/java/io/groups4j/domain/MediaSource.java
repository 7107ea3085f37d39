package io.groups4j.domain;

import java.net.URI;

/** Where WhatsApp takes a media file from: what was uploaded before, or a link. */
public sealed interface MediaSource permits UploadedMedia, LinkedMedia {

  /** A file that the provider has already. */
  static MediaSource uploaded(MediaId id) {
    return new UploadedMedia(id);
  }

  /** A file that the provider is to get from the web: {@link LinkedMedia}. */
  static MediaSource link(URI link) {
    return new LinkedMedia(link);
  }
}
