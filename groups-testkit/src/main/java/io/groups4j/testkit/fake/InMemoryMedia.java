package io.groups4j.testkit.fake;

import io.groups4j.domain.MediaFile;
import io.groups4j.domain.MediaId;
import io.groups4j.domain.MediaInfo;
import io.groups4j.port.Media;
import io.groups4j.port.RequestRejectedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Supplier;

/** The view of a {@link Shelf} that is {@link Media}. */
final class InMemoryMedia implements Media {

  private final Chats chats;
  private final Shelf shelf;
  private final Supplier<Instant> now;

  InMemoryMedia(Chats chats, Shelf shelf, Supplier<Instant> now) {
    this.chats = chats;
    this.shelf = shelf;
    this.now = now;
  }

  @Override
  public MediaId upload(MediaFile file) {
    Objects.requireNonNull(file, "file");
    String attempt = "upload media";
    chats.call(() -> file);
    // Before the lock is taken: nobody waits for somebody's disk.
    byte[] content = read(file, attempt);
    return chats.locked(() -> shelf.upload(file.mimeType(), content, attempt));
  }

  /** All of it, in an array of its own. */
  static byte[] read(MediaFile file, String attempt) {
    // As long as was said, or it throws; and held once, where reading to the end holds it twice.
    byte[] content = new byte[Math.toIntExact(file.size())];
    try (InputStream in = file.open()) {
      in.readNBytes(content, 0, content.length);
      in.transferTo(OutputStream.nullOutputStream());
      return content;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(
          attempt + ": it could not be read as it was checked; nothing was changed", unreadable);
    }
  }

  @Override
  public MediaInfo find(MediaId media) {
    return call(media, "find media").describe(now.get());
  }

  @Override
  public MediaInfo download(MediaId media, OutputStream to, long maxBytes) {
    Objects.requireNonNull(to, "to");
    if (maxBytes < 1) {
      throw new IllegalArgumentException("maxBytes is " + maxBytes + ", at least 1 is needed");
    }
    String attempt = "download media";
    StoredFile file = call(media, attempt);
    if (file.content().length > maxBytes) {
      throw new RequestRejectedException(
          attempt
              + ": the file is longer than the "
              + maxBytes
              + " bytes of maxBytes, which the caller takes; it was not read further",
          null);
    }
    try {
      file.writeTo(to);
    } catch (IOException full) {
      throw new UncheckedIOException(attempt + ": what came could not be written", full);
    }
    return file.describe(now.get());
  }

  @Override
  public void delete(MediaId media) {
    Objects.requireNonNull(media, "media");
    String attempt = "delete media";
    chats.call(
        () -> {
          known(media, attempt);
          shelf.delete(media);
          return media;
        });
  }

  private StoredFile call(MediaId media, String attempt) {
    Objects.requireNonNull(media, "media");
    return chats.call(() -> known(media, attempt));
  }

  private StoredFile known(MediaId media, String attempt) {
    return shelf.find(media).orElseThrow(() -> Refusals.unknownMedia(attempt));
  }
}
