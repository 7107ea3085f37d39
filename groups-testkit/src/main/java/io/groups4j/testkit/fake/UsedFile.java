package io.groups4j.testkit.fake;

import io.groups4j.domain.AudioMessage;
import io.groups4j.domain.DocumentMessage;
import io.groups4j.domain.GroupMessage;
import io.groups4j.domain.ImageMessage;
import io.groups4j.domain.MediaHeader;
import io.groups4j.domain.MediaId;
import io.groups4j.domain.MediaKind;
import io.groups4j.domain.MediaSource;
import io.groups4j.domain.StickerMessage;
import io.groups4j.domain.TemplateMessage;
import io.groups4j.domain.UploadedMedia;
import io.groups4j.domain.VideoMessage;
import java.util.Locale;
import java.util.Optional;

/**
 * A file of the provider's that a message is sent with.
 *
 * @param kind what it is sent as
 */
record UsedFile(MediaKind kind, MediaId id) {

  /** The file of a message; empty where it has none, or one that is got from the web. */
  static Optional<UsedFile> of(GroupMessage message) {
    if (message instanceof ImageMessage image) {
      return of(MediaKind.IMAGE, image.source());
    }
    if (message instanceof VideoMessage video) {
      return of(MediaKind.VIDEO, video.source());
    }
    if (message instanceof AudioMessage audio) {
      return of(MediaKind.AUDIO, audio.source());
    }
    if (message instanceof DocumentMessage document) {
      return of(MediaKind.DOCUMENT, document.source());
    }
    if (message instanceof StickerMessage sticker) {
      return of(MediaKind.STICKER, sticker.source());
    }
    return message instanceof TemplateMessage template
            && template.header() instanceof MediaHeader header
        ? of(header.kind(), header.source())
        : Optional.empty();
  }

  private static Optional<UsedFile> of(MediaKind kind, MediaSource source) {
    return source instanceof UploadedMedia uploaded
        ? Optional.of(new UsedFile(kind, uploaded.id()))
        : Optional.empty();
  }

  /** Whether a file of this type can be sent so; everything can be sent as a document. */
  boolean takes(String mimeType) {
    return kind.mimeTypes().isEmpty() || kind.mimeTypes().contains(FirstBytes.essence(mimeType));
  }

  /** As the request calls it. */
  String name() {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
