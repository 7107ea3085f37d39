package io.groups4j.testkit.fake;

import io.groups4j.domain.MediaFile;
import io.groups4j.domain.MediaKind;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody sends to a group, as they send it: {@link InMemoryConversations#sends}.
 *
 * <pre>{@code
 * Attachment.of(MediaFile.of(MediaKind.DOCUMENT, "application/pdf", pdf)).named("menu.pdf");
 * }</pre>
 *
 * @param file what it is
 * @param caption what is written below it; null for nothing, and for sounds and stickers
 * @param fileName how they call it; null where it is no document
 * @param voice whether it is spoken into the phone, true of sounds only
 */
public record Attachment(
    MediaFile file, @Nullable String caption, @Nullable String fileName, boolean voice) {

  private static final Set<MediaKind> CAPTIONED =
      EnumSet.of(MediaKind.IMAGE, MediaKind.VIDEO, MediaKind.DOCUMENT);

  /** Refuses what no phone sends with a file of this kind. */
  public Attachment {
    MediaKind kind = Objects.requireNonNull(file, "file").kind();
    if (caption != null && !CAPTIONED.contains(kind)) {
      throw new IllegalArgumentException(
          "attachment is " + kind + " and has a caption, only IMAGE, VIDEO and DOCUMENT have one");
    }
    if (fileName != null && kind != MediaKind.DOCUMENT) {
      throw new IllegalArgumentException(
          "attachment is " + kind + " and has a file name, only a DOCUMENT has one");
    }
    if (voice && kind != MediaKind.AUDIO) {
      throw new IllegalArgumentException(
          "attachment is " + kind + " and spoken, only AUDIO can be");
    }
  }

  /** The file with nothing said of it. */
  public static Attachment of(MediaFile file) {
    return new Attachment(file, null, null, false);
  }

  /** The same with this written below it. */
  public Attachment captioned(String text) {
    return new Attachment(file, Objects.requireNonNull(text, "text"), fileName, voice);
  }

  /** The same document under this name. */
  public Attachment named(String name) {
    return new Attachment(file, caption, Objects.requireNonNull(name, "name"), voice);
  }

  /** The same sound as a voice message. */
  public Attachment asVoice() {
    return new Attachment(file, caption, fileName, true);
  }

  /** Its bytes, if a phone would send them as what they are said to be. */
  byte[] read() {
    byte[] bytes = InMemoryMedia.read(file, "send a file");
    if (!FirstBytes.fit(file.mimeType(), bytes)) {
      throw new CannotHappenException("the file does not begin like one of its type");
    }
    return bytes;
  }

  /** Shows what and how large the file is, and nothing that was written. */
  @Override
  public String toString() {
    return "Attachment[" + file + "]";
  }
}
