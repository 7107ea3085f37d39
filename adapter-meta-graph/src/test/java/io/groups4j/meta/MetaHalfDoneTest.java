package io.groups4j.meta;

import static io.groups4j.meta.MetaServer.GROUP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.groups4j.domain.BulkOutcome;
import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.JoinRequestId;
import io.groups4j.domain.ProviderError;
import io.groups4j.port.OutcomeUnknownException;
import io.groups4j.port.ProviderUnavailableException;
import io.groups4j.port.RequestRejectedException;
import io.groups4j.testkit.fixture.Reply;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that say yes and no at once: Meta, "Groups API error codes", 131201. */
final class MetaHalfDoneTest {

  private static final GroupDraft DRAFT = GroupDraft.named("Book club");

  private final MetaServer meta = new MetaServer();

  @AfterEach
  void close() {
    meta.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "206|{\"request_id\":\"R\",\"errors\":[{\"code\":131201}]}"
            + "|code 131201, partially succeeded (read what happened to each item)",
        "200|{\"id\":\"R\",\"error\":{\"code\":131000}}"
            + "|code 131000, something went wrong (repeat later)",
        "200|{\"id\":\"R\",\"error\":{\"code\":4}}"
            + "|code 4, too many calls by the app (wait, then call less often)",
        "206|{\"errors\":[{\"code\":131201}]}"
            + "|code 131201, partially succeeded (read what happened to each item)"
      })
  void toLookBeforeRepeatingIsSaidOnce(int status, String body, String said) {
    var groups = meta.answering(Reply.json(status, body)).groups();

    var unknown = assertThrows(OutcomeUnknownException.class, () -> groups.create(DRAFT));
    assertEquals("create group: " + said + "; look before repeating", unknown.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"request_id", "id", "group_id"})
  void aRefusalThatNamesARequestMayHaveDoneItAndOneThatNamesNoneHasNot(String member) {
    String named = "{\"%s\":\"%s\",\"error\":{\"code\":100}}";
    var groups =
        meta.answering(
                Reply.json(200, named.formatted(member, "R")),
                Reply.json(200, named.formatted(member, " ")),
                Reply.json(200, "{\"error\":{\"code\":100}}"))
            .groups();

    assertThrows(OutcomeUnknownException.class, () -> groups.create(DRAFT));
    assertThrows(RequestRejectedException.class, () -> groups.create(DRAFT));
    assertThrows(RequestRejectedException.class, () -> groups.create(DRAFT));
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 206, 400})
  void aReadThatIsHalfDoneHasDoneNothingAndIsRepeated(int status) {
    Reply half = Reply.json(status, "{\"id\":\"G\",\"errors\":[{\"code\":131201}]}");
    meta.server.answers(half, half);
    var groups = meta.connection(MetaServer.retrying(2)).groups();

    var failure = assertThrows(ProviderUnavailableException.class, () -> groups.find(GROUP));
    assertEquals(Optional.of(131201), failure.providerError().map(ProviderError::code));
    assertEquals(2, meta.server.requests().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EAAG-distinctive-token",
        "EAAG/with/slashes",
        "EAAG\"with\\quotes",
        "EAAG+with=signs"
      })
  void theTokenIsTakenOutOfTheErrorsOfItemsToo(String token) {
    String escaped = token.replace("\\", "\\\\").replace("\"", "\\\"").replace("/", "\\/");
    meta.server.answers(
        Reply.json(
            206,
            """
            {"approved_join_requests": ["A"],
             "failed_join_requests": [{"join_request_id": "B", "errors": [
               {"code": 190, "title": "%s", "message": "Malformed %s.",
                "error_data": {"details": "not %s"}, "fbtrace_id": "%s"}, "bare %s"]}],
             "errors": [{"code": "131201", "message": "of %s"}]}
            """
                .replace("%s", escaped)));

    BulkOutcome<JoinRequestId> outcome =
        MetaGroups.builder(MetaServer.PHONE_NUMBER_ID, () -> token)
            .baseUri(meta.server.uri())
            .policy(MetaServer.PATIENT)
            .build()
            .joinRequests()
            .approve(GROUP, List.of(new JoinRequestId("A"), new JoinRequestId("B")));

    assertEquals(List.of(new JoinRequestId("A")), outcome.succeeded());
    assertEquals(
        List.of(
            new ProviderError(190, "…", "Malformed ….", "not …", false, "…"),
            ProviderError.of(ProviderError.NO_CODE, "bare …")),
        outcome.failed().get(0).errors());
    assertEquals(List.of(ProviderError.of(131201, "of …")), outcome.errors());
    assertFalse(outcome.toString().contains(token), "the token is shown");
  }
}
