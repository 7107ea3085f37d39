package io.groups4j.testkit.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.AudioMessage;
import io.groups4j.domain.DocumentMessage;
import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupMessage;
import io.groups4j.domain.ImageMessage;
import io.groups4j.domain.MediaHeader;
import io.groups4j.domain.MediaId;
import io.groups4j.domain.MediaKind;
import io.groups4j.domain.MediaSource;
import io.groups4j.domain.MessageDraft;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.PricingCategory;
import io.groups4j.domain.StickerMessage;
import io.groups4j.domain.TemplateHeader;
import io.groups4j.domain.TemplateMessage;
import io.groups4j.domain.TemplateParameter;
import io.groups4j.domain.TextMessage;
import io.groups4j.domain.VideoMessage;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes to {@code /messages}, to the letter, in both dialects. */
class SimulatorMessagesTest {

  private static final String ANA = "15555550101";
  private static final MediaSource LINK = MediaSource.link(URI.create("https://example.com/f"));

  private final InMemoryWhatsApp whatsApp = InMemoryWhatsApp.create();
  private final GroupsSimulator simulator = GroupsSimulator.over(whatsApp).start();
  private final Api api = new Api(simulator.baseUri());
  private GroupId group;

  @BeforeEach
  void anaWritesInAGroup() {
    whatsApp.groups().create(GroupDraft.named("Book club"));
    group = whatsApp.groups().active().findFirst().orElseThrow().id();
    whatsApp.people().opensLink(whatsApp.inviteLinks().current(group), ANA);
    whatsApp.conversations().writes(group, ANA, "When?");
  }

  @AfterEach
  void close() {
    simulator.close();
  }

  private String toGroup(String members) {
    String body = "{'messaging_product':'whatsapp','recipient_type':'group','to':'%s',%s}";
    return body.formatted(group.value(), members).replace('\'', '"');
  }

  private Api.Seen post(String body) {
    return api.post(whatsApp.phoneNumberId().value() + "/messages", body);
  }

  private Api.Seen send(String members) {
    return post(toGroup(members));
  }

  private void assertSent(GroupMessage expected, String members) {
    Api.Seen answer = send(members);
    assertEquals(200, answer.status(), () -> answer.body().toString());
    List<MessageDraft> sent = whatsApp.conversations().sent(group);
    assertEquals(MessageDraft.of(expected), sent.get(sent.size() - 1));
  }

  private void assertRefused(int code, String details, Api.Seen answer) {
    assertEquals(400, answer.status());
    assertEquals(code, answer.errorCode());
    String said =
        answer.body().getJsonObject("error").getJsonObject("error_data").getString("details");
    assertTrue(said.contains(details), said);
    assertEquals(List.of(), whatsApp.conversations().sent(group));
    assertEquals(Map.of(), whatsApp.conversations().pinned());
  }

  @Test
  void theAnswerNamesTheGroupAndTheMessage() {
    Api.Seen answer = send("'type':'text','text':{'body':'At seven.'}");

    String id = answer.body().getJsonArray("messages").getJsonObject(0).getString("id");
    assertEquals(
        Api.json(
            """
            {"messaging_product": "whatsapp", "contacts": [{"input": "%1$s"}],
              "messages": [{"id": "%2$s", "group_id": "%1$s"}]}"""
                .formatted(group.value(), id)),
        answer.body());
    whatsApp.conversations().reads(new MessageId(id), ANA);
  }

  @Test
  void theOtherDialectTakesTheSameAtItsOwnPath() {
    Map<String, String> key = Map.of("D360-API-KEY", "test-token");
    String body = toGroup("'type':'text','text':{'body':'At seven.'}");

    Api.Seen sent = api.send("POST", "/messages", body, key);

    assertEquals(200, sent.status());
    assertEquals(
        List.of(MessageDraft.of(TextMessage.of("At seven."))),
        whatsApp.conversations().sent(group));
    assertEquals(404, api.send("POST", "/messages/x", body, key).status());
    assertEquals(401, api.send("POST", "/messages", body, Map.of()).status());
    assertEquals(400, api.send("GET", "/messages", "", key).status());
    assertEquals(400, api.post("99/messages", body).status());
  }

  @Test
  void repliesAndReferencesArrive() {
    MessageId question = whatsApp.conversations().writes(group, ANA, "Where?");

    send(
        "'context':{'message_id':'"
            + question.value()
            + "'},'biz_opaque_callback_data':'order-4711','type':'text','text':{'body':'Here'}");

    assertEquals(
        List.of(
            MessageDraft.of(TextMessage.of("Here")).inReplyTo(question).referredToAs("order-4711")),
        whatsApp.conversations().sent(group));
  }

  @Test
  void everyTypeThatGroupsTakeArrives() {
    assertSent(
        new TextMessage("See https://example.com", true),
        "'type':'text','text':{'body':'See https://example.com','preview_url':true}");
    MediaId us = whatsApp.media().upload(Form.PICTURE);
    assertSent(
        new ImageMessage(MediaSource.uploaded(us), "Us"),
        "'type':'image','image':{'id':'" + us.value() + "','caption':'Us'}");
    assertSent(
        new VideoMessage(LINK, null), "'type':'video','video':{'link':'https://example.com/f'}");
    assertSent(
        new AudioMessage(LINK, true),
        "'type':'audio','audio':{'link':'https://example.com/f','voice':true}");
    assertSent(
        new DocumentMessage(LINK, "Read", "a.pdf"),
        "'type':'document','document':{'link':'https://example.com/f','caption':'Read',"
            + "'filename':'a.pdf'}");
    assertSent(
        new StickerMessage(LINK), "'type':'sticker','sticker':{'link':'https://example.com/f'}");
  }

  @Test
  void templatesArriveWithHeaderAndParameters() {
    TemplateMessage moved = TemplateMessage.of("moved", "en_US");
    TemplateMessage named =
        TemplateMessage.of("moved", "en")
            .headed(TemplateHeader.text("day", "Thu"))
            .with(TemplateParameter.text("time", "19:30"));
    TemplateMessage file =
        TemplateMessage.of("moved", "de")
            .headed(new MediaHeader(MediaKind.DOCUMENT, LINK, "a.pdf"));
    List.of(moved, named, file).forEach(t -> whatsApp.templates().has(t, PricingCategory.UTILITY));
    String name = "'type':'template','template':{'name':'moved','language':{'code':'%s'}";
    assertSent(moved, name.formatted("en_US") + "}");
    assertSent(
        named,
        name.formatted("en")
            + ",'components':[{'type':'header','parameters':[{'type':'text',"
            + "'parameter_name':'day','text':'Thu'}]},{'type':'body','parameters':"
            + "[{'type':'text','parameter_name':'time','text':'19:30'}]}]}");
    assertSent(
        file,
        name.formatted("de")
            + ",'components':[{'type':'header','parameters':[{'type':'document',"
            + "'document':{'link':'https://example.com/f','filename':'a.pdf'}}]}]}");
  }

  @Test
  void messagesArePinnedAndUnpinned() {
    MessageId message = whatsApp.conversations().writes(group, ANA, "Page 12!");
    String id = "'message_id':'" + message.value() + "'";

    Api.Seen pinned = send("'type':'pin','pin':{'type':'pin'," + id + ",'expiration_days':7}");
    assertEquals(Map.of(group, List.of(message)), whatsApp.conversations().pinned());
    Api.Seen unpinned = send("'type':'pin','pin':{'type':'unpin'," + id + "}");
    assertEquals(Map.of(), whatsApp.conversations().pinned());

    for (Api.Seen answer : List.of(pinned, unpinned)) {
      assertEquals(
          group.value(),
          answer.body().getJsonArray("messages").getJsonObject(0).getString("group_id"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'text':{'body':'x'} | Param type is required",
        "'type':'text' | Param text is required",
        "'type':'text','text':'x' | Param text must be an object",
        "'type':'text','text':{} | Param body is required",
        "'type':'text','text':{'body':7} | Param body must be a string",
        "'type':'text','text':{'body':' '} | text",
        "'type':'text','text':{'body':'x','preview_url':'true'} | Param preview_url must be",
        "'type':'image','image':{} | id or link",
        "'type':'image','image':{'id':'7','link':'https://example.com'} | id or link",
        "'type':'image','image':{'link':'no url'} | Param link must be a URL",
        "'type':'image','image':{'link':'ftp://example.com'} | link",
        "'type':'audio','audio':{'id':'7','caption':'x'} | caption is not allowed",
        "'type':'sticker','sticker':{'id':'7','caption':'x'} | caption is not allowed",
        "'type':'document','document':{'id':'7','filename':'../x'} | file name",
        "'type':'text','text':{'body':'x'},'context':{} | Param message_id is required",
        "'type':'text','text':{'body':'x'},'context':[] | Param context must be an object",
        "'type':'text','text':{'body':'x'},'biz_opaque_callback_data':7 | must be a string",
        "'type':'text','text':{'body':'x'},'biz_opaque_callback_data':' ' | reference",
        "'type':'carrier_pigeon','carrier_pigeon':{} | Param type must be text",
        "'type':'pin','pin':{'message_id':'x'} | Param type is required",
        "'type':'pin','pin':{'type':'glue','message_id':'x'} | must be pin or unpin",
        "'type':'pin','pin':{'type':'pin','expiration_days':7} | Param message_id is required",
        "'type':'pin','pin':{'type':'pin','message_id':'x'} | Param expiration_days is required",
        "'type':'pin','pin':{'type':'pin','message_id':'x','expiration_days':'7'} | whole number",
        "'type':'pin','pin':{'type':'pin','message_id':'x','expiration_days':31} | 1 to 30",
      })
  void whatIsNotAsDocumentedIsRefused(String members, String details) {
    assertRefused(100, details, send(members));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'name':'No','language':{'code':'en'}",
        "'name':'x'",
        "'name':'x','language':'en'",
        "'name':'x','language':{'code':'en'},'components':{}",
        "'name':'x','language':{'code':'en'},'components':['body']",
        "'name':'x','language':{'code':'en'},'components':[{'type':'footer'}]",
        "'name':'x','language':{'code':'en'},'components':[{'type':'header'}]",
        "'name':'x','language':{'code':'en'},'components':[{'type':'body'},{'type':'body'}]",
        "'name':'x','language':{'code':'en'},'components':[{'type':'body','parameters':"
            + "[{'type':'currency'}]}]",
        "'name':'x','language':{'code':'en'},'components':[{'type':'body','parameters':"
            + "[{'type':'group_id','group_id':'G'}]}]",
        "'name':'x','language':{'code':'en'},'components':[{'type':'header','parameters':"
            + "[{'type':'video','image':{'id':'7'}}]}]",
        "'name':'x','language':{'code':'en'},'components':[{'type':'header','parameters':"
            + "[{'type':'audio','audio':{'id':'7'}}]}]",
      })
  void aTemplateThatIsNotAsDocumentedIsRefused(String members) {
    assertRefused(100, "", send("'type':'template','template':{" + members + "}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"interactive", "location", "contacts", "reaction"})
  void typesThatGroupsDoNotTakeAreRefused(String type) {
    assertRefused(131051, "Groups take", send("'type':'" + type + "','" + type + "':{'body':'x'}"));
  }

  @Test
  void whatWhatsAppRefusesComesWithItsCode() {
    String text = "'type':'text','text':{'body':'x'}";
    whatsApp.advanceClock(Duration.ofDays(1));
    assertRefused(131047, "", send(text));
    whatsApp.people().leaves(group, ANA);
    assertRefused(131020, "", send(text));
    whatsApp.groups().delete(group);
    assertRefused(131041, "", send(text));
  }
}
