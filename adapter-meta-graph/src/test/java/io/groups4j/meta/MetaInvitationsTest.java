package io.groups4j.meta;

import static io.groups4j.meta.MetaServer.GROUP;
import static io.groups4j.meta.MetaServer.PATIENT;
import static io.groups4j.meta.MetaServer.json;
import static io.groups4j.meta.MetaServer.retrying;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.groups4j.domain.Invitation;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.PacingStatus;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.SentMessage;
import io.groups4j.domain.TemplateMessage;
import io.groups4j.domain.TemplateParameter;
import io.groups4j.port.Invitations;
import io.groups4j.port.OutcomeUnknownException;
import io.groups4j.port.RequestRejectedException;
import io.groups4j.testkit.fixture.ReceivedRequest;
import io.groups4j.testkit.fixture.Reply;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What leaves, to the letter: Meta, "Group management", send group invite link template message
 * (2026-05-21), and "Business-scoped user IDs".
 */
final class MetaInvitationsTest {

  private static final Reply SENT =
      Reply.json(
          200,
          """
          {"messaging_product": "whatsapp",
           "contacts": [{"input": "+16505551234", "wa_id": "16505551234"}],
           "messages": [{"id": "wamid.1", "message_status": "accepted"}]}
          """);
  private static final Invitation INVITATION =
      Invitation.of(
          TemplateMessage.of("join_us", "en")
              .with(TemplateParameter.invite(GROUP))
              .with(TemplateParameter.text("Ana")));

  private final MetaServer meta = new MetaServer();

  @AfterEach
  void close() {
    meta.close();
  }

  private Invitations invitations(Reply... replies) {
    return meta.answering(replies).invitations();
  }

  static Stream<Arguments> people() {
    return Stream.of(
        Arguments.of(ParticipantId.ofWaId("16505551234"), "\"to\": \"+16505551234\""),
        Arguments.of(ParticipantId.ofWaId("+16505551234"), "\"to\": \"+16505551234\""),
        Arguments.of(ParticipantId.ofInput("650 555-1234"), "\"to\": \"650 555-1234\""),
        Arguments.of(ParticipantId.ofInput("+1 (650) 555-1234"), "\"to\": \"+1 (650) 555-1234\""),
        Arguments.of(ParticipantId.ofUserId("US.1349"), "\"recipient\": \"US.1349\""),
        Arguments.of(ParticipantId.ofInput("US.ENT.1349"), "\"recipient\": \"US.ENT.1349\""),
        Arguments.of(new ParticipantId("16505551234", "US.1349"), "\"to\": \"+16505551234\""));
  }

  @ParameterizedTest
  @MethodSource("people")
  void anInvitationGoesToAPersonByNumberOrByUserId(ParticipantId person, String member) {
    SentMessage sent = invitations(SENT).send(person, INVITATION);

    assertEquals(new SentMessage(new MessageId("wamid.1"), PacingStatus.ACCEPTED), sent);
    ReceivedRequest request = meta.onlyRequest();
    assertEquals("POST /v25.0/12784358810/messages", request.head());
    assertEquals(
        json(
            """
            {"messaging_product": "whatsapp", %s, "type": "template",
             "template": {"name": "join_us", "language": {"code": "en"}, "components": [
               {"type": "body", "parameters": [
                 {"type": "group_id", "group_id": "%s"}, {"type": "text", "text": "Ana"}]}]}}
            """
                .formatted(member, GROUP.value())),
        json(request.body()));
  }

  @Test
  void aReferenceComesAlong() {
    invitations(SENT).send(ParticipantId.ofWaId("1"), INVITATION.referredToAs("campaign-1"));

    assertEquals(
        "campaign-1", json(meta.onlyRequest().body()).getString("biz_opaque_callback_data"));
  }

  @Test
  void whoeverCannotBeCalledIsRefusedAndNothingIsSent() {
    Invitations invitations = invitations();

    var refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> invitations.send(ParticipantId.ofInput("Ana Secret"), INVITATION));
    assertFalse(refused.getMessage().contains("Secret"), refused.getMessage());
    assertEquals(List.of(), meta.server.requests());
  }

  @Test
  void anInvitationWithoutAnswerIsSentOnce() {
    meta.server.answers(Reply.reset(), SENT);
    Invitations invitations = meta.connection(retrying(3)).invitations();

    assertThrows(
        OutcomeUnknownException.class,
        () -> invitations.send(ParticipantId.ofWaId("1"), INVITATION));
    assertEquals(1, meta.server.requests().size());
  }

  @Test
  void aTemplateThatIsNotThereIsRefused() {
    Invitations invitations =
        invitations(Reply.json(404, "{\"error\":{\"code\":132001,\"message\":\"(#132001)\"}}"));

    var refused =
        assertThrows(
            RequestRejectedException.class,
            () -> invitations.send(ParticipantId.ofWaId("1"), INVITATION));
    assertEquals(132001, refused.providerError().orElseThrow().code());
  }

  @Test
  void invitationsTakeTheTurnsOfMessages() {
    var connection = meta.connection(PATIENT.withCallsPerSecond(1));
    for (int i = 0; i < 8; i++) {
      meta.server.answers(SENT);
      connection.invitations().send(ParticipantId.ofWaId("1"), INVITATION);
    }

    assertEquals(8, meta.server.requests().size());
  }
}
