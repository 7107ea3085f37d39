package io.groups4j.meta;

import static io.groups4j.meta.MetaServer.GROUP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.PageRequest;
import io.groups4j.domain.ProviderError;
import io.groups4j.port.AccessDeniedException;
import io.groups4j.port.GroupsException;
import io.groups4j.port.OutcomeUnknownException;
import io.groups4j.port.ProviderUnavailableException;
import io.groups4j.port.RequestRejectedException;
import io.groups4j.port.ThrottledException;
import io.groups4j.port.UnreadableResponseException;
import io.groups4j.testkit.fixture.Reply;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a caller is told about each answer that is no success, when nothing is repeated. */
final class MetaErrorsTest {

  private static final GroupDraft DRAFT = GroupDraft.named("Book club");

  private final MetaServer meta = new MetaServer();

  @AfterEach
  void close() {
    meta.close();
  }

  @ParameterizedTest
  @CsvSource({
    "401, 0, AccessDeniedException",
    "401, 190, AccessDeniedException",
    "500, 3, AccessDeniedException",
    "403, 10, AccessDeniedException",
    "403, 230, AccessDeniedException",
    "403, 131031, AccessDeniedException",
    "400, 131215, AccessDeniedException",
    "400, 131041, GroupNotFoundException",
    "400, 4, ThrottledException",
    "400, 80007, ThrottledException",
    "400, 130429, ThrottledException",
    "429, 131208, ThrottledException",
    "400, 100, RequestRejectedException",
    "400, 131059, RequestRejectedException",
    "403, 131207, RequestRejectedException",
    "400, 131211, RequestRejectedException",
    "400, 131214, RequestRejectedException",
    "400, 1, ProviderUnavailableException",
    "503, 2, ProviderUnavailableException",
    "500, 131000, ProviderUnavailableException",
    "400, 999999, RequestRejectedException",
    "401, 999999, AccessDeniedException",
    "403, 999999, AccessDeniedException",
    "404, 999999, GroupNotFoundException",
    "408, 999999, ProviderUnavailableException",
    "429, 999999, ThrottledException",
    "500, 999999, ProviderUnavailableException",
    "200, 131041, GroupNotFoundException"
  })
  void theCodeDecidesBeforeTheStatus(int status, int code, String expected) {
    var groups = meta.answering(Reply.json(status, envelope(code))).groups();

    var failure = assertThrows(GroupsException.class, () -> groups.find(GROUP));
    assertEquals(expected, failure.getClass().getSimpleName());
    assertEquals(Optional.of(code), failure.providerError().map(ProviderError::code));
  }

  @ParameterizedTest
  @CsvSource({
    "400, 1",
    "500, 131000",
    "500, 131016",
    "503, 2",
    "500, 999999",
    "502, 999999",
    "504, 999999"
  })
  void whatMayHaveBeenDoneIsUnknownForAWrite(int status, int code) {
    var groups = meta.answering(Reply.json(status, envelope(code))).groups();

    var failure = assertThrows(OutcomeUnknownException.class, () -> groups.create(DRAFT));
    assertEquals(Optional.of(code), failure.providerError().map(ProviderError::code));
  }

  @Test
  void everythingTheProviderSaysIsKept() {
    var groups =
        meta.answering(
                Reply.json(
                    400,
                    """
                    {"error": {
                      "message": "(#131215) This phone number is not eligible to access Groups APIs",
                      "type": "OAuthException", "code": "131215", "is_transient": "true",
                      "error_data": {"messaging_product": "whatsapp", "details": "Not eligible."},
                      "error_user_title": "Groups", "fbtrace_id": "Az8or2yhqkZfEZ"}}
                    """))
            .groups();

    var failure = assertThrows(AccessDeniedException.class, () -> groups.create(DRAFT));
    assertEquals(
        Optional.of(
            new ProviderError(
                131215,
                "Groups",
                "(#131215) This phone number is not eligible to access Groups APIs",
                "Not eligible.",
                true,
                "Az8or2yhqkZfEZ")),
        failure.providerError());
    assertEquals(
        "create group: code 131215, number not eligible: Not eligible. (use an eligible number)",
        failure.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"error\":\"You have no access\"}|-1|You have no access",
        "{\"errors\":[{\"code\":131009,\"message\":\"wrong\"}]}|131009|wrong",
        "{\"errors\":[\"wrong\"]}|-1|wrong",
        "{\"error\":{\"code\":1e999999,\"message\":\"wrong\"}}|-1|wrong",
        "{\"error\":{\"message\":\"wrong\",\"error_data\":\"bare\"}}|-1|bare",
        "{\"error\":{}}|-1|''"
      })
  void anErrorIsReadInEachOfItsForms(String body, int code, String text) {
    var groups = meta.answering(Reply.json(400, body)).groups();

    var error =
        assertThrows(RequestRejectedException.class, () -> groups.find(GROUP))
            .providerError()
            .orElseThrow();
    assertEquals(code, error.code());
    assertTrue(text.equals(error.message()) || text.equals(error.details()), error.toString());
  }

  @Test
  void aPhoneNumberInTheProvidersTextIsMasked() {
    var groups =
        meta.answering(
                Reply.json(
                    400, "{\"error\":{\"code\":100,\"message\":\"+1 (786) 534-7866 is wrong\"}}"))
            .groups();

    var failure = assertThrows(RequestRejectedException.class, () -> groups.find(GROUP));
    assertEquals(
        "find group: code 100, invalid parameter: … is wrong (correct the parameter it names)",
        failure.getMessage());
  }

  @Test
  void theWaitThatIsAskedForIsPassedOn() {
    var groups =
        meta.answering(Reply.json(429, envelope(131208)).withHeader("Retry-After", "17")).groups();

    var failure = assertThrows(ThrottledException.class, () -> groups.find(GROUP));
    assertEquals(Optional.of(Duration.ofSeconds(17)), failure.retryAfter());
  }

  @Test
  void aMissingGroupInAListIsNoMissingGroup() {
    var groups = meta.answering(Reply.json(404, envelope(999_999))).groups();

    assertThrows(RequestRejectedException.class, () -> groups.active(PageRequest.first()));
  }

  @Test
  void aPageNotFoundThatIsNotGraphsMakesNobodyForgetAGroup() {
    var groups = meta.answering(Reply.of(404, "text/html", "<html>nginx</html>")).groups();

    assertThrows(UnreadableResponseException.class, () -> groups.find(GROUP));
  }

  @Test
  void anErrorPageIsAnOutageForAReadAndUnknownForAWrite() {
    Reply page = Reply.of(500, "text/html", "<html>secret of the page</html>");
    var groups = meta.answering(page, page).groups();

    var read = assertThrows(ProviderUnavailableException.class, () -> groups.find(GROUP));
    var write = assertThrows(OutcomeUnknownException.class, () -> groups.create(DRAFT));
    assertEquals("find group: status 500", read.getMessage());
    assertEquals("create group: status 500; look before repeating", write.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "\"text\"", "<html>secret</html>", "{\"request_id\":"})
  void whatIsNotTheExpectedJsonIsUnreadableAndNotRepeated(String body) {
    var groups = meta.answering(Reply.of(200, "application/json", body)).groups();

    var failure = assertThrows(UnreadableResponseException.class, () -> groups.create(DRAFT));
    assertFalse(failure.getMessage().contains("secret"), failure.getMessage());
    assertEquals(1, meta.server.requests().size());
  }

  @Test
  void nestingWithoutEndIsUnreadable() {
    String deep = "{\"x\":" + "[".repeat(100_000);
    var groups = meta.answering(Reply.json(200, deep), Reply.json(400, deep)).groups();

    assertThrows(UnreadableResponseException.class, () -> groups.create(DRAFT));
    assertThrows(RequestRejectedException.class, () -> groups.create(DRAFT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"unknown\":[",
        "{\"unknown\":{\"x\":1,",
        "{\"unknown\":[\"",
        "{\"unknown\":[\"\\",
        "{\"unknown\":[[]",
        "{\"request_id\":\"R\"}}",
        "{\"unknown\":[}",
        "{\"unknown\":[}}",
        "{\"unknown\":{]}"
      })
  void anAnswerCutOffInsideAnUnknownMemberHoldsNobody(String body) {
    var groups = meta.answering(Reply.json(200, body)).groups();

    assertThrows(UnreadableResponseException.class, () -> groups.create(DRAFT));
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void aRedirectIsNotFollowed(int status) {
    try (MetaServer elsewhere = new MetaServer()) {
      Reply redirect =
          Reply.of(status, "text/plain", "")
              .withHeader("Location", elsewhere.server.uri() + "/v25.0/steal");
      var groups = meta.answering(redirect, redirect).groups();

      assertThrows(UnreadableResponseException.class, () -> groups.find(GROUP));
      assertThrows(UnreadableResponseException.class, () -> groups.create(DRAFT));
      assertEquals(0, elsewhere.server.requests().size());
    }
  }

  @Test
  void theTokenIsTakenOutOfWhatTheProviderSays() {
    var groups =
        meta.answering(
                Reply.json(
                    401,
                    "{\"error\":{\"code\":190,\"message\":\"Malformed access token "
                        + MetaServer.TOKEN
                        + ".\"}}"))
            .groups();

    var denied = assertThrows(AccessDeniedException.class, () -> groups.find(GROUP));
    assertFalse(denied.getMessage().contains(MetaServer.TOKEN), "the token is shown");
    assertEquals("Malformed access token ….", denied.providerError().orElseThrow().message());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"request_id\":\"a\\u0000b\"}",
        "{\"request_id\":\"a\\ud800\"}",
        "{\"id\":\"R\",\"error\":{\"code\":1e99999999999}}"
      })
  void aValueThatCannotBeIsNotBlamedOnTheCaller(String body) {
    var groups = meta.answering(Reply.json(200, body)).groups();

    assertThrows(UnreadableResponseException.class, () -> groups.create(DRAFT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"status\":\"login please\"}",
        "{\"data\":[]}",
        "{\"id\":\" \"}",
        "{\"id\":null}"
      })
  void whatIsNoGroupIsNotFoundAsOne(String body) {
    var groups = meta.answering(body).groups();

    assertThrows(UnreadableResponseException.class, () -> groups.find(GROUP));
  }

  private static String envelope(int code) {
    return """
        {"error": {"message": "(#%d) Title", "type": "OAuthException", "code": %d,
                   "error_data": {"messaging_product": "whatsapp", "details": "Why."},
                   "fbtrace_id": "Az8or2yhqkZfEZ"}}"""
        .formatted(code, code);
  }
}
