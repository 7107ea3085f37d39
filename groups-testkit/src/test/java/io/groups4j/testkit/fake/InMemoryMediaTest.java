package io.groups4j.testkit.fake;

import static io.groups4j.testkit.fake.Files.PDF;
import static io.groups4j.testkit.fake.Files.PICTURE;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.GroupId;
import io.groups4j.domain.MediaFile;
import io.groups4j.domain.MediaId;
import io.groups4j.domain.MediaInfo;
import io.groups4j.domain.MediaKind;
import io.groups4j.port.Media;
import io.groups4j.port.RequestRejectedException;
import io.groups4j.port.WhatsAppGroups;
import io.groups4j.testkit.contract.MediaContract;
import io.groups4j.testkit.fixture.RecordingListener;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InMemoryMediaTest implements MediaContract {

  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Clubs clubs = new Clubs();
  private final InMemoryWhatsApp whatsApp = clubs.whatsApp;
  private final Media media = whatsApp.media();

  @Override
  public WhatsAppGroups connection() {
    return whatsApp;
  }

  @Override
  public RecordingListener events() {
    return clubs.events;
  }

  @Override
  public void sendsFile(GroupId group, MediaFile file) {
    whatsApp.people().opensLink(whatsApp.inviteLinks().current(group), Clubs.ANA);
    whatsApp.conversations().sends(group, Clubs.ANA, file);
  }

  private static byte[] bytes(MediaFile file) throws IOException {
    try (InputStream in = file.open()) {
      return in.readAllBytes();
    }
  }

  private static void assertRefused(int code, RequestRejectedException refused) {
    assertEquals(code, refused.providerError().orElseThrow().code());
  }

  private void assertGone(MediaId id) {
    assertRefused(100, assertThrows(RequestRejectedException.class, () -> media.find(id)));
    assertThrows(
        RequestRejectedException.class, () -> media.download(id, OutputStream.nullOutputStream()));
    assertThrows(RequestRejectedException.class, () -> media.delete(id));
  }

  @Test
  void anUploadIsDescribedWithAllThereIs() {
    MediaId id = media.upload(PDF);

    MediaInfo info = media.find(id);

    assertEquals("1037543000000001", id.value());
    assertEquals("application/pdf", info.mimeType());
    assertEquals(8, info.size());
    assertEquals("86edbaa24831badfa0a8b04bb410141e2ee4182b6d0014493fe262a7a331c20b", info.sha256());
    assertTrue(
        info.url()
            .toString()
            .matches(
                "https://lookaside\\.fbsbx\\.com/whatsapp_business/attachments/"
                    + "\\?mid=1037543000000001&ext=1763716830&hash=[\\w-]{43}"),
        () -> info.url().toString());
  }

  @Test
  void anUploadIsThereFor30Days() {
    MediaId id = media.upload(PDF);

    whatsApp.advanceClock(Duration.ofDays(30).minus(SECOND));
    assertEquals(8, media.find(id).size());

    whatsApp.advanceClock(SECOND);
    assertGone(id);
  }

  @Test
  void whatElseIsStillThereStaysWhenSomethingHasExpired() {
    MediaId first = media.upload(PDF);
    whatsApp.advanceClock(Duration.ofDays(15));
    MediaId second = media.upload(PDF);
    whatsApp.advanceClock(Duration.ofDays(15));

    media.upload(PICTURE);

    assertGone(first);
    assertEquals(8, media.find(second).size());
  }

  @Test
  void aUrlIsGoodFor5MinutesAndItsFileForLonger() throws IOException {
    MediaId id = media.upload(PDF);
    URI url = media.find(id).url();

    whatsApp.advanceClock(Duration.ofMinutes(5).minus(SECOND));
    MediaFile there = whatsApp.fileAt(url).orElseThrow();
    assertArrayEquals(bytes(PDF), bytes(there));
    assertEquals("application/pdf", there.mimeType());

    whatsApp.advanceClock(SECOND);
    assertTrue(whatsApp.fileAt(url).isEmpty());
    assertTrue(whatsApp.fileAt(media.find(id).url()).isPresent());
  }

  @ParameterizedTest
  @CsvSource({
    "mid=1037543000000001, mid=1037543000000002",
    "ext=1763716830, ext=1763716831",
    "hash=, hash=x",
    "attachments/, attachment/",
    "&hash=, &h="
  })
  void aUrlThatNobodyWasGivenLeadsNowhere(String part, String other) {
    String url = media.find(media.upload(PDF)).url().toString();
    media.upload(PDF);

    assertTrue(url.contains(part));
    assertTrue(whatsApp.fileAt(URI.create(url.replace(part, other))).isEmpty());
    assertTrue(whatsApp.fileAt(URI.create("/")).isEmpty());
    assertTrue(whatsApp.fileAt(URI.create(url.replace("lookaside", "other"))).isPresent());
  }

  @Test
  void aUrlDiesWithItsFile() {
    MediaId id = media.upload(PDF);
    URI url = media.find(id).url();

    media.delete(id);

    assertTrue(whatsApp.fileAt(url).isEmpty());
    assertGone(id);
  }

  @Test
  void aFileIsReadOnceAndNobodyWaitsForIt() {
    AtomicInteger opened = new AtomicInteger();
    byte[] pdf = "%PDF-1.7".getBytes(US_ASCII);
    AtomicReference<MediaId> meanwhile = new AtomicReference<>();
    MediaFile file =
        MediaFile.of(
            MediaKind.DOCUMENT,
            "application/pdf",
            pdf.length,
            () -> {
              opened.incrementAndGet();
              Thread other = new Thread(() -> meanwhile.set(media.upload(PICTURE)));
              other.start();
              join(other);
              return new ByteArrayInputStream(pdf);
            });

    MediaId id = media.upload(file);

    assertEquals(1, opened.get());
    assertEquals("image/jpeg", media.find(meanwhile.get()).mimeType());
    assertEquals("application/pdf", media.find(id).mimeType());
  }

  private static void join(Thread thread) {
    try {
      thread.join(Duration.ofSeconds(10).toMillis());
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  @Test
  void whoeverTakesAFileCannotChangeIt() throws IOException {
    MediaId id = media.upload(PDF);
    OutputStream vandal =
        new OutputStream() {
          @Override
          public void write(int b) {}

          @Override
          public void write(byte[] bytes, int from, int count) {
            bytes[from] = 0;
          }

          @Override
          public void write(byte[] bytes) {
            bytes[0] = 0;
          }
        };

    media.download(id, vandal);
    bytes(whatsApp.fileAt(media.find(id).url()).orElseThrow())[0] = 0;

    ByteArrayOutputStream out = new ByteArrayOutputStream();
    media.download(id, out);
    assertArrayEquals(bytes(PDF), out.toByteArray());
  }

  @Test
  void aFileThatCannotBeReadLeavesNothingBehind() {
    MediaFile shorter =
        MediaFile.of(MediaKind.DOCUMENT, "text/plain", 2, InputStream::nullInputStream);

    assertThrows(UncheckedIOException.class, () -> media.upload(shorter));

    assertEquals("1037543000000001", media.upload(PDF).value());
  }

  @Test
  void aLimitOfNothingIsTheCallersMistake() {
    MediaId id = media.upload(PDF);

    assertThrows(
        IllegalArgumentException.class,
        () -> media.download(id, OutputStream.nullOutputStream(), 0));
    assertFalse(media.find(id).toString().contains("hash"));
  }
}
