package io.groups4j.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupMessageReceived;
import io.groups4j.domain.MediaFile;
import io.groups4j.domain.MediaId;
import io.groups4j.domain.MediaInfo;
import io.groups4j.domain.MediaKind;
import io.groups4j.domain.ReceivedMedia;
import io.groups4j.port.Media;
import io.groups4j.port.RequestRejectedException;
import io.groups4j.testkit.fixture.Jpeg;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** All that {@link Media} has to do. */
public interface MediaContract extends ConnectionContract {

  /**
   * Has somebody come into a group and send a file to it.
   *
   * @param group one that nobody is in
   */
  void sendsFile(GroupId group, MediaFile file);

  /** What was uploaded is got, byte for byte and as often as one likes. */
  @Test
  default void anUploadedFileComesBackAsItWas() {
    byte[] jpeg = Jpeg.square(192).bytes();
    MediaId id = media().upload(MediaFile.of(MediaKind.IMAGE, "image/jpeg", jpeg));

    assertArrayEquals(jpeg, downloaded(id));
    assertArrayEquals(jpeg, downloaded(id));
  }

  /** A film of the greatest size comes back, and need not be in memory to be uploaded. */
  @Test
  default void theLongestFilmComesBackAsItWas() {
    byte[] film = new byte[(int) MediaKind.VIDEO.maxBytes()];
    new Random(0).nextBytes(film);
    byte[] head = "\0\0\0\24ftypisom".getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(head, 0, film, 0, head.length);

    MediaId id =
        media()
            .upload(
                MediaFile.of(
                    MediaKind.VIDEO,
                    "video/mp4",
                    film.length,
                    () -> new ByteArrayInputStream(film)));

    assertArrayEquals(film, downloaded(id));
  }

  /** Whatever is said of a file is true; a provider need not say everything. */
  @Test
  default void whatIsSaidOfAFileIsTrue() {
    byte[] pdf = pdf("menu");
    MediaId id = media().upload(MediaFile.of(MediaKind.DOCUMENT, "application/pdf", pdf));

    assertDescribes(id, pdf, media().find(id));
    assertDescribes(id, pdf, media().download(id, OutputStream.nullOutputStream()));
  }

  /** Two files have two ids, even if they are the same, and each is there by itself. */
  @Test
  default void everyUploadIsAFileOfItsOwn() {
    MediaFile file = MediaFile.of(MediaKind.DOCUMENT, "application/pdf", pdf("menu"));
    MediaId first = media().upload(file);
    MediaId second = media().upload(file);

    assertNotEquals(first, second);
    media().delete(first);

    assertArrayEquals(pdf("menu"), downloaded(second));
  }

  /** A file that was deleted is unknown from then on. */
  @Test
  default void aDeletedFileIsGone() {
    MediaId id = media().upload(MediaFile.of(MediaKind.DOCUMENT, "application/pdf", pdf("menu")));

    media().delete(id);

    assertUnknown(id);
  }

  /** A file that never was is unknown, and no unknown group. */
  @Test
  default void aFileThatNeverWasIsUnknown() {
    media().upload(MediaFile.of(MediaKind.DOCUMENT, "application/pdf", pdf("menu")));

    assertUnknown(new MediaId("1"));
  }

  /** An id is one thing, whatever it is made of, and leads to no other file. */
  @Test
  default void aFileWithAnOddIdIsUnknown() {
    String real =
        media().upload(MediaFile.of(MediaKind.DOCUMENT, "application/pdf", pdf("menu"))).value();
    List<String> odd =
        List.of("../" + real, real + "/x", real + "?a=b", real + "#c", "%2e%2e", "ä ö", "a+b");
    for (String id : odd) {
      assertUnknown(new MediaId(id));
    }
    assertArrayEquals(pdf("menu"), downloaded(new MediaId(real)));
  }

  /** A file that is longer than is wanted is not taken, and one that is as long is. */
  @Test
  default void aFileThatIsTooLongIsNotTaken() {
    byte[] pdf = pdf("menu");
    MediaId id = media().upload(MediaFile.of(MediaKind.DOCUMENT, "application/pdf", pdf));
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    assertThrows(RequestRejectedException.class, () -> media().download(id, out, pdf.length - 1));

    assertTrue(out.size() < pdf.length, "all of it was handed over");
    media().download(id, OutputStream.nullOutputStream(), pdf.length);
  }

  /** A file that is not what its type says is refused. */
  @Test
  default void aFileOfAnotherTypeIsRefused() {
    MediaFile noPng = MediaFile.of(MediaKind.IMAGE, "image/png", Jpeg.square(192).bytes());

    assertThrows(RequestRejectedException.class, () -> media().upload(noPng));
  }

  /** A file that is not as long as was said of it never becomes one of the provider's. */
  @Test
  default void aFileThatIsNotAsLongAsWasSaidIsNotUploaded() {
    byte[] pdf = pdf("menu");
    for (long said : List.of(pdf.length - 1L, pdf.length + 1L)) {
      MediaFile file =
          MediaFile.of(
              MediaKind.DOCUMENT, "application/pdf", said, () -> new ByteArrayInputStream(pdf));

      assertThrows(UncheckedIOException.class, () -> media().upload(file));
    }
  }

  /** A place that cannot be written to is the caller's. */
  @Test
  default void aPlaceThatTakesNothingSaysSo() {
    MediaId id = media().upload(MediaFile.of(MediaKind.DOCUMENT, "application/pdf", pdf("menu")));
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("full");
          }
        };

    assertThrows(UncheckedIOException.class, () -> media().download(id, full));
  }

  /** What somebody sends to a group is got by the id in its event, and is what it says. */
  @Test
  default void whatSomebodySendsCanBeGot() {
    byte[] jpeg = Jpeg.square(192).bytes();
    GroupId group = created("Book club");

    sendsFile(group, MediaFile.of(MediaKind.IMAGE, "image/jpeg", jpeg));

    GroupMessageReceived event = events().await(GroupMessageReceived.class, patience());
    assertEquals(group, event.groupId());
    ReceivedMedia file = assertInstanceOf(ReceivedMedia.class, event.content());
    assertEquals(MediaKind.IMAGE, file.kind());
    assertNull(file.fileName());
    assertDigest(jpeg, file.sha256());
    assertArrayEquals(jpeg, downloaded(file.id()));
  }

  private Media media() {
    return connection().media();
  }

  private byte[] downloaded(MediaId id) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    media().download(id, out);
    return out.toByteArray();
  }

  private void assertUnknown(MediaId id) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThrows(RequestRejectedException.class, () -> media().find(id), id::value);
    assertThrows(RequestRejectedException.class, () -> media().download(id, out), id::value);
    assertThrows(RequestRejectedException.class, () -> media().delete(id), id::value);
    assertEquals(0, out.size());
  }

  private static void assertDescribes(MediaId id, byte[] pdf, MediaInfo info) {
    assertEquals(id, info.id());
    assertEquals("application/pdf", Objects.requireNonNullElse(info.mimeType(), "application/pdf"));
    assertEquals(pdf.length, Objects.requireNonNullElse(info.size(), (long) pdf.length));
    assertDigest(pdf, info.sha256());
  }

  /** Written in either way that documents show. */
  private static void assertDigest(byte[] file, @Nullable String said) {
    if (said != null) {
      byte[] digest = sha256(file);
      assertTrue(
          said.equalsIgnoreCase(HexFormat.of().formatHex(digest))
              || said.equals(Base64.getEncoder().encodeToString(digest)),
          "not the digest of the file");
    }
  }

  private static byte[] sha256(byte[] file) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(file);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  private static byte[] pdf(String text) {
    return ("%PDF-1.7\n" + text + "\n%%EOF").getBytes(StandardCharsets.US_ASCII);
  }
}
