package io.groups4j.domain;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * The profile picture of a group: a square JPEG of {@value #MIN_PIXELS} pixels or more and at most
 * {@value #MAX_BYTES} bytes.
 *
 * <pre>{@code
 * ProfilePicture picture = ProfilePicture.of(() -> Files.newInputStream(path));
 * }</pre>
 *
 * <p>Limits: Meta, "Group management", update group settings, and "Groups API error codes", 131209
 * and 131210. The page says 5 MB and not which; it is read as 5 MiB, so that nothing is refused
 * here which the provider may take. The text of 131210 asks for more than 192 pixels where the page
 * has 192 as the minimum: 192 are taken here, and a provider that means its error text refuses them
 * with that code.
 *
 * <p>What it is follows from its bytes and not from a name. Any kind of JPEG is taken, progressive
 * ones as well; one that is cut off is not. It is read for its structure, and its pixels are not
 * decoded. A rotation by its camera makes no difference to a square.
 *
 * <p>Safe for use by several threads if its content is. Two pictures are equal only if they are the
 * same object.
 */
public final class ProfilePicture {

  /** The largest picture that WhatsApp takes, in bytes: 5 MiB. */
  public static final int MAX_BYTES = 5 * 1024 * 1024;

  /** The shortest side that WhatsApp takes, in pixels. */
  public static final int MIN_PIXELS = 192;

  private final FileContent content;
  private final int size;
  private final int pixels;

  private ProfilePicture(FileContent content, int size, int pixels) {
    this.content = content;
    this.size = size;
    this.pixels = pixels;
  }

  /**
   * A picture in memory, which is copied.
   *
   * @throws IllegalArgumentException if it is no JPEG, cut off, too large, not square or too small
   */
  public static ProfilePicture of(byte[] jpeg) {
    // Before it is copied: somebody may have handed over a film.
    if (jpeg.length > MAX_BYTES) {
      throw new IllegalArgumentException(
          "picture has " + jpeg.length + " bytes, at most " + MAX_BYTES + " are allowed");
    }
    byte[] copy = jpeg.clone();
    return of(() -> new ByteArrayInputStream(copy));
  }

  /**
   * A picture that stays where it is, such as in a file: it is read once here, and again whenever
   * it is sent, and not kept. It must not change in between; one that is longer or shorter then is
   * not sent.
   *
   * @throws IllegalArgumentException if it is no JPEG, cut off, too large, not square or too small
   * @throws UncheckedIOException if it cannot be read
   */
  public static ProfilePicture of(FileContent content) {
    Objects.requireNonNull(content, "content");
    JpegScan scan = new JpegScan();
    try (InputStream in = opened(content)) {
      int size = read(in, scan);
      scan.finish();
      return new ProfilePicture(content, size, side(scan.width(), scan.height()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("picture cannot be read", unreadable);
    }
  }

  private static int read(InputStream in, JpegScan scan) throws IOException {
    byte[] buffer = new byte[8192];
    int size = 0;
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      size += count;
      if (size > MAX_BYTES) {
        // Not read any further: it may have no end.
        throw new IllegalArgumentException(
            "picture has more bytes than the " + MAX_BYTES + " that are allowed");
      }
      scan.accept(buffer, count);
    }
    return size;
  }

  private static int side(int width, int height) {
    if (width != height) {
      throw new IllegalArgumentException(
          "picture is " + width + " x " + height + " pixels, it has to be square");
    }
    if (width < MIN_PIXELS) {
      throw new IllegalArgumentException(
          "picture is "
              + width
              + " x "
              + height
              + " pixels, at least "
              + MIN_PIXELS
              + " x "
              + MIN_PIXELS
              + " are needed");
    }
    return width;
  }

  /** How long it is, in bytes. */
  public int size() {
    return size;
  }

  /** How long each side is, in pixels. */
  public int pixels() {
    return pixels;
  }

  /**
   * Its bytes from the beginning; to be closed by the caller.
   *
   * <p>The stream throws {@link IOException} where it turns out that the content is longer or
   * shorter than it was.
   *
   * @throws IOException if the content cannot be read any more
   */
  public InputStream open() throws IOException {
    return new SameLength("picture", opened(content), size);
  }

  private static InputStream opened(FileContent content) throws IOException {
    return Objects.requireNonNull(content.open(), "content.open()");
  }

  /** Shows how large it is. */
  @Override
  public String toString() {
    return "ProfilePicture[" + size + " bytes, " + pixels + " x " + pixels + " pixels]";
  }
}
