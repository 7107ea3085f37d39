package io.groups4j.dialog360;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.ProviderError;
import io.groups4j.domain.RequestId;
import io.groups4j.port.AccessDeniedException;
import io.groups4j.port.CallPolicy;
import io.groups4j.port.Groups;
import io.groups4j.port.GroupsException;
import io.groups4j.port.OutcomeUnknownException;
import io.groups4j.port.ThrottledException;
import io.groups4j.port.UnreadableResponseException;
import io.groups4j.testkit.fixture.Reply;
import io.groups4j.testkit.fixture.ScriptedServer;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What 360dialog says in its own words, before Meta is asked: 360dialog, "Error Code Reference".
 * The form around the words is stated nowhere; each one that has been reported is here.
 */
final class Dialog360ErrorsTest {

  private static final String KEY = "distinctive-api-key";
  private static final GroupId GROUP = new GroupId("G");
  private static final GroupDraft DRAFT = GroupDraft.named("Book club");
  private static final String TOO_FAST = "You have exceeded the endpoint rate limit.";

  private final ScriptedServer server = ScriptedServer.start();

  @AfterEach
  void close() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400|Your WhatsApp for Business API has been disabled|AccessDenied|AccessDenied",
        "400|You have exceeded the endpoint rate limit.|Throttled|Throttled",
        "400|Could not send message due to lack of payment. Messaging can resume once overdue"
            + " invoices towards 360Dialog are settled. Please reach out to our integration partner."
            + "|AccessDenied|AccessDenied",
        "401|Invalid API key|AccessDenied|AccessDenied",
        "401|Invalid api_key|AccessDenied|AccessDenied",
        "400|Invalid api_key|AccessDenied|AccessDenied",
        "403|The endpoint is blocked|AccessDenied|AccessDenied",
        "400|The endpoint is blocked|AccessDenied|AccessDenied",
        "500|Internal server error|ProviderUnavailable|OutcomeUnknown",
        "502|WhatsApp for Business API not available|ProviderUnavailable|OutcomeUnknown",
        "400|Something that nobody documented|RequestRejected|RequestRejected"
      })
  void whatItDocumentsIsJudgedByItsWords(int status, String text, String read, String write) {
    Reply reply = Reply.json(status, "{\"error\":\"" + text + "\"}");
    server.answers(reply, reply);
    Groups groups = groups(1);

    var ofRead = assertThrows(GroupsException.class, () -> groups.find(GROUP));
    var ofWrite = assertThrows(GroupsException.class, () -> groups.create(DRAFT));
    assertEquals(read + "Exception", ofRead.getClass().getSimpleName());
    assertEquals(write + "Exception", ofWrite.getClass().getSimpleName());
    ProviderError said = ProviderError.of(ProviderError.NO_CODE, text);
    assertEquals(Optional.of(said), ofRead.providerError());
    assertEquals(Optional.of(said), ofWrite.providerError());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"error\":\"%s\"}",
        "{\"error\":{\"message\":\"%s\"}}",
        "{\"error\":{\"code\":400,\"message\":\"%s\"}}",
        "{\"errors\":[\"%s\"]}",
        "{\"meta\":{\"api_status\":\"stable\"},\"errors\":[{\"code\":1015,\"title\":\"%s\"}]}",
        "{\"errors\":[{\"code\":1015,\"title\":\"Too many requests\",\"details\":\"%s\"}]}",
        "{\"meta\":{\"success\":false,\"http_code\":400,\"developer_message\":\"%s\"}}"
      })
  void theWordsCountInWhicheverFormTheyCome(String form) {
    server.answers(
        Reply.json(400, form.formatted(TOO_FAST)),
        Reply.json(400, form.formatted("YOU HAVE EXCEEDED THE ENDPOINT RATE LIMIT")));
    Groups groups = groups(1);

    assertThrows(ThrottledException.class, () -> groups.create(DRAFT));
    assertThrows(ThrottledException.class, () -> groups.create(DRAFT));
  }

  @Test
  void whatWasTooFastDidNothingAndIsRepeatedEvenIfItWrites() {
    server.answers(
        Reply.json(400, "{\"error\":\"" + TOO_FAST + "\"}"),
        Reply.json(200, "{\"id\":\"1234567890\"}"));

    assertEquals(new RequestId("1234567890"), groups(2).create(DRAFT));
  }

  @Test
  void anAnswerThatTakesTheRequestOnAndCallsItTooFastIsNotRepeated() {
    server.answers(Reply.json(200, "{\"id\":\"1\",\"error\":\"" + TOO_FAST + "\"}"));
    Groups groups = groups(2);

    assertThrows(OutcomeUnknownException.class, () -> groups.create(DRAFT));
    assertEquals(1, server.requests().size());
  }

  @ParameterizedTest
  @CsvSource({
    "131215, AccessDeniedException",
    "131041, GroupNotFoundException",
    "131211, RequestRejectedException",
    "80007, ThrottledException"
  })
  void anErrorOfMetaThatComesThroughIsJudgedAsMetas(int code, String expected) {
    server.answers(
        Reply.json(
            400,
            """
            {"error": {"message": "(#%d) You have exceeded the endpoint rate limit.", "code": %d,
              "type": "OAuthException", "error_data": {"messaging_product": "whatsapp",
                "details": "Your WhatsApp for Business API has been disabled"},
              "fbtrace_id": "Az8or2yhqkZfEZ"}}
            """
                .formatted(code, code)));
    Groups groups = groups(1);

    var failure = assertThrows(GroupsException.class, () -> groups.find(GROUP));
    assertEquals(expected, failure.getClass().getSimpleName());
    assertEquals(Optional.of(code), failure.providerError().map(ProviderError::code));
  }

  @Test
  void theOldFormKeepsAllThatItSays() {
    server.answers(
        Reply.json(
            401,
            """
            {"meta": {"api_status": "stable", "version": "2.53.1"},
             "errors": [{"code": 1005, "title": "Access denied", "details": "Invalid api_key"}]}
            """),
        Reply.json(
            400,
            """
            {"meta": {"success": false, "http_code": 400, "developer_message": "Invalid payload",
                      "360dialog_trace_id": "TOZFYLoh3xrUq2FsREQ"}}
            """));
    Groups groups = groups(1);

    assertEquals(
        Optional.of(new ProviderError(1005, "Access denied", "", "Invalid api_key", false, "")),
        assertThrows(AccessDeniedException.class, () -> groups.find(GROUP)).providerError());
    assertEquals(
        Optional.of(
            new ProviderError(
                ProviderError.NO_CODE, "", "Invalid payload", "", false, "TOZFYLoh3xrUq2FsREQ")),
        assertThrows(GroupsException.class, () -> groups.find(GROUP)).providerError());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":\"R\",\"meta\":{\"api_status\":\"stable\",\"version\":\"2.53.1\"}}",
        "{\"id\":\"R\",\"meta\":{\"success\":true,\"developer_message\":\"all is well\"}}",
        "{\"id\":\"R\",\"meta\":\"success\"}",
        "{\"id\":\"R\",\"errors\":[],\"meta\":{\"success\":\"true\",\"developer_message\":\"\"}}"
      })
  void whatIsBesideASuccessMakesNoFailureOfIt(String answer) {
    server.answers(Reply.json(200, answer));

    assertEquals(new RequestId("R"), groups(1).create(DRAFT));
  }

  @Test
  void aPathThatItDoesNotKnowMakesNobodyForgetAGroup() {
    server.answers(Reply.json(404, "{\"error\":\"Not found\"}"));
    Groups groups = groups(1);

    var unreadable = assertThrows(UnreadableResponseException.class, () -> groups.find(GROUP));
    assertEquals(
        "find group: status 404 and no code that says why, no code: Not found; check base URI and"
            + " API version",
        unreadable.getMessage());
  }

  @Test
  void theKeyIsTakenOutOfItsWords() {
    server.answers(Reply.json(401, "{\"error\":\"Invalid API key " + KEY + "\"}"));
    Groups groups = groups(1);

    var denied = assertThrows(AccessDeniedException.class, () -> groups.find(GROUP));
    assertFalse(denied.getMessage().contains(KEY), "the key is shown");
    assertEquals("Invalid API key …", denied.providerError().orElseThrow().message());
  }

  private Groups groups(int attempts) {
    return Dialog360Groups.builder(() -> KEY)
        .baseUri(server.uri())
        .policy(
            CallPolicy.defaults()
                .withMaxAttempts(attempts)
                .withCallsPerSecond(1000)
                .withDeadline(Duration.ofSeconds(20)))
        .build()
        .groups();
  }
}
