package io.groups4j.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Meta, the pages of the message types. */
class MediaMessagesTest {

  private static final MediaSource FILE = MediaSource.uploaded(new MediaId("M1"));

  static Stream<UnaryOperator<String>> captioned() {
    return Stream.of(
        text -> ImageMessage.of(FILE).captioned(text).caption(),
        text -> VideoMessage.of(FILE).captioned(text).caption(),
        text -> DocumentMessage.of(FILE).captioned(text).caption());
  }

  @ParameterizedTest
  @MethodSource("captioned")
  void aCaptionHasUpTo1024Characters(UnaryOperator<String> captioned) {
    assertEquals("x", captioned.apply("x"));
    assertEquals("😀".repeat(1024), captioned.apply("😀".repeat(1024)));
    assertEquals(
        "caption has 1025 characters, 1 to 1024 are allowed",
        Refusal.of(() -> captioned.apply("x".repeat(1025))));
    assertEquals(
        "caption has 0 characters, 1 to 1024 are allowed",
        Refusal.of(() -> captioned.apply(" \u200b")));
    assertEquals(
        "caption has half a surrogate pair, none is allowed",
        Refusal.of(() -> captioned.apply("\ud83d")));
  }

  @Test
  void captionNameAndVoiceAreLeftOutUnlessAskedFor() {
    assertNull(ImageMessage.of(FILE).caption());
    assertNull(VideoMessage.of(FILE).caption());
    assertNull(DocumentMessage.of(FILE).caption());
    assertNull(DocumentMessage.of(FILE).fileName());
    assertFalse(AudioMessage.of(FILE).voice());
    assertTrue(AudioMessage.of(FILE).asVoice().voice());
  }

  @Test
  void aDocumentKeepsItsNameAndItsCaption() {
    var document = DocumentMessage.of(FILE).named("menu.pdf").captioned("Tonight").named("b.pdf");

    assertEquals(new DocumentMessage(FILE, "Tonight", "b.pdf"), document);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 'file name is blank, at least one character is needed'",
    "' ', 'file name is blank, at least one character is needed'",
    ".., 'file name is \"..\", which is a direction in a path and not an identifier'",
    "/etc/menu.pdf, 'file name is a path, only its last part is allowed'",
    "'C:\\menu.pdf', 'file name is a path, only its last part is allowed'"
  })
  void aFileNameIsAName(String name, String refusal) {
    assertEquals(refusal, Refusal.of(() -> DocumentMessage.of(FILE).named(name)));
    assertEquals(refusal, Refusal.of(() -> new MediaHeader(MediaKind.DOCUMENT, FILE, name)));
  }

  @Test
  void aFileNameHasNoLineBreak() {
    assertEquals(
        "file name has a control character at index 1, none is allowed",
        Refusal.of(() -> DocumentMessage.of(FILE).named("a\r\nb")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com/a.jpg?sig=1#x",
        "http://example.com:8080/a",
        "HTTPS://A",
        "https://a_b.example/x.jpg",
        "https://a_b.example:8443/x.jpg",
        "https://münchen.example/x.jpg",
        "https://[2001:db8::1]/x.jpg"
      })
  void aLinkLeadsToTheWeb(String link) {
    assertEquals(new LinkedMedia(URI.create(link)), MediaSource.link(URI.create(link)));
  }

  @ParameterizedTest
  @CsvSource({
    "ftp://example.com/a, media link is neither https nor http",
    "file:///etc/passwd, media link is neither https nor http",
    "//example.com/a, media link is neither https nor http",
    "a.jpg, media link is neither https nor http",
    "'https:/a', 'media link has no host, one is needed'",
    "'https:a', 'media link has no host, one is needed'",
    "'https:///a', 'media link has no host, one is needed'",
    "'https://:443/a', 'media link has no host, one is needed'",
    "'https://me@a_b.example/', 'media link has a user, none is allowed: it would be told to WhatsApp and never used'",
    "'https://@a_b.example/', 'media link has a user, none is allowed: it would be told to WhatsApp and never used'",
    "'https://me:pw@example.com/', 'media link has a user, none is allowed: it would be told to WhatsApp and never used'"
  })
  void everyOtherLinkIsRefused(String link, String refusal) {
    assertEquals(refusal, Refusal.of(() -> MediaSource.link(URI.create(link))));
  }

  @Test
  void whatIsPersonalIsNotShown() {
    MediaSource signed = MediaSource.link(URI.create("https://example.com/ana.jpg?sig=secret"));
    assertEquals(
        "ImageMessage[LinkedMedia[https://example.com/…], caption=…]",
        ImageMessage.of(signed).captioned("secret").toString());
    assertEquals(
        "LinkedMedia[https://…/…]",
        MediaSource.link(URI.create("https://a_b.example,ana%0A/ana.jpg?sig=secret")).toString());
    assertEquals(
        "VideoMessage[UploadedMedia[id=MediaId[value=M1]], caption=none]",
        VideoMessage.of(FILE).toString());
    assertEquals(
        "DocumentMessage[LinkedMedia[https://example.com/…], caption=…, fileName=…]",
        DocumentMessage.of(signed).captioned("secret").named("ana.pdf").toString());
    assertEquals(
        "DocumentMessage[UploadedMedia[id=MediaId[value=M1]], caption=none, fileName=none]",
        DocumentMessage.of(FILE).toString());
  }

  static Stream<Arguments> nothing() {
    return Stream.of(
        Arguments.of("image", (Runnable) () -> ImageMessage.of(null)),
        Arguments.of("video", (Runnable) () -> VideoMessage.of(null)),
        Arguments.of("audio", (Runnable) () -> AudioMessage.of(null)),
        Arguments.of("document", (Runnable) () -> DocumentMessage.of(null)),
        Arguments.of("sticker", (Runnable) () -> new StickerMessage(null)),
        Arguments.of("media id", (Runnable) () -> MediaSource.uploaded(null)),
        Arguments.of("media link", (Runnable) () -> MediaSource.link(null)));
  }

  @ParameterizedTest
  @MethodSource("nothing")
  void nullIsNamed(String name, Runnable made) {
    assertEquals(name, Refusal.ofNull(made::run));
  }
}
