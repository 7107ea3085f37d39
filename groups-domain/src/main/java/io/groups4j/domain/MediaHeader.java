package io.groups4j.domain;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A picture, a film or a document at the head of a template.
 *
 * @param kind what it is; {@link MediaKind#AUDIO} and {@link MediaKind#STICKER} are no headers
 * @param source where the file is
 * @param fileName what people see and save a document as; null to leave it to WhatsApp, and for
 *     every other kind
 */
public record MediaHeader(MediaKind kind, MediaSource source, @Nullable String fileName)
    implements TemplateHeader {

  private static final Set<MediaKind> KINDS =
      Set.of(MediaKind.IMAGE, MediaKind.VIDEO, MediaKind.DOCUMENT);

  /** Refuses sounds and stickers, and a file name that is a path or not that of a document. */
  public MediaHeader {
    Objects.requireNonNull(source, "header");
    if (!KINDS.contains(Objects.requireNonNull(kind, "kind"))) {
      throw new IllegalArgumentException(
          "template header is " + kind + ", allowed are IMAGE, VIDEO and DOCUMENT");
    }
    if (fileName != null) {
      if (kind != MediaKind.DOCUMENT) {
        throw new IllegalArgumentException(
            "template header is " + kind + " and has a file name, which only a DOCUMENT has");
      }
      Text.fileName("file name", fileName);
    }
  }

  /** The same document under this name. */
  public MediaHeader named(String name) {
    return new MediaHeader(kind, source, name);
  }

  /** Shows what it is and where, and whether there is a name. */
  @Override
  public String toString() {
    return "MediaHeader["
        + kind
        + ", "
        + source
        + ", fileName="
        + (fileName == null ? "none" : "…")
        + "]";
  }
}
