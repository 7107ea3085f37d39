package io.groups4j.meta;

import static io.groups4j.meta.MetaServer.GROUP;
import static io.groups4j.meta.MetaServer.json;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.GroupSettingsChange;
import io.groups4j.domain.GroupSubject;
import io.groups4j.domain.ProfilePicture;
import io.groups4j.domain.RequestId;
import io.groups4j.port.GroupSettings;
import io.groups4j.port.RequestRejectedException;
import io.groups4j.port.UnreadableResponseException;
import io.groups4j.testkit.fixture.Jpeg;
import io.groups4j.testkit.fixture.ReceivedRequest;
import io.groups4j.testkit.fixture.Reply;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests to the letter and every form of the answers: Meta, "Group management", settings. */
final class MetaSettingsTest {

  private static final Reply ACCEPTED =
      Reply.json(200, "{\"messaging_product\":\"whatsapp\",\"request_id\":\"R1\"}");
  private static final byte[] JPEG = Jpeg.square(640).progressive().paddedTo(100_001).bytes();
  private static final GroupSettingsChange PICTURE =
      GroupSettingsChange.ofPicture(ProfilePicture.of(JPEG));
  private static final GroupSettingsChange TEXTS =
      GroupSettingsChange.ofSubject("Book club").withDescription("On Fridays.");
  private static final GroupSettingsChange BOTH = TEXTS.withPicture(ProfilePicture.of(JPEG));
  private static final String PATH = "POST /v25.0/" + GROUP.value();
  private static final Pattern FORM =
      Pattern.compile("multipart/form-data; boundary=(groups4j-[0-9a-f-]{36})");

  private final MetaServer meta = new MetaServer();

  @AfterEach
  void close() {
    meta.close();
  }

  private static String boundary(ReceivedRequest request) {
    Matcher type = FORM.matcher(request.header("Content-Type").orElseThrow());
    assertTrue(type.matches(), () -> request.header("Content-Type").orElseThrow());
    return type.group(1);
  }

  private static byte[] form(String boundary, String part, byte[] picture) {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    String head =
        """
        --B
        Content-Disposition: form-data; name="messaging_product"

        whatsapp
        --B
        Content-Disposition: form-data; name="%s"; filename="picture.jpg"
        Content-Type: image/jpeg

        """
            .formatted(part);
    form.writeBytes(
        head.replace("--B", "--" + boundary).replace("\n", "\r\n").getBytes(ISO_8859_1));
    form.writeBytes(picture);
    form.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(ISO_8859_1));
    return form.toByteArray();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Book club |             | \"subject\":\"Book club\"",
        "          | On Fridays. | \"description\":\"On Fridays.\"",
        "          | ''          | \"description\":\"\"",
        "Book club | On \"Fri\" 🚗 | \"subject\":\"Book club\",\"description\":\"On \\\"Fri\\\" 🚗\""
      })
  void textsAreSentTogetherAndWhatStaysIsNot(String subject, String description, String members) {
    GroupSettingsChange change =
        subject == null
            ? GroupSettingsChange.ofDescription(description)
            : GroupSettingsChange.ofSubject(subject);
    meta.answering(ACCEPTED)
        .settings()
        .update(GROUP, description == null ? change : change.withDescription(description));

    ReceivedRequest request = meta.onlyRequest();
    assertEquals(PATH, request.head());
    assertEquals(
        json("{\"messaging_product\":\"whatsapp\"," + members + "}"), json(request.body()));
    assertEquals(List.of("application/json"), request.headers().get("Content-Type"));
  }

  @Test
  void aPictureIsSentAsAFormOfTwoParts() {
    meta.answering(ACCEPTED).settings().update(GROUP, PICTURE);

    ReceivedRequest request = meta.onlyRequest();
    assertEquals(PATH, request.head());
    byte[] form = form(boundary(request), "file", JPEG);
    assertArrayEquals(form, request.bytes());
    assertEquals(Optional.of("" + form.length), request.header("Content-Length"));
    assertEquals(Optional.empty(), request.header("Transfer-Encoding"));
    assertEquals(Optional.of("Bearer " + MetaServer.TOKEN), request.header("Authorization"));
  }

  @Test
  void everyPictureHasABoundaryOfItsOwn() {
    GroupSettings settings = meta.answering(ACCEPTED, ACCEPTED).settings();
    settings.update(GROUP, PICTURE);
    settings.update(GROUP, PICTURE);

    assertNotEquals(
        boundary(meta.server.requests().get(0)), boundary(meta.server.requests().get(1)));
  }

  @Test
  void thePictureMayHaveAnotherName() {
    meta.server.answers(ACCEPTED);
    MetaGroups.builder(MetaServer.PHONE_NUMBER_ID, () -> MetaServer.TOKEN)
        .baseUri(meta.server.uri())
        .picturePart("profile_picture_file")
        .build()
        .settings()
        .update(GROUP, PICTURE);

    ReceivedRequest request = meta.onlyRequest();
    assertArrayEquals(form(boundary(request), "profile_picture_file", JPEG), request.bytes());
  }

  @Test
  void thePictureGoesBeforeTheTexts() {
    Reply second = Reply.json(200, "{\"request_id\":\"R2\"}");

    List<RequestId> requests = meta.answering(ACCEPTED, second).settings().update(GROUP, BOTH);

    assertEquals(List.of(new RequestId("R1"), new RequestId("R2")), requests);
    List<ReceivedRequest> sent = meta.server.requests();
    assertEquals(List.of(PATH, PATH), sent.stream().map(ReceivedRequest::head).toList());
    assertArrayEquals(form(boundary(sent.get(0)), "file", JPEG), sent.get(0).bytes());
    assertEquals(
        json(
            "{\"messaging_product\":\"whatsapp\",\"subject\":\"Book club\","
                + "\"description\":\"On Fridays.\"}"),
        json(sent.get(1).body()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{\"messaging_product\":\"whatsapp\"}",
        "{\"success\":true}",
        "{\"success\":\"true\"}",
        "{\"request_id\":null}",
        "{\"request_id\":\" \",\"success\":true}",
        "{\"errors\":[]}"
      })
  void anAnswerThatNamesNoRequestIsASuccessWithAStandIn(String answer) {
    Reply reply = Reply.json(200, answer);

    assertEquals(
        List.of(RequestId.ofUpdatingPicture(GROUP), RequestId.ofUpdatingTexts(GROUP)),
        meta.answering(reply, reply).settings().update(GROUP, BOTH));
  }

  @Test
  void aRequestIsNamedAsTextOrAsANumber() {
    assertEquals(
        List.of(new RequestId("106540352242922"), new RequestId("8FA2")),
        meta.answering(
                Reply.json(200, "{\"request_id\":106540352242922,\"success\":true}"),
                Reply.json(200, "{\"request_id\":\"8FA2\",\"id\":\"other\"}"))
            .settings()
            .update(GROUP, BOTH));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"success\":false}", "{\"success\":\"false\"}"})
  void aSuccessThatIsNoneIsARefusal(String answer) {
    assertThrows(
        RequestRejectedException.class,
        () -> meta.answering(answer).settings().update(GROUP, TEXTS));
  }

  @Test
  void anAnswerThatIsNotJsonIsUnreadable() {
    GroupSettings settings = meta.answering(Reply.of(200, "text/html", "<html/>")).settings();

    assertThrows(UnreadableResponseException.class, () -> settings.update(GROUP, TEXTS));
  }

  @Test
  void whatIsWrongNeverLeaves() {
    GroupSettings settings = meta.connection(MetaServer.PATIENT).settings();

    assertThrows(
        IllegalArgumentException.class,
        () -> settings.update(GROUP, new GroupSettingsChange(null, null, null)));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            settings.update(
                GROUP, GroupSettingsChange.ofSubject("x".repeat(GroupSubject.MAX_LENGTH + 1))));
    assertThrows(NullPointerException.class, () -> settings.update(null, TEXTS));
    assertThrows(NullPointerException.class, () -> settings.update(GROUP, null));
    assertEquals(List.of(), meta.server.requests());
  }
}
