package io.groups4j.meta;

import static io.groups4j.meta.MetaServer.GROUP;
import static io.groups4j.meta.MetaServer.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.groups4j.domain.BulkOutcome;
import io.groups4j.domain.BulkOutcome.Failure;
import io.groups4j.domain.Cursor;
import io.groups4j.domain.JoinRequest;
import io.groups4j.domain.JoinRequestId;
import io.groups4j.domain.Page;
import io.groups4j.domain.PageRequest;
import io.groups4j.domain.Participant;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.ProviderError;
import io.groups4j.port.GroupNotFoundException;
import io.groups4j.port.GroupsException;
import io.groups4j.port.OutcomeUnknownException;
import io.groups4j.port.RequestRejectedException;
import io.groups4j.port.UnreadableResponseException;
import io.groups4j.testkit.fixture.ReceivedRequest;
import io.groups4j.testkit.fixture.Reply;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests to the letter and every form of the answers: Meta, "Group management", joining. */
final class MetaJoinRequestsTest {

  private static final JoinRequestId A = new JoinRequestId("MTY1MDU1NTEyMzQ6/+A=");
  private static final JoinRequestId B = new JoinRequestId("B");
  private static final String PATH = "/v25.0/" + GROUP.value() + "/join_requests";
  private static final ProviderError TERMS =
      new ProviderError(
          131203,
          "Unable to add participant to group",
          "(#131203) Recipient has not accepted our new Terms of Service and Privacy Policy.",
          "Ask them to",
          false,
          "");

  private final MetaServer meta = new MetaServer();

  @AfterEach
  void close() {
    meta.close();
  }

  private BulkOutcome<JoinRequestId> approve(Reply reply) {
    return meta.answering(reply).joinRequests().approve(GROUP, List.of(A, B));
  }

  private static BulkOutcome<JoinRequestId> partly(ProviderError why, ProviderError... errors) {
    return new BulkOutcome<>(List.of(A), List.of(new Failure<>(B, List.of(why))), List.of(errors));
  }

  @Test
  void listingAsksForAPage() {
    meta.answering("{\"data\":[]}")
        .joinRequests()
        .open(GROUP, PageRequest.ofSize(10).after(new Cursor("A=")));

    assertEquals("GET " + PATH + "?limit=10&after=A%3D", meta.onlyRequest().head());
    assertEquals("", meta.onlyRequest().body());
  }

  @Test
  void approvingPostsAndRejectingDeletesTheIds() {
    var requests =
        meta.answering(
                Reply.json(200, "{\"approved_join_requests\":[\"" + A.value() + "\",\"B\"]}"),
                Reply.json(200, "{\"rejected_join_requests\":[\"" + A.value() + "\",\"B\"]}"))
            .joinRequests();
    var both = new BulkOutcome<>(List.of(A, B), List.<Failure<JoinRequestId>>of(), List.of());

    assertEquals(both, requests.approve(GROUP, List.of(A, B)));
    assertEquals(both, requests.reject(GROUP, List.of(A, B)));

    List<ReceivedRequest> sent = meta.server.requests();
    assertEquals(
        List.of("POST " + PATH, "DELETE " + PATH),
        sent.stream().map(ReceivedRequest::head).toList());
    for (ReceivedRequest request : sent) {
      assertEquals(
          json(
              "{\"messaging_product\":\"whatsapp\",\"join_requests\":[\"%s\",\"B\"]}"
                  .formatted(A.value())),
          json(request.body()));
      assertEquals(List.of("application/json"), request.headers().get("Content-Type"));
    }
  }

  @Test
  void noneAndTheSameTwiceNeverLeave() {
    var requests = meta.connection(MetaServer.PATIENT).joinRequests();

    assertThrows(IllegalArgumentException.class, () -> requests.approve(GROUP, List.of()));
    assertThrows(IllegalArgumentException.class, () -> requests.reject(GROUP, List.of()));
    assertThrows(IllegalArgumentException.class, () -> requests.approve(GROUP, List.of(A, B, A)));
    assertThrows(IllegalArgumentException.class, () -> requests.reject(GROUP, List.of(B, B)));
    assertEquals(List.of(), meta.server.requests());
  }

  @Test
  void aPageWithCursorsAndNoNextIsTheLast() {
    Page<JoinRequest> page =
        meta.answering(
                """
                {"data": [
                   {"join_request_id": "A", "wa_id": "16505551234",
                    "creation_timestamp": "1755548877"},
                   {"join_request_id": "B", "user_id": "US.1", "parent_user_id": "US.ENT.1",
                    "username": "pablo", "creation_timestamp": 1755548878},
                   {"join_request_id": "C", "wa_id": ""},
                   {"wa_id": "without id"},
                   null
                 ],
                 "paging": {"cursors": {"before": "B=", "after": "A="}}}
                """)
            .joinRequests()
            .open(GROUP, PageRequest.first());

    assertEquals(
        new Page<>(
            List.of(
                new JoinRequest(
                    new JoinRequestId("A"),
                    new Participant(ParticipantId.ofWaId("16505551234"), null, null),
                    Instant.ofEpochSecond(1_755_548_877)),
                new JoinRequest(
                    B,
                    new Participant(ParticipantId.ofUserId("US.1"), "US.ENT.1", "pablo"),
                    Instant.ofEpochSecond(1_755_548_878)),
                new JoinRequest(new JoinRequestId("C"), null, null)),
            null,
            null),
        page);
  }

  @ParameterizedTest
  @CsvSource({"200, 131203", "206, 131203", "200, '\"131203\"'", "206, '\"131203\"'"})
  void someThatFailAreAResultAndNoException(int status, String code) {
    assertEquals(
        partly(TERMS, ProviderError.of(131201, "(#131201) Request partially succeeded")),
        approve(
            Reply.json(
                status,
                """
                {"messaging_product": "whatsapp", "approved_join_requests": ["%s"],
                 "rejected_join_requests": [],
                 "failed_join_requests": [{"join_request_id": "B", "errors": [
                   {"code": %s, "title": "%s", "message": "%s",
                    "error_data": {"details": "Ask them to"}}]}],
                 "errors": [{"code": 131201,
                   "message": "(#131201) Request partially succeeded"}]}
                """
                    .formatted(A.value(), code, TERMS.title(), TERMS.message()))));
  }

  @Test
  void anErrorWithoutTitleAndOneOfABusyProviderAreThoseOfTheirItem() {
    assertEquals(
        partly(ProviderError.of(131208, "slow down")),
        approve(
            Reply.json(
                200,
                """
                {"approved_join_requests": ["%s"], "failed_join_requests": [
                  {"join_request_id": "B", "errors": [{"code": 131208, "message": "slow down"}]}]}
                """
                    .formatted(A.value()))));
    assertEquals(1, meta.server.requests().size());
  }

  @Test
  void allThatFailAreAResultToo() {
    assertEquals(
        new BulkOutcome<>(
            List.of(),
            List.of(
                new Failure<>(A, List.of(ProviderError.of(131213, "gone"))),
                new Failure<>(B, List.of())),
            List.of()),
        approve(
            Reply.json(
                200,
                """
                {"approved_join_requests": [], "failed_join_requests": [
                  {"join_request_id": "%s", "errors": [{"code": 131213, "message": "gone"}]},
                  {"join_request_id": "B"}], "errors": []}
                """
                    .formatted(A.value()))));
  }

  @Test
  void whatIsMentionedNowhereHasFailedWithoutAReason() {
    assertEquals(
        new BulkOutcome<>(List.of(A), List.of(new Failure<>(B, List.of())), List.of()),
        approve(Reply.json(200, "{\"approved_join_requests\":[\"" + A.value() + "\",\"X\"]}")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"request_id\":\"R\"}",
        "{\"approved_join_requests\":[]}",
        "{\"approved_join_requests\":[\"X\"]}",
        "{\"rejected_join_requests\":[\"B\"]}",
        "[]"
      })
  void anAnswerThatSpeaksOfNoneIsUnreadable(String answer) {
    assertThrows(UnreadableResponseException.class, () -> approve(Reply.json(200, answer)));
  }

  @Test
  void errorsWithoutAnyItemAreThoseOfTheCallWhichIsNotRepeated() {
    meta.server.answers(
        Reply.json(200, "{\"approved_join_requests\":[],\"errors\":[{\"code\":131208}]}"));
    var requests = meta.connection(MetaServer.retrying(3)).joinRequests();

    assertThrows(OutcomeUnknownException.class, () -> requests.approve(GROUP, List.of(A)));
    assertEquals(1, meta.server.requests().size());
  }

  @Test
  void aCallThatIsRefusedAsAWholeThrows() {
    assertRefused(GroupNotFoundException.class, 131041);
    assertRefused(RequestRejectedException.class, 131213);
  }

  private void assertRefused(Class<? extends GroupsException> type, int code) {
    assertThrows(type, () -> approve(Reply.json(400, "{\"error\":{\"code\":%d}}".formatted(code))));
  }
}
