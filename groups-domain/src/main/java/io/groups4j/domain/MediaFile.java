package io.groups4j.domain;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A file that is to be uploaded, checked against what {@link MediaKind} documents.
 *
 * <pre>{@code
 * MediaFile menu = MediaFile.of(
 *     MediaKind.DOCUMENT, "application/pdf", Files.size(path), () -> Files.newInputStream(path));
 * }</pre>
 *
 * <p>Type and size are what the caller says of it; the bytes are not looked into. They are read
 * while they are sent, again if they have to be sent again, and never held in memory for it.
 *
 * <p>Safe for use by several threads if its content is. Two files are equal only if they are the
 * same object.
 */
public final class MediaFile {

  private static final String TOKEN = "[A-Za-z0-9!#$&^_.+-]++";

  // What can be seen, and spaces, but no quotation mark and no escape.
  private static final String QUOTED = "\"[ !#-\\[\\]-~]++\"";

  // Nothing that could end the header it stands in.
  private static final Pattern MIME_TYPE =
      Pattern.compile(
          TOKEN + "/" + TOKEN + "(?: *+; *+" + TOKEN + "=(?:" + TOKEN + "|" + QUOTED + "))*+");

  private final MediaKind kind;
  private final String mimeType;
  private final long size;
  private final FileContent content;

  private MediaFile(MediaKind kind, String mimeType, long size, FileContent content) {
    this.kind = Objects.requireNonNull(kind, "kind");
    this.mimeType = checkType(kind, mimeType);
    this.size = size;
    this.content = Objects.requireNonNull(content, "content");
    if (size < 1 || size > kind.maxBytes()) {
      throw new IllegalArgumentException(
          kind + " has " + size + " bytes, 1 to " + kind.maxBytes() + " are allowed");
    }
  }

  /**
   * A file that stays where it is. It has to have the size that is said of it whenever it is read,
   * and is not sent whole otherwise.
   *
   * @param kind what it is
   * @param mimeType the type of its content, such as {@code audio/ogg; codecs=opus}
   * @param size how long it is, in bytes
   * @throws IllegalArgumentException if such a type or size is not allowed for this kind
   */
  public static MediaFile of(MediaKind kind, String mimeType, long size, FileContent content) {
    return new MediaFile(kind, mimeType, size, content);
  }

  /**
   * A file in memory, which is copied.
   *
   * @param kind what it is
   * @param mimeType the type of its content
   * @throws IllegalArgumentException if such a type or size is not allowed for this kind
   */
  public static MediaFile of(MediaKind kind, String mimeType, byte[] content) {
    // Checked before it is copied.
    MediaFile checked = new MediaFile(kind, mimeType, content.length, InputStream::nullInputStream);
    byte[] copy = content.clone();
    return new MediaFile(kind, checked.mimeType, copy.length, () -> new ByteArrayInputStream(copy));
  }

  private static String checkType(MediaKind kind, String mimeType) {
    if (!MIME_TYPE.matcher(Objects.requireNonNull(mimeType, "mimeType")).matches()) {
      throw new IllegalArgumentException(
          "type of content is \""
              + LogText.word(mimeType)
              + "\", which is not written like one, such as image/jpeg");
    }
    String essence = mimeType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (!kind.mimeTypes().isEmpty() && !kind.mimeTypes().contains(essence)) {
      throw new IllegalArgumentException(
          kind
              + " has content of the type "
              + essence
              + ", allowed are "
              + String.join(", ", new TreeSet<>(kind.mimeTypes())));
    }
    return mimeType;
  }

  /** What it is. */
  public MediaKind kind() {
    return kind;
  }

  /** The type of its content. */
  public String mimeType() {
    return mimeType;
  }

  /** How long it is, in bytes. */
  public long size() {
    return size;
  }

  /**
   * Its bytes from the beginning; to be closed by the caller.
   *
   * <p>The stream throws {@link IOException} where it turns out to be longer or shorter than was
   * said.
   *
   * @throws IOException if the content cannot be read
   */
  public InputStream open() throws IOException {
    return new SameLength("file", Objects.requireNonNull(content.open(), "content.open()"), size);
  }

  /** Shows what and how large it is. */
  @Override
  public String toString() {
    return "MediaFile[" + kind + ", " + mimeType + ", " + size + " bytes]";
  }
}
