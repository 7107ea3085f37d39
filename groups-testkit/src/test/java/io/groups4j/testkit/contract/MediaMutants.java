package io.groups4j.testkit.contract;

import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.GroupMessageReceived;
import io.groups4j.domain.MediaFile;
import io.groups4j.domain.MediaId;
import io.groups4j.domain.MediaInfo;
import io.groups4j.domain.MediaKind;
import io.groups4j.domain.ReceivedMedia;
import io.groups4j.port.Media;
import io.groups4j.port.RequestRejectedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Ways to get {@link MediaContract} wrong. */
final class MediaMutants {

  private MediaMutants() {}

  static List<Mutant> all() {
    return List.of(
        new Mutant(
            "anUploadedFileComesBackAsItWas",
            "hands the file over once",
            b ->
                b.media.download =
                    (id, to, max) -> {
                      MediaInfo info = b.media.real.download(id, to, max);
                      b.media.download =
                          (again, nothing, any) ->
                              b.media.real.download(again, OutputStream.nullOutputStream(), any);
                      return info;
                    }),
        new Mutant(
            "anUploadedFileComesBackAsItWas",
            "loses the last byte",
            b -> b.media.download = (id, to, max) -> cut(b, id, to, Integer.MAX_VALUE)),
        new Mutant(
            "theLongestFilmComesBackAsItWas",
            "hands over no more than a mebibyte",
            b -> b.media.download = (id, to, max) -> cut(b, id, to, 1 << 20)),
        new Mutant(
            "whatIsSaidOfAFileIsTrue",
            "makes the digest of the id",
            b -> b.media.find = id -> said(b.media.real.find(id), "00".repeat(32), null)),
        new Mutant(
            "whatIsSaidOfAFileIsTrue",
            "says that every file is a picture",
            b -> b.media.find = id -> said(b.media.real.find(id), null, "image/jpeg")),
        new Mutant(
            "everyUploadIsAFileOfItsOwn", "knows the same file again", MediaMutants::knowsAgain),
        new Mutant("aDeletedFileIsGone", "keeps everything", b -> b.media.delete = id -> {}),
        new Mutant(
            "aFileThatNeverWasIsUnknown",
            "deletes what never was",
            b ->
                b.media.delete =
                    id -> {
                      try {
                        b.media.real.delete(id);
                      } catch (RequestRejectedException unknown) {
                        // As if it had been there.
                      }
                    }),
        new Mutant(
            "aFileThatNeverWasIsUnknown",
            "describes what never was",
            b -> b.media.find = id -> new MediaInfo(id, null, null, null, null)),
        new Mutant(
            "aFileWithAnOddIdIsUnknown",
            "ends an id where a query would begin",
            b -> b.media.find = id -> b.media.real.find(new MediaId(id.value().split("\\?")[0]))),
        new Mutant(
            "aFileThatIsTooLongIsNotTaken",
            "looks at no limit",
            b ->
                b.media.download = (id, to, max) -> b.media.real.download(id, to, Media.MAX_BYTES)),
        new Mutant(
            "aFileThatIsTooLongIsNotTaken",
            "hands over too much before it looks",
            b ->
                b.media.download =
                    (id, to, max) -> {
                      MediaInfo info = b.media.real.download(id, to, Media.MAX_BYTES);
                      if (info.size() > max) {
                        throw new RequestRejectedException("too long", null);
                      }
                      return info;
                    }),
        new Mutant(
            "aFileOfAnotherTypeIsRefused",
            "looks into no file",
            b ->
                b.media.upload =
                    file ->
                        b.media.real.upload(
                            MediaFile.of(
                                MediaKind.DOCUMENT, "text/plain", file.size(), file::open))),
        new Mutant(
            "aFileThatIsNotAsLongAsWasSaidIsNotUploaded",
            "takes as much as there is",
            b -> b.media.upload = file -> uploadedAsFarAsItGoes(b, file)),
        new Mutant(
            "aPlaceThatTakesNothingSaysSo",
            "says nothing of what could not be written",
            b ->
                b.media.download =
                    (id, to, max) -> {
                      try {
                        return b.media.real.download(id, to, max);
                      } catch (UncheckedIOException full) {
                        return b.media.real.find(id);
                      }
                    }),
        new Mutant(
            "whatSomebodySendsCanBeGot",
            "calls a picture a document",
            telling(media -> received(media, MediaKind.DOCUMENT, media.sha256()))),
        new Mutant(
            "whatSomebodySendsCanBeGot",
            "tells the digest of another file",
            telling(media -> received(media, media.kind(), "00".repeat(32)))));
  }

  private static MediaInfo cut(Broken b, MediaId id, OutputStream to, int most) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    MediaInfo info = b.media.real.download(id, all, Media.MAX_BYTES);
    try {
      to.write(Arrays.copyOf(all.toByteArray(), Math.min(most, all.size() - 1)));
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
    return info;
  }

  private static MediaInfo said(MediaInfo info, String sha256, String mimeType) {
    return new MediaInfo(
        info.id(),
        info.url(),
        Objects.requireNonNullElse(mimeType, info.mimeType()),
        Objects.requireNonNullElse(sha256, info.sha256()),
        info.size());
  }

  private static void knowsAgain(Broken b) {
    Map<String, MediaId> known = new HashMap<>();
    b.media.upload =
        file -> {
          MediaId id = b.media.real.upload(file);
          return known.computeIfAbsent(b.media.real.find(id).sha256(), digest -> id);
        };
  }

  private static MediaId uploadedAsFarAsItGoes(Broken b, MediaFile file) {
    ByteArrayOutputStream came = new ByteArrayOutputStream();
    try (InputStream in = file.open()) {
      for (int next = in.read(); next >= 0; next = in.read()) {
        came.write(next);
      }
    } catch (IOException notAsSaid) {
      // As if it were all.
    }
    return b.media.real.upload(MediaFile.of(file.kind(), file.mimeType(), came.toByteArray()));
  }

  private interface Change {
    ReceivedMedia of(ReceivedMedia media);
  }

  private static Consumer<Broken> telling(Change change) {
    return b -> b.tell = event -> changed(event, change);
  }

  private static GroupEvent changed(GroupEvent event, Change change) {
    return event instanceof GroupMessageReceived told
            && told.content() instanceof ReceivedMedia media
        ? new GroupMessageReceived(
            told.origin(),
            told.groupId(),
            told.messageId(),
            told.sender(),
            told.senderName(),
            change.of(media),
            told.repliesTo())
        : event;
  }

  private static ReceivedMedia received(ReceivedMedia media, MediaKind kind, String sha256) {
    return new ReceivedMedia(
        kind, media.id(), media.mimeType(), sha256, media.url(), null, null, false, false);
  }
}
