package io.groups4j.meta;

import static io.groups4j.meta.MetaServer.GROUP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.groups4j.domain.BulkOutcome;
import io.groups4j.domain.BulkOutcome.Failure;
import io.groups4j.domain.JoinRequestId;
import io.groups4j.domain.ProviderError;
import io.groups4j.port.GroupsException;
import io.groups4j.port.OutcomeUnknownException;
import io.groups4j.testkit.fixture.Reply;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers about join requests that contradict themselves, repeat themselves, or are about one. */
final class MetaDecisionsTest {

  private static final JoinRequestId A = new JoinRequestId("A");
  private static final JoinRequestId B = new JoinRequestId("B");

  private final MetaServer meta = new MetaServer();

  @AfterEach
  void close() {
    meta.close();
  }

  private BulkOutcome<JoinRequestId> approve(Reply reply) {
    return meta.answering(reply).joinRequests().approve(GROUP, List.of(A, B));
  }

  @ParameterizedTest
  @ValueSource(strings = {"false", "\"false\""})
  void successThatIsDeniedThoughNobodyFailedIsNotBelieved(String success) {
    String both = "\"success\":" + success + ",\"approved_join_requests\":[\"A\",\"B\"";

    assertThrows(OutcomeUnknownException.class, () -> approve(Reply.json(200, "{" + both + "]}")));
  }

  @Test
  void successThatIsDeniedForSomeIsBelievedOfTheOthers() {
    assertEquals(
        new BulkOutcome<>(
            List.of(A),
            List.of(new Failure<>(B, List.of(ProviderError.of(131213, "gone")))),
            List.of()),
        approve(
            Reply.json(
                200,
                """
                {"success": false, "approved_join_requests": ["A"], "failed_join_requests": [
                  {"join_request_id": "B", "errors": [{"code": 131213, "message": "gone"}]}]}
                """)));
  }

  @Test
  void whatIsSaidTwiceOfOneFailureAddsUp() {
    assertEquals(
        new BulkOutcome<>(
            List.of(A),
            List.of(
                new Failure<>(
                    B,
                    List.of(ProviderError.of(131213, "gone"), ProviderError.of(131203, "terms")))),
            List.of()),
        approve(
            Reply.json(
                200,
                """
                {"approved_join_requests": ["A"], "failed_join_requests": [
                  {"join_request_id": "B", "errors": [{"code": 131213, "message": "gone"}]},
                  "B",
                  {"join_request_id": "B", "errors": [{"code": 131203, "message": "terms"}]}]}
                """)));
  }

  @ParameterizedTest
  @ValueSource(ints = {131203, 131204, 131213})
  void theRefusalOfTheOnlyRequestIsItsFailure(int code) {
    Reply refusal = Reply.json(400, "{\"error\":{\"code\":%d}}".formatted(code));
    var failed =
        new BulkOutcome<>(
            List.<JoinRequestId>of(),
            List.of(new Failure<>(A, List.of(ProviderError.of(code, "")))),
            List.of());
    var requests = meta.answering(refusal, refusal).joinRequests();

    assertEquals(failed, requests.approve(GROUP, List.of(A)));
    assertEquals(failed, requests.reject(GROUP, List.of(A)));
  }

  @ParameterizedTest
  @CsvSource({"400, 131207", "400, 100", "400, 0", "403, 131207"})
  void aRefusalThatSaysNothingOfTheOnlyRequestIsOne(int status, int code) {
    var requests =
        meta.answering(Reply.json(status, "{\"error\":{\"code\":%d}}".formatted(code)))
            .joinRequests();

    assertThrows(GroupsException.class, () -> requests.approve(GROUP, List.of(A)));
  }
}
