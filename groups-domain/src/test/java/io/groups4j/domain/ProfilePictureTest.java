package io.groups4j.domain;

import static io.groups4j.domain.JpegBytes.frame;
import static io.groups4j.domain.JpegBytes.join;
import static io.groups4j.domain.JpegBytes.picture;
import static io.groups4j.domain.JpegBytes.square;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a picture has to be, and where its bytes come from. */
class ProfilePictureTest {

  private static byte[] allOf(ProfilePicture picture) throws IOException {
    try (InputStream in = picture.open()) {
      return in.readAllBytes();
    }
  }

  /** A picture of this many bytes: decoders stop at its end, and so does whoever checks it. */
  private static byte[] ofSize(int bytes) {
    byte[] jpeg = square(640);
    return join(jpeg, new byte[bytes - jpeg.length]);
  }

  @ParameterizedTest
  @ValueSource(ints = {192, 193, 255, 256, 640, 65535})
  void aSquareOf192PixelsOrMoreIsTaken(int side) {
    byte[] jpeg = square(side);

    ProfilePicture picture = ProfilePicture.of(jpeg);

    assertEquals(side, picture.pixels());
    assertEquals(jpeg.length, picture.size());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 191})
  void aSmallerSquareIsRefused(int side) {
    assertEquals(
        "picture is %1$d x %1$d pixels, at least 192 x 192 are needed".formatted(side),
        Refusal.of(() -> ProfilePicture.of(square(side))));
  }

  @ParameterizedTest
  @CsvSource({"640, 480", "480, 640", "191, 192", "192, 191", "640, 0", "256, 512"})
  void whatIsNotSquareIsRefused(int width, int height) {
    assertEquals(
        "picture is %d x %d pixels, it has to be square".formatted(width, height),
        Refusal.of(() -> ProfilePicture.of(picture(frame(0xC0, width, height)))));
  }

  @Test
  void fiveMebibytesAreTakenAndAByteMoreIsRefused() {
    assertEquals(5_242_880, ProfilePicture.of(ofSize(5_242_880)).size());
    assertEquals(
        "picture has 5242881 bytes, at most 5242880 are allowed",
        Refusal.of(() -> ProfilePicture.of(ofSize(5_242_881))));
  }

  @Test
  void aPictureWithoutEndIsNotReadToItsEnd() {
    byte[] jpeg = square(640);
    AtomicInteger read = new AtomicInteger();
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            int index = read.getAndIncrement();
            return index < jpeg.length ? jpeg[index] & 0xFF : 0;
          }
        };

    String refusal = Refusal.of(() -> ProfilePicture.of(() -> endless));

    assertEquals("picture has more bytes than the 5242880 that are allowed", refusal);
    assertTrue(read.get() < 6_000_000, read + " bytes were read");
  }

  @Test
  void whatIsInMemoryIsCopied() throws IOException {
    byte[] jpeg = square(640);
    byte[] before = jpeg.clone();
    ProfilePicture picture = ProfilePicture.of(jpeg);

    jpeg[0] = 0;
    allOf(picture)[0] = 0;

    assertArrayEquals(before, allOf(picture));
  }

  @Test
  void contentIsOpenedToBeCheckedAndEachTimeItIsAskedFor() throws IOException {
    AtomicInteger opened = new AtomicInteger();
    AtomicInteger closed = new AtomicInteger();
    ProfilePicture picture =
        ProfilePicture.of(
            () -> {
              opened.incrementAndGet();
              return new ByteArrayInputStream(square(640)) {
                @Override
                public void close() {
                  closed.incrementAndGet();
                }
              };
            });
    assertEquals(1, opened.get());

    assertArrayEquals(square(640), allOf(picture));
    assertArrayEquals(square(640), allOf(picture));

    assertEquals(3, opened.get());
    assertEquals(3, closed.get());
  }

  @Test
  void contentIsClosedWhenItIsRefused() {
    AtomicInteger closed = new AtomicInteger();

    assertThrows(
        IllegalArgumentException.class,
        () ->
            ProfilePicture.of(
                () ->
                    new ByteArrayInputStream(new byte[10]) {
                      @Override
                      public void close() {
                        closed.incrementAndGet();
                      }
                    }));

    assertEquals(1, closed.get());
  }

  @Test
  void contentThatCannotBeReadIsSaidToBe() {
    IOException gone = new IOException("gone");

    UncheckedIOException failure =
        assertThrows(
            UncheckedIOException.class,
            () ->
                ProfilePicture.of(
                    () -> {
                      throw gone;
                    }));

    assertEquals("picture cannot be read", failure.getMessage());
    assertSame(gone, failure.getCause());
  }

  @Test
  void contentThatHasBecomeShorterIsNoticedAtItsEnd() throws IOException {
    byte[] jpeg = square(640);
    AtomicReference<byte[]> now = new AtomicReference<>(jpeg);
    ProfilePicture picture = ProfilePicture.of(() -> new ByteArrayInputStream(now.get()));

    now.set(new byte[jpeg.length - 1]);
    try (InputStream in = picture.open()) {
      assertEquals(jpeg.length - 1, in.readNBytes(jpeg.length - 1).length);
      assertEquals(
          "picture has %d bytes now, and had %d when it was checked"
              .formatted(jpeg.length - 1, jpeg.length),
          assertThrows(IOException.class, in::read).getMessage());
    }
    assertThrows(IOException.class, () -> allOf(picture));
  }

  @Test
  void contentThatHasBecomeLongerIsNoticedAtItsEnd() throws IOException {
    byte[] jpeg = square(640);
    AtomicReference<byte[]> now = new AtomicReference<>(jpeg);
    ProfilePicture picture = ProfilePicture.of(() -> new ByteArrayInputStream(now.get()));

    now.set(new byte[jpeg.length + 1]);
    try (InputStream in = picture.open()) {
      assertEquals(jpeg.length, in.readNBytes(jpeg.length).length);
      assertEquals(
          "picture has more bytes now than the %d that were checked".formatted(jpeg.length),
          assertThrows(IOException.class, in::read).getMessage());
    }
    try (InputStream in = picture.open()) {
      assertThrows(IOException.class, () -> in.read(new byte[jpeg.length + 1]));
    }
    assertThrows(IOException.class, () -> allOf(picture));
  }

  @Test
  void byteByByteItIsTheSame() throws IOException {
    ProfilePicture picture = ProfilePicture.of(square(640));

    try (InputStream in = picture.open()) {
      for (byte expected : square(640)) {
        assertEquals(expected & 0xFF, in.read());
      }
      assertEquals(-1, in.read());
      assertEquals(-1, in.read(new byte[1]));
    }
  }

  @Test
  void nothingIsShownButHowLargeItIs() {
    assertEquals(
        "ProfilePicture[%d bytes, 640 x 640 pixels]".formatted(square(640).length),
        ProfilePicture.of(square(640)).toString());
  }

  @Test
  void twoOfTheSameBytesAreTwo() {
    ProfilePicture picture = ProfilePicture.of(square(640));

    assertEquals(picture, picture);
    assertNotEquals(picture, ProfilePicture.of(square(640)));
  }

  @Test
  void nullIsNamed() {
    assertEquals("content", Refusal.ofNull(() -> ProfilePicture.of((ProfilePicture.Content) null)));
    assertEquals("content.open()", Refusal.ofNull(() -> ProfilePicture.of(() -> null)));
  }
}
