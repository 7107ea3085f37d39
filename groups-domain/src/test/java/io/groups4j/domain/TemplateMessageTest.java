package io.groups4j.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Meta, "Templates", and "Group management", send group invite link template message. */
class TemplateMessageTest {

  private static final TemplateMessage PLAIN = TemplateMessage.of("meeting_moved", "en_US");
  private static final MediaSource FILE = MediaSource.uploaded(new MediaId("M1"));
  private static final String MIXED =
      "template has named and numbered parameters, which are never mixed";

  @Test
  void itIsBuiltInOrder() {
    TemplateParameter day = TemplateParameter.text("Thursday");
    TemplateParameter time = TemplateParameter.text("19:30");
    TemplateHeader header = TemplateHeader.text("Book club");

    assertEquals(
        new TemplateMessage("meeting_moved", "en_US", header, List.of(day, time)),
        PLAIN.with(day).headed(header).with(time));
    assertNull(PLAIN.header());
    assertEquals(List.of(), PLAIN.body());
  }

  @Test
  void theParametersAreCopied() {
    List<TemplateParameter> body = new ArrayList<>(List.of(TemplateParameter.text("a")));
    var message = new TemplateMessage("a", "en", null, body);
    body.clear();

    assertEquals(1, message.body().size());
    assertThrows(UnsupportedOperationException.class, () -> message.body().clear());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Hello", "hello world", "hello-world", "größe", "ı", "a.b"})
  void aNameHasLowerCaseLettersDigitsAndUnderscores(String name) {
    assertEquals(
        "template name has other characters than lower case letters, digits and underscores",
        Refusal.of(() -> TemplateMessage.of(name, "en")));
  }

  @Test
  void aNameHasUpTo512Characters() {
    assertEquals("a_1", TemplateMessage.of("a_1", "en").name());
    assertEquals(512, TemplateMessage.of("a".repeat(512), "en").name().length());
    assertEquals(
        "template name has 513 characters, 1 to 512 are allowed",
        Refusal.of(() -> TemplateMessage.of("a".repeat(513), "en")));
    assertEquals(
        "template name has 0 characters, 1 to 512 are allowed",
        Refusal.of(() -> TemplateMessage.of("", "en")));
  }

  @Test
  void aLanguageIsNeeded() {
    assertEquals(
        "template language is blank, at least one character is needed",
        Refusal.of(() -> TemplateMessage.of("a", " ")));
  }

  @Test
  void namedAndNumberedParametersAreNeverMixed() {
    TemplateParameter named = TemplateParameter.text("day", "Thursday");
    TemplateParameter numbered = TemplateParameter.text("Thursday");

    assertEquals(MIXED, Refusal.of(() -> PLAIN.with(named).with(numbered)));
    assertEquals(MIXED, Refusal.of(() -> PLAIN.with(numbered).with(named)));
    assertEquals(
        MIXED, Refusal.of(() -> PLAIN.with(named).headed(TemplateHeader.text("Book club"))));
    assertEquals(
        MIXED,
        Refusal.of(() -> PLAIN.with(numbered).headed(TemplateHeader.text("club", "Book club"))));
    assertEquals(2, PLAIN.with(numbered).with(numbered).body().size());
    assertEquals(2, PLAIN.with(named).with(TemplateParameter.text("time", "19:30")).body().size());
  }

  @Test
  void aHeaderAndABodyMayHaveAVariableOfTheSameName() {
    var both =
        PLAIN
            .with(TemplateParameter.text("day", "Thursday"))
            .headed(TemplateHeader.text("day", "Thursday"));

    assertEquals(1, both.body().size());
  }

  @Test
  void aGroupOrAPictureIsNeitherNamedNorNumbered() {
    TemplateParameter invite = TemplateParameter.invite(new GroupId("G"));

    assertEquals(2, PLAIN.with(invite).with(TemplateParameter.text("a", "b")).body().size());
    assertEquals(2, PLAIN.with(invite).with(TemplateParameter.text("b")).body().size());
    assertEquals(
        1,
        PLAIN
            .with(TemplateParameter.text("a", "b"))
            .headed(TemplateHeader.media(MediaKind.IMAGE, FILE))
            .body()
            .size());
  }

  @Test
  void oneNameForTwoVariablesIsRefused() {
    assertEquals(
        "template has two parameters for the variable day, one is allowed",
        Refusal.of(
            () ->
                PLAIN
                    .with(TemplateParameter.text("day", "Thursday"))
                    .with(TemplateParameter.text("day", "Friday"))));
  }

  @ParameterizedTest
  @CsvSource({
    "'', 'template parameter text is blank, at least one character is needed'",
    "' ', 'template parameter text is blank, at least one character is needed'",
    "'a     b', 'template parameter text has more than 4 spaces in a row, which WhatsApp refuses'"
  })
  void aTextThatWhatsAppRefusesIsRefused(String text, String refusal) {
    assertEquals(refusal, Refusal.of(() -> TemplateParameter.text(text)));
    assertEquals(refusal, Refusal.of(() -> TemplateHeader.text(text)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\tb", "a\rb"})
  void aTextIsOneLine(String text) {
    assertEquals(
        "template parameter text has a control character at index 1, none is allowed",
        Refusal.of(() -> TemplateParameter.text(text)));
  }

  @Test
  void fourSpacesInARowAreAllowed() {
    assertEquals(new TextParameter(null, "a    b"), TemplateParameter.text("a    b"));
  }

  @Test
  void aNameOfAVariableIsNotBlank() {
    assertEquals(
        "template parameter name is blank, at least one character is needed",
        Refusal.of(() -> TemplateParameter.text(" ", "a")));
  }

  @Test
  void aHeaderHasUpTo60Characters() {
    assertEquals(
        new TextHeader(new TextParameter("a", "😀".repeat(60))),
        TemplateHeader.text("a", "😀".repeat(60)));
    assertEquals(
        "template header has 61 characters, at most 60 are allowed",
        Refusal.of(() -> TemplateHeader.text("x".repeat(61))));
  }

  @ParameterizedTest
  @EnumSource(
      value = MediaKind.class,
      names = {"AUDIO", "STICKER"})
  void soundsAndStickersAreNoHeaders(MediaKind kind) {
    assertEquals(
        "template header is " + kind + ", allowed are IMAGE, VIDEO and DOCUMENT",
        Refusal.of(() -> TemplateHeader.media(kind, FILE)));
  }

  @Test
  void onlyADocumentHasAName() {
    var document = new MediaHeader(MediaKind.DOCUMENT, FILE, null);

    assertEquals("menu.pdf", document.named("menu.pdf").fileName());
    assertEquals(
        "template header is IMAGE and has a file name, which only a DOCUMENT has",
        Refusal.of(() -> new MediaHeader(MediaKind.IMAGE, FILE, "menu.jpg")));
    assertEquals(
        "template header is VIDEO and has a file name, which only a DOCUMENT has",
        Refusal.of(() -> new MediaHeader(MediaKind.VIDEO, FILE, "menu.mp4")));
  }

  @Test
  void whatIsAboutAPersonIsNotShown() {
    String shown =
        PLAIN
            .with(TemplateParameter.text("person", "secret"))
            .headed(new MediaHeader(MediaKind.DOCUMENT, FILE, "ana.pdf"))
            .toString();

    assertEquals(
        "TemplateMessage[name=meeting_moved, language=en_US, header=MediaHeader[DOCUMENT,"
            + " UploadedMedia[id=MediaId[value=M1]], fileName=…], body=[TextParameter[person=…]]]",
        shown);
    assertEquals("TextParameter[…]", TemplateParameter.text("secret").toString());
    assertEquals(
        "MediaHeader[IMAGE, UploadedMedia[id=MediaId[value=M1]], fileName=none]",
        TemplateHeader.media(MediaKind.IMAGE, FILE).toString());
  }
}
