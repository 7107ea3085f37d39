package io.groups4j.testkit.simulator;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupMessageReceived;
import io.groups4j.domain.MediaKind;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.ReceivedMedia;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import io.groups4j.testkit.fixture.RecordingListener;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People who send files, from outside. */
class SimulatorControlFilesTest {

  private static final String ANA = "'wa_id': '15555550101'";
  private static final String VOICE =
      "'kind': 'audio', 'mime_type': 'audio/ogg; codecs=opus', 'content': '"
          + Base64.getEncoder().encodeToString("OggS".getBytes(US_ASCII))
          + "'";
  private static final String PDF =
      "'kind': 'document', 'mime_type': 'application/pdf', 'content': '"
          + Base64.getEncoder().encodeToString("%PDF-1.7".getBytes(US_ASCII))
          + "'";

  private final RecordingListener events = new RecordingListener();
  private final InMemoryWhatsApp whatsApp = InMemoryWhatsApp.create();
  private final GroupsSimulator simulator = GroupsSimulator.over(whatsApp).start();
  private final Api api = new Api(simulator.baseUri());
  private GroupId group;

  @BeforeEach
  void anaComesIn() {
    whatsApp.groups().create(GroupDraft.named("Book club"));
    group = whatsApp.groups().active().findFirst().orElseThrow().id();
    whatsApp.people().opensLink(whatsApp.inviteLinks().current(group), "15555550101");
    whatsApp.listen(events);
  }

  @AfterEach
  void close() {
    simulator.close();
  }

  private Api.Seen sendFile(String fields) {
    String body = "{'group_id': '" + group.value() + "', " + ANA + ", " + fields + "}";
    return api.post("/simulator/send-file", body.replace('\'', '"'));
  }

  private GroupMessageReceived told() {
    return events.await(GroupMessageReceived.class, Duration.ZERO);
  }

  @Test
  void aFileIsSentWithAllThatIsSaidOfIt() {
    MessageId question = whatsApp.conversations().writes(group, "15555550101", "Menu?");
    int before = events.events().size();

    Api.Seen sent =
        sendFile(
            PDF
                + ", 'caption': 'For tonight', 'file_name': 'menu.pdf', 'message_id': '"
                + question.value()
                + "'");

    assertEquals(200, sent.status(), () -> sent.body().toString());
    GroupMessageReceived event = (GroupMessageReceived) events.events().get(before);
    assertEquals(sent.body().getString("message_id"), event.messageId().value());
    assertEquals(question, event.repliesTo());
    ReceivedMedia file = (ReceivedMedia) event.content();
    assertEquals(MediaKind.DOCUMENT, file.kind());
    assertEquals("For tonight", file.caption());
    assertEquals("menu.pdf", file.fileName());
    assertEquals(8, whatsApp.media().find(file.id()).size());
  }

  @Test
  void aVoiceIsSentAsOne() {
    assertEquals(200, sendFile(VOICE + ", 'voice': true").status());

    assertTrue(((ReceivedMedia) told().content()).voice());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '|',
      value = {
        "'kind': 'picture', 'mime_type': 'image/png', 'content': 'AA==' | known are image, video",
        "'mime_type': 'image/png', 'content': 'AA==' | kind is missing",
        "'kind': 'image', 'content': 'AA==' | mime_type is missing",
        "'kind': 'image', 'mime_type': 'image/png' | content is missing",
        "'kind': 'image', 'mime_type': 'image/png', 'content': '?' | content: ",
        "'kind': 'image', 'mime_type': 'text/plain', 'content': 'AA==' | allowed are image/jpeg",
        "'kind': 'image', 'mime_type': 'image/png', 'content': '' | 0 bytes",
        "'kind': 'image', 'mime_type': 'image/png', 'content': 'AA==', 'voice': true | only AUDIO"
      })
  void aFileThatIsNotWellDescribedIsRefused(String fields, String details) {
    Api.Seen refused = sendFile(fields);

    assertEquals(400, refused.status());
    assertTrue(refused.body().getString("error").contains(details), refused.body()::toString);
  }

  @Test
  void aFileThatIsNotWhatItsTypeSaysCannotBeSent() {
    assertEquals(
        409, sendFile("'kind': 'image', 'mime_type': 'image/png', 'content': 'AA=='").status());
  }
}
