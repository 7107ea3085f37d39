package io.groups4j.meta;

import static io.groups4j.meta.MetaServer.GROUP;
import static io.groups4j.meta.MetaServer.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.ProviderError;
import io.groups4j.domain.RequestId;
import io.groups4j.port.GroupsException;
import io.groups4j.port.OutcomeUnknownException;
import io.groups4j.port.RequestRejectedException;
import io.groups4j.port.UnreadableResponseException;
import io.groups4j.testkit.fixture.ReceivedRequest;
import io.groups4j.testkit.fixture.Reply;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Requests to the letter, and every form that an undocumented answer may have: Meta, "Group
 * management", remove group participants, and "Business-scoped user IDs".
 */
final class MetaParticipantsTest {

  private static final ParticipantId ANA = ParticipantId.ofWaId("17865347866");
  private static final RequestId STAND_IN = RequestId.ofRemoving(GROUP);
  private static final Reply ACCEPTED = Reply.json(200, "{\"request_id\":\"R1\"}");

  private final MetaServer meta = new MetaServer();

  @AfterEach
  void close() {
    meta.close();
  }

  private RequestId removing(Reply reply) {
    return meta.answering(reply).participants().remove(GROUP, List.of(ANA));
  }

  @Test
  void removingDeletesWithABodyThatCallsEachByOneMember() {
    meta.answering(ACCEPTED)
        .participants()
        .remove(
            GROUP,
            List.of(
                ParticipantId.ofInput("+1 786-534-7866"),
                ParticipantId.ofWaId("17669992245"),
                ParticipantId.ofUserId("US.13491208655302741918"),
                ParticipantId.ofInput("US.ENT.506847293015"),
                new ParticipantId("15555550101", "US.7", "+1 555 555 0101"),
                new ParticipantId(null, "US.8", "+1 555 555 0102")));

    ReceivedRequest request = meta.onlyRequest();
    assertEquals("DELETE /v25.0/" + GROUP.value() + "/participants", request.head());
    assertEquals(List.of("application/json"), request.headers().get("Content-Type"));
    assertEquals(
        json(
            """
            {"messaging_product": "whatsapp", "participants": [
              {"user": "+1 786-534-7866"},
              {"user": "17669992245"},
              {"user_id": "US.13491208655302741918"},
              {"user_id": "US.ENT.506847293015"},
              {"user": "15555550101"},
              {"user_id": "US.8"}]}
            """),
        json(request.body()));
  }

  @Test
  void whatIsWrongNeverLeaves() {
    var participants = meta.connection(MetaServer.PATIENT).participants();
    List<ParticipantId> nine =
        IntStream.range(0, 9).mapToObj(n -> ParticipantId.ofWaId("1555555010" + n)).toList();

    for (List<ParticipantId> wrong :
        List.of(
            List.<ParticipantId>of(),
            nine,
            List.of(ANA, ParticipantId.ofInput("+1 (786) 534-7866")),
            List.of(ParticipantId.ofInput("Ana")))) {
      assertThrows(IllegalArgumentException.class, () -> participants.remove(GROUP, wrong));
    }
    assertEquals(List.of(), meta.server.requests());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"messaging_product\":\"whatsapp\",\"request_id\":\"R1\"}",
        "{\"messaging_product\":\"whatsapp\",\"request_id\":\"R1\",\"status\":\"accepted\"}",
        "{\"request_id\":\"R1\",\"success\":true,\"errors\":[]}",
        "{\"id\":\"of something else\",\"request_id\":\"R1\"}"
      })
  void aRemovalWithRequestIdIsKnownByIt(String answer) {
    assertEquals(new RequestId("R1"), removing(Reply.json(200, answer)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \r\n",
        "{}",
        "{\"success\":true}",
        "{\"success\":\"true\"}",
        "{\"messaging_product\":\"whatsapp\",\"request_id\":null}",
        "{\"request_id\":\" \"}",
        "{\"request_id\":{\"of\":\"tomorrow\"}}",
        "{\"id\":\"of something else\"}",
        "true",
        "[]",
        "\"request processed\""
      })
  void aRemovalWithoutRequestIdIsKnownByTheGroup(String answer) {
    assertEquals(STAND_IN, removing(Reply.of(200, "application/json", answer)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html>login</html>",
        "{\"request_id\":",
        "false",
        "{\"request_id\":\"a\\u0000\"}"
      })
  void whatIsNoAcceptanceIsUnreadableAndNotRepeated(String answer) {
    assertThrows(
        UnreadableResponseException.class,
        () -> removing(Reply.of(200, "application/json", answer)));
    assertEquals(1, meta.server.requests().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "206|{\"request_id\":\"R1\",\"errors\":[{\"code\":131201}]}|R1",
        "200|{\"request_id\":\"R1\",\"errors\":[{\"code\":\"131201\"}]}|R1",
        "206|{\"error\":{\"code\":131201,\"message\":\"partly\"}}|",
        "200|{\"error\":{\"code\":131201,\"message\":\"partly\"}}|",
        "206|{\"errors\":[{\"code\":131212},{\"code\":131201}]}|",
        "206|{\"removed_participants\":[{\"input\":\"1\"}],\"failed_participants\":[{\"input\":\"2\",\"errors\":[{\"code\":131212}]}]}|",
        "206|{\"failed_participants\":[{\"input\":\"2\"}],\"errors\":[{\"code\":131212}]}|",
        "200|{\"removed_participants\":[{\"input\":\"1\"}],\"errors\":[{\"code\":131212}]}|",
        "206|{\"success\":false}|"
      })
  void aPartialSuccessIsAcceptedSinceTheEventSaysWhoIsOut(int status, String answer, String name) {
    meta.server.answers(Reply.json(status, answer), ACCEPTED);
    var participants = meta.connection(MetaServer.retrying(3)).participants();

    assertEquals(
        name == null ? STAND_IN : new RequestId(name), participants.remove(GROUP, List.of(ANA)));
    assertEquals(1, meta.server.requests().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"request_id\":\"R1\",\"errors\":[{\"code\":131208}]}",
        "{\"request_id\":\"R1\",\"error\":{\"code\":100}}",
        "{\"errors\":[{\"code\":131000}]}"
      })
  void anErrorBesideASuccessThatSaysNothingOfPartsLeavesItOpen(String answer) {
    meta.server.answers(Reply.json(200, answer), ACCEPTED);
    var participants = meta.connection(MetaServer.retrying(3)).participants();

    assertThrows(OutcomeUnknownException.class, () -> participants.remove(GROUP, List.of(ANA)));
    assertEquals(1, meta.server.requests().size());
  }

  @ParameterizedTest
  @CsvSource({
    "400, 131212, RequestRejectedException",
    "400, 131202, RequestRejectedException",
    "403, 131207, RequestRejectedException",
    "400, 100, RequestRejectedException",
    "200, 131212, RequestRejectedException",
    "400, 131041, GroupNotFoundException",
    "429, 131208, ThrottledException",
    "403, 200, AccessDeniedException",
    "500, 131000, OutcomeUnknownException",
    "400, 131201, OutcomeUnknownException"
  })
  void aCallThatIsRefusedAsAWholeThrows(int status, int code, String expected) {
    Reply refusal = Reply.json(status, "{\"error\":{\"code\":%d}}".formatted(code));

    var failure = assertThrows(GroupsException.class, () -> removing(refusal));
    assertEquals(expected, failure.getClass().getSimpleName());
    assertEquals(Optional.of(code), failure.providerError().map(ProviderError::code));
  }

  @Test
  void aRefusalSaysWhatToDo() {
    var failure =
        assertThrows(
            RequestRejectedException.class,
            () -> removing(Reply.json(400, "{\"error\":{\"code\":131202}}")));

    assertEquals(
        "remove participants: code 131202, participant named twice (name each once)",
        failure.getMessage());
  }

  @Test
  void successFalseIsNoSuccess() {
    Reply no = Reply.json(200, "{\"success\":\"false\"}");

    assertThrows(RequestRejectedException.class, () -> removing(no));
  }

  @Test
  void aRemovalIsRepeatedOnlyWhereNothingWasDone() {
    meta.server.answers(
        Reply.json(429, "{\"error\":{\"code\":131208}}").withHeader("Retry-After", "0"), ACCEPTED);
    var participants = meta.connection(MetaServer.retrying(3)).participants();

    assertEquals(new RequestId("R1"), participants.remove(GROUP, List.of(ANA)));
    assertEquals(2, meta.server.requests().size());
    assertEquals(meta.server.requests().get(0).body(), meta.server.requests().get(1).body());
  }

  @Test
  void aRemovalWithoutAnAnswerIsLeftOpenAndNotRepeated() {
    meta.server.answers(Reply.reset(), ACCEPTED);
    var participants = meta.connection(MetaServer.retrying(3)).participants();

    assertThrows(OutcomeUnknownException.class, () -> participants.remove(GROUP, List.of(ANA)));
    assertEquals(1, meta.server.requests().size());
  }
}
