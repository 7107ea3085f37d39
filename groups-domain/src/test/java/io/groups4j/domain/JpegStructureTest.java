package io.groups4j.domain;

import static io.groups4j.domain.JpegBytes.DATA;
import static io.groups4j.domain.JpegBytes.END;
import static io.groups4j.domain.JpegBytes.SCAN;
import static io.groups4j.domain.JpegBytes.START;
import static io.groups4j.domain.JpegBytes.bytes;
import static io.groups4j.domain.JpegBytes.frame;
import static io.groups4j.domain.JpegBytes.join;
import static io.groups4j.domain.JpegBytes.picture;
import static io.groups4j.domain.JpegBytes.segment;
import static io.groups4j.domain.JpegBytes.square;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which bytes are a JPEG, and where the size of its picture stands: ITU-T T.81, annex B. */
class JpegStructureTest {

  private static final byte[] FRAME = frame(0xC0, 320, 320);

  private static int pixelsOf(byte[] jpeg) {
    return ProfilePicture.of(jpeg).pixels();
  }

  private static String refusal(byte[]... parts) {
    return Refusal.of(() -> ProfilePicture.of(join(parts)));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF})
  void everyKindOfFrameHasTheSize(int marker) {
    assertEquals(320, pixelsOf(picture(frame(marker, 320, 320))));
  }

  @ParameterizedTest
  @ValueSource(ints = {0xC4, 0xC8, 0xCC, 0xBF, 0xD0, 0xDB, 0xDD, 0xE0, 0xE1, 0xED, 0xFE, 0x02})
  void whatIsNoFrameHasNone(int marker) {
    byte[] other = marker == 0xD0 ? bytes(0xFF, 0xD0) : segment(marker, 8, 1, 1, 2, 2, 1, 1, 17, 0);

    assertEquals(320, pixelsOf(picture(other, FRAME)));
    assertTrue(refusal(picture(other)).contains("has image data before its size"));
  }

  @Test
  void theThumbnailOfACameraIsNotTakenForThePicture() {
    byte[] exif = join("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1), square(64));
    byte[] jfif = segment(0xE0, join("JFXX\0".getBytes(StandardCharsets.ISO_8859_1), square(16)));

    assertEquals(320, pixelsOf(picture(jfif, segment(0xE1, exif), FRAME)));
  }

  @Test
  void aSegmentMayHaveAnythingInItAndBeLongOrEmpty() {
    byte[] longest = new byte[65533];
    Arrays.fill(longest, (byte) 0xFF);

    assertEquals(320, pixelsOf(picture(segment(0xFE, longest), segment(0xFE), FRAME)));
  }

  @Test
  void markersMayBeFilledUpAndStandAlone() {
    byte[] fill = bytes(0xFF, 0xFF, 0xFF);

    assertEquals(
        320, pixelsOf(join(START, fill, FRAME, fill, bytes(0xFF, 0x01), SCAN, DATA, fill, END)));
  }

  @Test
  void aScanMayHaveRestartsStuffingAndFillBytes() {
    byte[] restarts = new byte[0];
    for (int restart = 0xD0; restart <= 0xD7; restart++) {
      restarts = join(restarts, DATA, bytes(0xFF, 0xFF, restart));
    }

    assertEquals(320, pixelsOf(join(START, FRAME, SCAN, restarts, DATA, END)));
    assertEquals(320, pixelsOf(join(START, FRAME, SCAN, bytes(0xFF, 0x00), END)));
  }

  @Test
  void thereMayBeSeveralScansWithTablesBetween() {
    byte[] table = segment(0xC4, new byte[20]);

    assertEquals(
        320,
        pixelsOf(
            join(START, frame(0xC2, 320, 320), SCAN, DATA, table, SCAN, DATA, SCAN, DATA, END)));
  }

  @Test
  void threeComponentsAreTaken() {
    byte[] colour = segment(0xC0, 8, 1, 64, 1, 64, 3, 1, 34, 0, 2, 17, 1, 3, 17, 1);
    byte[] scan = segment(0xDA, 3, 1, 0, 2, 17, 3, 17, 0, 63, 0);

    assertEquals(320, pixelsOf(join(START, colour, scan, DATA, END)));
  }

  @Test
  void whatFollowsTheEndDoesNotCount() {
    assertEquals(320, pixelsOf(join(square(320), square(100), bytes(1, 2, 3))));
  }

  @Test
  void nothingAtAllIsRefused() {
    assertEquals("picture is empty, a JPEG is needed", refusal());
  }

  static Stream<byte[]> otherFiles() {
    return Stream.of(
        bytes(0x89, 'P', 'N', 'G', 13, 10, 26, 10),
        "GIF89a".getBytes(StandardCharsets.ISO_8859_1),
        "RIFF\0\0\0\0WEBP".getBytes(StandardCharsets.ISO_8859_1),
        "BM".getBytes(StandardCharsets.ISO_8859_1),
        "\0\0\0\u0018ftypheic".getBytes(StandardCharsets.ISO_8859_1),
        bytes(0xFF, 0xD9),
        bytes(0xFF, 0xFF, 0xD8),
        bytes(0xFF, 0x4F, 0xFF, 0x51));
  }

  @ParameterizedTest
  @MethodSource("otherFiles")
  void anotherKindOfFileIsNotAJpegWhateverItIsCalled(byte[] file) {
    assertTrue(refusal(file).startsWith("picture is not a JPEG: its byte "), refusal(file));
  }

  @Test
  void whatItBeginsWithIsSaid() {
    assertEquals(
        "picture is not a JPEG: its byte 0 is 89, and a JPEG begins with FF D8",
        refusal(bytes(0x89, 'P')));
    assertEquals(
        "picture is not a JPEG: its byte 1 is 0A, and a JPEG begins with FF D8",
        refusal(bytes(0xFF, 0x0A)));
  }

  @Test
  void whereverItIsCutOffItIsRefused() {
    byte[] whole =
        join(
            START,
            segment(0xE1, square(64)),
            bytes(0xFF),
            FRAME,
            SCAN,
            DATA,
            bytes(0xFF, 0xD0),
            DATA,
            segment(0xC4, new byte[5]),
            SCAN,
            DATA,
            END);
    assertEquals(320, pixelsOf(whole));
    for (int length = 1; length < whole.length; length++) {
      assertEquals(
          "picture is a JPEG that is cut off: it ends after %d bytes without saying that it ends"
              .formatted(length),
          refusal(Arrays.copyOf(whole, length)));
    }
  }

  @Test
  void aPictureWithoutImageDataIsRefused() {
    assertEquals(
        "picture is not a JPEG that can be shown: it ends without any image data, at byte 16",
        refusal(START, FRAME, END));
    assertTrue(refusal(START, END).contains("it ends without any image data"));
    for (byte[] nothing : new byte[][] {{}, bytes(0xFF, 0xD0), bytes(0xFF, 0xFF)}) {
      assertTrue(
          refusal(START, FRAME, SCAN, nothing, END)
              .contains("it has a scan without any image data"));
    }
    assertTrue(
        refusal(START, FRAME, SCAN, DATA, SCAN, END)
            .contains("it has a scan without any image data"));
  }

  @Test
  void whatStandsWhereNoMarkerCanBeIsRefused() {
    assertEquals(
        "picture is not a JPEG that can be shown: it has 41 where a marker begins, at byte 2",
        refusal(START, bytes(0x41), FRAME, SCAN, DATA, END));
    assertEquals(
        "picture is not a JPEG that can be shown: it has the marker 00 where it cannot be, at byte"
            + " 3",
        refusal(START, bytes(0xFF, 0x00), FRAME, SCAN, DATA, END));
    assertTrue(
        refusal(START, FRAME, START, SCAN, DATA, END).contains("the marker D8 where it cannot be"));
    assertTrue(
        refusal(START, FRAME, SCAN, DATA, START, END).contains("the marker D8 where it cannot be"));
  }

  @Test
  void lengthsThatCannotBeAreRefused() {
    for (int declared : new int[] {0, 1}) {
      assertEquals(
          "picture is not a JPEG that can be shown: it has a segment E1 of %d bytes, which is too"
                  .formatted(declared)
              + " few, at byte 5",
          refusal(START, bytes(0xFF, 0xE1, 0, declared), FRAME, SCAN, DATA, END));
    }
    assertTrue(refusal(START, segment(0xC0), END).contains("a segment C0 of 2 bytes"));
    assertTrue(refusal(START, FRAME, segment(0xDA), DATA, END).contains("a segment DA of 2 bytes"));
  }

  @Test
  void aFrameOrAScanOfOtherThanItsComponentsIsRefused() {
    String message =
        "picture is not a JPEG that can be shown: it has a frame of %d components in a segment of"
            + " %d bytes, at byte 11";
    assertEquals(
        message.formatted(0, 8),
        refusal(START, segment(0xC0, 8, 1, 64, 1, 64, 0), SCAN, DATA, END));
    assertEquals(
        message.formatted(3, 11),
        refusal(START, segment(0xC0, 8, 1, 64, 1, 64, 3, 1, 17, 0), SCAN, DATA, END));
    assertTrue(
        refusal(START, FRAME, segment(0xDA, 0, 0, 63, 0), DATA, END)
            .contains("a scan of 0 components in a segment of 6 bytes"));
    assertTrue(
        refusal(START, FRAME, segment(0xDA, 2, 1, 0, 0, 63, 0), DATA, END)
            .contains("a scan of 2 components in a segment of 8 bytes"));
    assertTrue(
        refusal(START, segment(0xC0, 8, 1, 64, 1, 64), SCAN, DATA, END)
            .contains("a segment C0 of 7 bytes, which is too few"));
  }

  @Test
  void aSecondFrameIsRefused() {
    assertTrue(
        refusal(START, FRAME, frame(0xC0, 64, 48), SCAN, DATA, END).contains("a second frame"));
    assertTrue(
        refusal(START, FRAME, SCAN, DATA, frame(0xC5, 640, 640), SCAN, DATA, END)
            .contains("a second frame"));
  }

  @Test
  void noBytesWhateverMakeItFailInAnotherWay() {
    Random random = new Random(20261121);
    byte[] whole =
        join(START, segment(0xE1, square(64)), FRAME, segment(0xC4, new byte[9]), SCAN, DATA, END);
    for (int round = 0; round < 20_000; round++) {
      byte[] hostile = whole.clone();
      for (int change = random.nextInt(4); change >= 0; change--) {
        hostile[random.nextInt(hostile.length)] =
            (byte) (random.nextBoolean() ? 0xFF : random.nextInt());
      }
      assertDoesNotThrow(
          () -> {
            try {
              ProfilePicture.of(hostile);
            } catch (IllegalArgumentException refused) {
              assertTrue(refused.getMessage().startsWith("picture "));
            }
          });
    }
  }
}
