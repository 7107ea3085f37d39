package io.groups4j.testkit.fake;

import static io.groups4j.testkit.fake.Clubs.ANA;
import static io.groups4j.testkit.fake.Files.FILM;
import static io.groups4j.testkit.fake.Files.MOVING;
import static io.groups4j.testkit.fake.Files.PDF;
import static io.groups4j.testkit.fake.Files.PICTURE;
import static io.groups4j.testkit.fake.Files.STILL;
import static io.groups4j.testkit.fake.Files.VOICE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.AudioMessage;
import io.groups4j.domain.DocumentMessage;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupMessage;
import io.groups4j.domain.GroupMessageReceived;
import io.groups4j.domain.ImageMessage;
import io.groups4j.domain.MediaFile;
import io.groups4j.domain.MediaHeader;
import io.groups4j.domain.MediaId;
import io.groups4j.domain.MediaKind;
import io.groups4j.domain.MediaSource;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.PricingCategory;
import io.groups4j.domain.ReceivedMedia;
import io.groups4j.domain.StickerMessage;
import io.groups4j.domain.TemplateMessage;
import io.groups4j.domain.UploadedMedia;
import io.groups4j.domain.VideoMessage;
import io.groups4j.port.RequestRejectedException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that people send to a group, and that a message is sent with. */
class FilesInGroupsTest {

  private static final URI LINK = URI.create("https://example.com/menu.pdf");

  private final Clubs clubs = new Clubs();
  private final InMemoryWhatsApp whatsApp = clubs.whatsApp;
  private final GroupId group = clubs.open().groupId();

  @BeforeEach
  void letAnaIn() {
    whatsApp.people().opensLink(whatsApp.inviteLinks().current(group), ANA);
    whatsApp.conversations().writes(group, ANA, "Hello");
    for (MediaKind kind : List.of(MediaKind.IMAGE, MediaKind.VIDEO, MediaKind.DOCUMENT)) {
      whatsApp.templates().has(headed(kind, MediaSource.link(LINK)), PricingCategory.UTILITY);
    }
  }

  private ReceivedMedia told() {
    return (ReceivedMedia) ((GroupMessageReceived) clubs.last()).content();
  }

  private ReceivedMedia sends(Attachment attachment) {
    whatsApp.conversations().sends(group, Clubs.numbered(ANA), attachment, null);
    return told();
  }

  private MediaId received(MediaFile file) {
    return sends(Attachment.of(file)).id();
  }

  @Test
  void whatSomebodySendsIsToldWithAllThereIs() {
    MessageId hello = ((GroupMessageReceived) clubs.last()).messageId();
    Attachment menu = Attachment.of(PDF).captioned("For tonight").named("menu.pdf");

    MessageId id = whatsApp.conversations().sends(group, Clubs.numbered(ANA), menu, hello);

    GroupMessageReceived event = (GroupMessageReceived) clubs.last();
    assertEquals(id, event.messageId());
    assertEquals(hello, event.repliesTo());
    assertEquals(ANA, event.sender().id().waId());
    ReceivedMedia file = told();
    assertEquals(MediaKind.DOCUMENT, file.kind());
    assertEquals("application/pdf", file.mimeType());
    // In base64, where the description of the file has it in hexadecimal.
    assertEquals("hu26okgxut+gqLBLtBAUHi7kGCttABRJP+Jip6Mxwgs=", file.sha256());
    assertEquals("For tonight", file.caption());
    assertEquals("menu.pdf", file.fileName());
    assertFalse(file.voice() || file.animated());
    assertEquals(whatsApp.media().find(file.id()).url(), file.url());
  }

  @Test
  void voicesAndMovingStickersAreToldAsSuch() {
    assertTrue(sends(Attachment.of(VOICE).asVoice()).voice());
    assertFalse(sends(Attachment.of(VOICE)).voice());
    assertTrue(sends(Attachment.of(Files.sticker(MOVING, 200 * 1024))).animated());
    assertFalse(sends(Attachment.of(Files.sticker(STILL, 16))).animated());
    assertNull(sends(Attachment.of(PICTURE)).caption());
  }

  @Test
  void whatNoPhoneSendsIsNoAttachment() {
    Attachment voice = Attachment.of(VOICE);
    Attachment picture = Attachment.of(PICTURE);
    Attachment sticker = Attachment.of(Files.sticker(STILL, 16));

    assertThrows(IllegalArgumentException.class, () -> voice.captioned("x"));
    assertThrows(IllegalArgumentException.class, () -> sticker.captioned("x"));
    assertThrows(IllegalArgumentException.class, () -> picture.named("x.jpg"));
    assertThrows(IllegalArgumentException.class, picture::asVoice);
    assertFalse(picture.captioned("secret").toString().contains("secret"));
  }

  @Test
  void whatSomebodySentIsThereFor7DaysAndItsUrlFor5Minutes() {
    whatsApp.conversations().sends(group, ANA, PICTURE);
    ReceivedMedia file = told();

    whatsApp.advanceClock(Duration.ofMinutes(5).minusSeconds(1));
    assertTrue(whatsApp.fileAt(file.url()).isPresent());
    whatsApp.advanceClock(Duration.ofSeconds(1));
    assertTrue(whatsApp.fileAt(file.url()).isEmpty());

    whatsApp.advanceClock(Duration.ofDays(7).minus(Duration.ofMinutes(5)).minusSeconds(1));
    assertEquals(PICTURE.size(), whatsApp.media().find(file.id()).size());
    whatsApp.advanceClock(Duration.ofSeconds(1));
    assertThrows(RequestRejectedException.class, () -> whatsApp.media().find(file.id()));
  }

  @Test
  void whatCannotBeSentIsNotKept() {
    var conversations = whatsApp.conversations();
    MediaFile noPdf = Files.file(MediaKind.DOCUMENT, "application/pdf", "PDF");

    clubs.assertCannotHappen("begin like", () -> conversations.sends(group, ANA, noPdf));
    clubs.assertCannotHappen(
        "not in the group", () -> conversations.sends(group, "15555550199", PDF));
    clubs.assertCannotHappen(
        "no message of this id",
        () ->
            conversations.sends(
                group, Clubs.numbered(ANA), Attachment.of(PDF), new MessageId("x")));
    whatsApp.suspends(group);
    clubs.assertCannotHappen("suspended", () -> conversations.sends(group, ANA, PDF));
    whatsApp.clearsSuspension(group);

    assertEquals("1037543000000001", received(PDF).value());
  }

  static List<Arguments> uses() {
    return Stream.<Arguments>of(
            use(PICTURE, ImageMessage::of),
            use(FILM, source -> new VideoMessage(source, null)),
            use(VOICE, AudioMessage::of),
            use(PDF, DocumentMessage::of),
            use(Files.sticker(STILL, 16), StickerMessage::new),
            use(PICTURE, source -> headed(MediaKind.IMAGE, source)),
            use(FILM, source -> headed(MediaKind.VIDEO, source)),
            use(PDF, source -> headed(MediaKind.DOCUMENT, source)))
        .toList();
  }

  private static Arguments use(MediaFile file, Function<MediaSource, GroupMessage> message) {
    return Arguments.of(file, message);
  }

  private static TemplateMessage headed(MediaKind kind, MediaSource source) {
    return TemplateMessage.of("menu_" + kind.name().toLowerCase(Locale.ROOT), "en_US")
        .headed(new MediaHeader(kind, source, null));
  }

  private void send(GroupMessage message) {
    whatsApp.messages().send(group, message);
  }

  private void assertRefused(int code, GroupMessage message) {
    int events = clubs.events.events().size();
    var refused = assertThrows(RequestRejectedException.class, () -> send(message));
    assertEquals(code, refused.providerError().orElseThrow().code());
    assertEquals(events, clubs.events.events().size());
  }

  @ParameterizedTest
  @MethodSource("uses")
  void aMessageIsSentWithAFileThatIsThereAndRefusedWithoutIt(
      MediaFile file, Function<MediaSource, GroupMessage> message) {
    MediaId uploaded = whatsApp.media().upload(file);
    MediaId received = received(file);

    send(message.apply(MediaSource.uploaded(uploaded)));
    send(message.apply(MediaSource.uploaded(received)));
    send(message.apply(MediaSource.link(LINK)));

    whatsApp.media().delete(uploaded);
    whatsApp.advanceClock(Duration.ofDays(7));
    whatsApp.conversations().writes(group, ANA, "Hello again");
    assertRefused(100, message.apply(MediaSource.uploaded(uploaded)));
    assertRefused(100, message.apply(MediaSource.uploaded(received)));
    assertRefused(100, message.apply(MediaSource.uploaded(new MediaId("1"))));
  }

  @Test
  void aFileOfAnotherKindIsRefusedAndAnythingIsADocument() {
    MediaSource picture = MediaSource.uploaded(whatsApp.media().upload(PICTURE));
    MediaSource pdf = MediaSource.uploaded(whatsApp.media().upload(PDF));

    assertRefused(131053, ImageMessage.of(pdf));
    assertRefused(131053, new VideoMessage(picture, null));
    assertRefused(131053, AudioMessage.of(picture));
    assertRefused(131053, new StickerMessage(picture));
    assertRefused(131053, headed(MediaKind.VIDEO, picture));
    send(DocumentMessage.of(picture));
  }

  static List<Arguments> longFiles() {
    return Stream.<Arguments>of(
            tooLong(PICTURE, MediaKind.IMAGE.maxBytes(), "5120 KB", ImageMessage::of),
            tooLong(
                FILM,
                MediaKind.VIDEO.maxBytes(),
                "16384 KB",
                source -> headed(MediaKind.VIDEO, source)),
            tooLong(VOICE, MediaKind.AUDIO.maxBytes(), "16384 KB", AudioMessage::of),
            tooLong(
                Files.sticker(MOVING, 64),
                MediaKind.STICKER.maxBytes(),
                "500 KB",
                StickerMessage::new),
            tooLong(
                Files.sticker(STILL, 64),
                MediaKind.MAX_STATIC_STICKER,
                "does not move may have at most 100 KB",
                StickerMessage::new),
            // What says nothing of whether it moves does not.
            tooLong(
                Files.sticker("RIFF\0\0\0\0WEBPVP8X\12\0\0\0\0", 64),
                MediaKind.MAX_STATIC_STICKER,
                "does not move may have at most 100 KB",
                StickerMessage::new))
        .toList();
  }

  private static Arguments tooLong(
      MediaFile head, long limit, String refusal, Function<MediaSource, GroupMessage> message) {
    return Arguments.of(head, (int) limit, refusal, message);
  }

  private MediaSource uploaded(MediaFile head, int size) throws IOException {
    try (InputStream in = head.open()) {
      byte[] bytes = Arrays.copyOf(in.readAllBytes(), size);
      MediaFile file = MediaFile.of(MediaKind.DOCUMENT, head.mimeType(), bytes);
      return MediaSource.uploaded(whatsApp.media().upload(file));
    }
  }

  @ParameterizedTest
  @MethodSource("longFiles")
  void aFileIsAsLongAsWhatItIsSentAsMayBeAndLongerAsADocument(
      MediaFile head, int limit, String refusal, Function<MediaSource, GroupMessage> message)
      throws IOException {
    MediaSource longest = uploaded(head, limit);
    MediaSource longer = uploaded(head, limit + 1);

    send(message.apply(longest));
    assertRefused(131053, message.apply(longer));
    String said =
        assertThrows(RequestRejectedException.class, () -> send(message.apply(longer)))
            .getMessage();
    assertTrue(said.contains(refusal), said);
    send(DocumentMessage.of(longer));
  }

  @Test
  void aLongFileIsThereUnderItsUrl() throws IOException {
    var picture = (UploadedMedia) uploaded(PICTURE, (int) MediaKind.IMAGE.maxBytes() + 1);

    MediaFile file = whatsApp.fileAt(whatsApp.media().find(picture.id()).url()).orElseThrow();

    assertEquals(MediaKind.IMAGE.maxBytes() + 1, file.size());
    assertEquals("image/jpeg", file.mimeType());
  }
}
