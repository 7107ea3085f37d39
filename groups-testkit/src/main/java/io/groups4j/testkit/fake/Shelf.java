package io.groups4j.testkit.fake;

import io.groups4j.domain.GroupMessage;
import io.groups4j.domain.MediaFile;
import io.groups4j.domain.MediaId;
import io.groups4j.domain.MediaKind;
import io.groups4j.domain.ReceivedMedia;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files that WhatsApp keeps for the business, each for its time: Meta, "Media". Everything is
 * called under the lock of {@link Chats}.
 */
final class Shelf {

  /** Where files are, at whichever host. */
  static final String ATTACHMENTS = "/whatsapp_business/attachments/";

  // Longer numbers than those of kilobytes would be masked like the numbers of phones.
  private static final long KILOBYTE = 1024;
  private static final Duration UPLOADED_LIFE = Duration.ofDays(30);
  private static final Duration RECEIVED_LIFE = Duration.ofDays(7);
  private static final Pattern QUERY =
      Pattern.compile("mid=(\\d+)&ext=(\\d{1,12})&hash=[A-Za-z0-9_-]+");

  private final Map<MediaId, StoredFile> files = new HashMap<>();
  private final Supplier<Instant> now;
  private long last;

  Shelf(Supplier<Instant> now) {
    this.now = now;
  }

  /** Takes what the business uploads, if it is what it is said to be. */
  MediaId upload(String mimeType, byte[] content, String attempt) {
    if (!FirstBytes.fit(mimeType, content)) {
      throw Refusals.media(attempt, "The file does not begin like one of its type");
    }
    MediaKind kind = FirstBytes.kind(mimeType);
    // What is too long for its type can still be sent as a document.
    MediaKind fitting = content.length > kind.maxBytes() ? MediaKind.DOCUMENT : kind;
    return keep(fitting, mimeType, content, UPLOADED_LIFE).id();
  }

  /** Takes what somebody sends, and makes of it what the business is told. */
  ReceivedMedia receive(Attachment sent, byte[] content) {
    MediaFile file = sent.file();
    StoredFile kept = keep(file.kind(), file.mimeType(), content, RECEIVED_LIFE);
    return new ReceivedMedia(
        file.kind(),
        kept.id(),
        kept.mimeType(),
        kept.base64Digest(),
        kept.url(now.get()),
        sent.caption(),
        sent.fileName(),
        sent.voice(),
        file.kind() == MediaKind.STICKER && FirstBytes.areOfMovingWebp(content));
  }

  private StoredFile keep(MediaKind kind, String mimeType, byte[] content, Duration life) {
    Instant time = now.get();
    files.values().removeIf(old -> !old.isThereAt(time));
    StoredFile file =
        new StoredFile(Numbering.media(++last), kind, mimeType, content, time.plus(life));
    files.put(file.id(), file);
    return file;
  }

  Optional<StoredFile> find(MediaId id) {
    return Optional.ofNullable(files.get(id)).filter(file -> file.isThereAt(now.get()));
  }

  void delete(MediaId id) {
    files.remove(id);
  }

  /** What is at an address, whose host is not looked at. */
  Optional<StoredFile> at(URI url) {
    String query = url.getRawQuery();
    Matcher parts = QUERY.matcher(query == null ? "" : query);
    return parts.matches()
        ? find(new MediaId(parts.group(1)))
            .filter(
                file ->
                    file.isAt(
                        url.getRawPath() + "?" + query, Long.parseLong(parts.group(2)), now.get()))
        : Optional.empty();
  }

  /** Refuses a message whose file is not there, or is not what the message may have. */
  void admit(GroupMessage message, String attempt) {
    UsedFile used = UsedFile.of(message).orElse(null);
    if (used == null) {
      return;
    }
    StoredFile file = find(used.id()).orElseThrow(() -> Refusals.unusableMedia(attempt, used));
    if (!used.takes(file.mimeType())) {
      throw Refusals.media(attempt, "The file is of no type that is sent as " + used.name());
    }
    checkLength(used, file.content(), attempt);
  }

  private static void checkLength(UsedFile used, byte[] content, String attempt) {
    long most = used.kind().maxBytes();
    if (content.length > most) {
      throw Refusals.media(
          attempt,
          "A file that is sent as " + used.name() + " may have at most " + most / KILOBYTE + " KB");
    }
    if (used.kind() == MediaKind.STICKER
        && content.length > MediaKind.MAX_STATIC_STICKER
        && !FirstBytes.areOfMovingWebp(content)) {
      throw Refusals.media(
          attempt,
          "A sticker that does not move may have at most "
              + MediaKind.MAX_STATIC_STICKER / KILOBYTE
              + " KB");
    }
  }
}
