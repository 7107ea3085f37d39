package io.groups4j.dialog360;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.groups4j.domain.GroupId;
import io.groups4j.domain.Invitation;
import io.groups4j.domain.LibraryTemplate;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.TemplateDraft;
import io.groups4j.domain.TemplateReview;
import io.groups4j.domain.TemplateStatus;
import io.groups4j.port.Invitations;
import io.groups4j.port.OutcomeUnknownException;
import io.groups4j.port.UnreadableResponseException;
import io.groups4j.testkit.fixture.ReceivedRequest;
import io.groups4j.testkit.fixture.Reply;
import io.groups4j.testkit.fixture.ScriptedServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What differs from Meta: 360dialog, "Group Management" and its API reference of templates. */
final class Dialog360InvitationsTest {

  private static final String KEY = "distinctive-api-key";
  private static final GroupId GROUP = new GroupId("G");

  private final ScriptedServer server = ScriptedServer.start();

  @AfterEach
  void close() {
    server.close();
  }

  private Invitations invitations(Reply... replies) {
    server.answers(replies);
    return Dialog360Groups.builder(() -> KEY).baseUri(server.uri()).build().invitations();
  }

  private Invitations invitations(String... answers) {
    Reply[] replies = new Reply[answers.length];
    for (int i = 0; i < answers.length; i++) {
      replies[i] = Reply.json(200, answers[i]);
    }
    return invitations(replies);
  }

  private static JsonObject json(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  @Test
  void everythingHasAPathOfItsOwnWithTheKey() {
    Invitations invitations =
        invitations(
            "{\"messages\":[{\"id\":\"wamid.1\"}]}",
            "{\"data\":[{\"name\":\"group_invite_1\"}]}",
            "{\"id\":\"1\",\"status\":\"submitted\",\"category\":\"UTILITY\"}",
            "{\"waba_templates\":[],\"count\":0,\"total\":0}");
    invitations.send(ParticipantId.ofWaId("16505551234"), Invitation.to(GROUP, "join_us", "en"));

    assertEquals(
        List.of(new LibraryTemplate("group_invite_1", null, null, null, null, List.of(), false)),
        invitations.library("en"));
    assertEquals(
        new TemplateReview("join_us", "en", TemplateStatus.SUBMITTED, "UTILITY", null, "1"),
        invitations.create(new TemplateDraft("join_us", "en", "group_invite_link")));
    assertEquals(List.of(), invitations.reviews("join_us"));

    List<ReceivedRequest> requests = server.requests();
    assertEquals(
        List.of(
            "POST /messages",
            "GET /message_template_library?category=utility&topic=group_invite_link&language=en",
            "POST /v1/configs/templates",
            "GET /v1/configs/templates"),
        requests.stream().map(ReceivedRequest::head).toList());
    requests.forEach(r -> assertEquals(List.of(KEY), r.headers().get("D360-API-KEY")));
    assertEquals(
        json(
            """
            {"messaging_product": "whatsapp", "to": "+16505551234", "type": "template",
             "template": {"name": "join_us", "language": {"code": "en"}, "components": [
               {"type": "body", "parameters": [{"type": "group_id", "group_id": "G"}]}]}}
            """),
        json(requests.get(0).body()));
    assertEquals(
        json(
            """
            {"name": "join_us", "category": "UTILITY", "language": "en",
             "library_template_name": "group_invite_link"}
            """),
        json(requests.get(2).body()));
  }

  @Test
  void reviewsComeInAListOfItsOwnAndInLowerCase() {
    String first =
        """
        {"count": 2, "total": "3", "waba_templates": [
          {"name": "join_us", "language": "en", "status": "approved", "category": "UTILITY",
           "rejected_reason": "NONE", "id": "1_en", "components": [], "namespace": "n"},
          {"name": "other", "language": "en", "status": "rejected"}]}
        """;
    String second =
        """
        {"count": 1, "total": 3, "waba_templates": [
          {"name": "join_us", "language": "de", "status": "rejected",
           "rejected_reason": "INVALID_FORMAT"}]}
        """;

    assertEquals(
        List.of(
            new TemplateReview("join_us", "en", TemplateStatus.APPROVED, "UTILITY", null, "1_en"),
            new TemplateReview(
                "join_us", "de", TemplateStatus.REJECTED, null, "INVALID_FORMAT", null)),
        invitations(first, second).reviews("join_us"));
    assertEquals(
        List.of("GET /v1/configs/templates", "GET /v1/configs/templates?offset=2"),
        server.requests().stream().map(ReceivedRequest::head).toList());
  }

  @Test
  void aListThatAlwaysBeginsAgainIsReadToItsEndAndNothingTwice() {
    String same =
        """
        {"count": 1, "total": 2, "waba_templates": [{"name": "join_us", "status": "approved"}]}
        """;

    assertEquals(1, invitations(same, same, same).reviews("join_us").size());
    assertEquals(2, server.requests().size());
  }

  @Test
  void anEmptyPageIsTheLast() {
    assertEquals(
        List.of(), invitations("{\"total\": 9, \"waba_templates\": []}").reviews("join_us"));
    assertEquals(1, server.requests().size());
  }

  @Test
  void whatIsNoListIsUnreadable() {
    Invitations invitations = invitations("{\"total\": 0}");

    assertThrows(UnreadableResponseException.class, () -> invitations.reviews("join_us"));
  }

  @Test
  void aCopyIsAskedForOnce() {
    Invitations invitations = invitations(Reply.hangUp(), Reply.json(200, "{\"id\":\"1\"}"));

    assertThrows(
        OutcomeUnknownException.class,
        () -> invitations.create(new TemplateDraft("join_us", "en", "x")));
    assertEquals(1, server.requests().size());
  }
}
