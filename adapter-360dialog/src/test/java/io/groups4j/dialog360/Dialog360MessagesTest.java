package io.groups4j.dialog360;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.groups4j.domain.GroupId;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.TextMessage;
import io.groups4j.graph.GraphConnection;
import io.groups4j.port.AccessDeniedException;
import io.groups4j.port.GroupMessages;
import io.groups4j.port.OutcomeUnknownException;
import io.groups4j.testkit.fixture.ReceivedRequest;
import io.groups4j.testkit.fixture.Reply;
import io.groups4j.testkit.fixture.ScriptedServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What differs from Meta: 360dialog, "Messaging API", groups. */
final class Dialog360MessagesTest {

  private static final String KEY = "distinctive-api-key";
  private static final GroupId GROUP = new GroupId("Y2FwaV9ncm91cDoxNzA1/NTU1");
  private static final Reply SENT =
      Reply.json(
          200,
          """
          {"messaging_product": "whatsapp", "contacts": [{"input": "G"}],
           "messages": [{"id": "wamid.1", "group_id": "G"}]}
          """);

  private final ScriptedServer server = ScriptedServer.start();

  @AfterEach
  void close() {
    server.close();
  }

  private GroupMessages messages(Reply... replies) {
    server.answers(replies);
    return ((GraphConnection) Dialog360Groups.builder(() -> KEY).baseUri(server.uri()).build())
        .messages();
  }

  @Test
  void messagesGoToTheirOwnPathWithTheKey() {
    GroupMessages messages = messages(SENT, SENT, SENT);

    assertEquals(new MessageId("wamid.1"), messages.send(GROUP, TextMessage.of("Hello")).id());
    messages.pin(GROUP, new MessageId("wamid.2"), 3);
    messages.unpin(GROUP, new MessageId("wamid.2"));

    List<String> bodies =
        List.of(
            "\"type\": \"text\", \"text\": {\"body\": \"Hello\"}",
            "\"type\": \"pin\", \"pin\": {\"type\": \"pin\", \"message_id\": \"wamid.2\","
                + " \"expiration_days\": 3}",
            "\"type\": \"pin\", \"pin\": {\"type\": \"unpin\", \"message_id\": \"wamid.2\"}");
    for (int i = 0; i < bodies.size(); i++) {
      ReceivedRequest request = server.requests().get(i);
      assertEquals("POST /messages", request.head());
      assertEquals(List.of(KEY), request.headers().get("D360-API-KEY"));
      assertEquals(Optional.empty(), request.header("Authorization"));
      assertEquals(
          json(
              "{\"messaging_product\": \"whatsapp\", \"recipient_type\": \"group\", \"to\": \""
                  + GROUP.value()
                  + "\", "
                  + bodies.get(i)
                  + "}"),
          json(request.body()));
    }
  }

  @Test
  void aMessageWithoutAnswerIsSentOnce() {
    GroupMessages messages = messages(Reply.reset(), SENT);

    assertThrows(
        OutcomeUnknownException.class, () -> messages.send(GROUP, TextMessage.of("Hello")));
    assertEquals(1, server.requests().size());
  }

  @Test
  void anErrorInItsOwnFormIsRead() {
    GroupMessages messages = messages(Reply.json(401, "{\"error\":\"Invalid API key\"}"));

    var denied =
        assertThrows(
            AccessDeniedException.class, () -> messages.send(GROUP, TextMessage.of("Hello")));
    assertEquals("send message: no code: Invalid API key", denied.getMessage());
  }

  private static JsonObject json(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
