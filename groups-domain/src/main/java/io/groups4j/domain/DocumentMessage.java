package io.groups4j.domain;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A document. {@link MediaKind#DOCUMENT} says what the file may be.
 *
 * @param source where the file is
 * @param caption the text below it, 1 to {@value #MAX_CAPTION} characters; null for none
 * @param fileName what people see and save it as, with its extension, by which their phones know
 *     what it is; null to leave it to WhatsApp
 */
public record DocumentMessage(
    MediaSource source, @Nullable String caption, @Nullable String fileName)
    implements GroupMessage {

  /** The longest caption that WhatsApp takes, in characters: Meta, "Document messages". */
  public static final int MAX_CAPTION = MediaCaption.MAX_LENGTH;

  /**
   * Refuses a caption with nothing to see, one that is too long, half an emoji, and a file name
   * that is blank or a path.
   */
  public DocumentMessage {
    Objects.requireNonNull(source, "document");
    MediaCaption.check(caption);
    if (fileName != null) {
      Text.fileName("file name", fileName);
    }
  }

  /** A document without caption and name. */
  public static DocumentMessage of(MediaSource source) {
    return new DocumentMessage(source, null, null);
  }

  /** The same with this caption. */
  public DocumentMessage captioned(String text) {
    return new DocumentMessage(source, text, fileName);
  }

  /** The same under this name. */
  public DocumentMessage named(String name) {
    return new DocumentMessage(source, caption, name);
  }

  /** Shows where the file is, and whether there are caption and name. */
  @Override
  public String toString() {
    return "DocumentMessage["
        + source
        + ", "
        + MediaCaption.shown(caption)
        + ", fileName="
        + (fileName == null ? "none" : "…")
        + "]";
  }
}
