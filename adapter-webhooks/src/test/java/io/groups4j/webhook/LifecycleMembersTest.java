package io.groups4j.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.groups4j.domain.GroupCreated;
import io.groups4j.domain.GroupCreationFailed;
import io.groups4j.domain.GroupDeleted;
import io.groups4j.domain.GroupDeletionFailed;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.JoinApprovalMode;
import io.groups4j.domain.ProviderError;
import io.groups4j.domain.RequestId;
import io.groups4j.domain.UnrecognizedEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LifecycleMembersTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final RecordingListener listener = new RecordingListener();
  private final GroupWebhooks webhooks =
      GroupWebhooks.builder(listener, HubSignature.of(Deliveries.SECRET))
          .clock(Clock.fixed(NOW, ZoneOffset.UTC))
          .build();

  @Test
  void createdGroupNeedsNoMoreThanItsId() {
    receive("{\"type\": \"group_create\", \"group_id\": \"a\"}");

    GroupCreated event = listener.only(GroupCreated.class);
    assertEquals(new GroupId("a"), event.groupId());
    assertNull(event.requestId());
    assertNull(event.subject());
    assertNull(event.inviteLink());
    assertNull(event.joinApprovalMode());
  }

  @Test
  void nullCountsAsMissing() {
    receive(
        """
        {"type": "group_create", "group_id": "a", "request_id": null, "subject": null,
         "invite_link": null, "join_approval_mode": null, "errors": null, "timestamp": null}""");

    assertNull(listener.only(GroupCreated.class).requestId());
  }

  @Test
  void blankCountsAsMissing() {
    receive(
        """
        {"type": "group_create", "group_id": "a", "request_id": "", "subject": " ",
         "invite_link": "", "join_approval_mode": "", "timestamp": ""}""");

    GroupCreated event = listener.only(GroupCreated.class);
    assertNull(event.requestId());
    assertNull(event.subject());
    assertNull(event.inviteLink());
    assertNull(event.joinApprovalMode());
  }

  @Test
  void unknownJoinApprovalModeSurvives() {
    receive(
        """
        {"type": "group_create", "group_id": "a", "join_approval_mode": "by_vote"}""");

    assertEquals(
        new JoinApprovalMode("by_vote"), listener.only(GroupCreated.class).joinApprovalMode());
  }

  @Test
  void numbersAreTakenAsIdentifiers() {
    receive("{\"type\": \"group_delete\", \"group_id\": 12, \"request_id\": 106540352242922}");

    GroupDeleted event = listener.only(GroupDeleted.class);
    assertEquals(new GroupId("12"), event.groupId());
    assertEquals(new RequestId("106540352242922"), event.requestId());
  }

  @Test
  void unknownMembersAreIgnored() {
    receive(
        """
        {"type": "group_delete", "group_id": "a", "initiated_by": {"who": [1, true, null]},
         "added_participants": [{"input": 5}], "": 1}""");

    assertEquals(new GroupId("a"), listener.only(GroupDeleted.class).groupId());
  }

  @Test
  void lastOfTwoMembersWithOneNameCounts() {
    receive("{\"type\": \"group_delete\", \"group_id\": \"a\", \"group_id\": \"b\"}");

    assertEquals(List.of("b"), listener.groups());
  }

  @Test
  void halfASurrogatePairInASubjectIsNoObstacle() {
    receive("{\"type\": \"group_create\", \"group_id\": \"a\", \"subject\": \"x\\ud83d\"}");

    assertEquals("x\ud83d", listener.only(GroupCreated.class).subject());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ", \"errors\": null", ", \"errors\": []"})
  void withoutErrorsItSucceeded(String errors) {
    receive("{\"type\": \"group_delete\", \"group_id\": \"a\"" + errors + "}");

    listener.only(GroupDeleted.class);
  }

  @Test
  void failedCreationNeedsNoMoreThanAnError() {
    receive("{\"type\": \"group_create\", \"errors\": [{}]}");

    GroupCreationFailed event = listener.only(GroupCreationFailed.class);
    assertNull(event.requestId());
    assertNull(event.subject());
    assertEquals(List.of(ProviderError.of(ProviderError.NO_CODE, "")), event.errors());
  }

  @Test
  void groupOfAFailedCreationIsNotEvenLookedAt() {
    receive("{\"type\": \"group_create\", \"group_id\": \"\", \"errors\": [{\"code\": 1}]}");

    listener.only(GroupCreationFailed.class);
  }

  @Test
  void everyErrorIsReported() {
    receive(
        """
        {"type": "group_delete", "group_id": "a", "errors": [{"code": 1}, {"code": "131000"}]}""");

    assertEquals(
        List.of(1, 131000),
        listener.only(GroupDeletionFailed.class).errors().stream()
            .map(ProviderError::code)
            .toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "\"ERROR_CODE\"",
        "\"\"",
        "{}",
        "true",
        "1.5",
        "99999999999",
        "1e999999",
        "1e9"
      })
  void codeThatIsNoneIsReportedAsNone(String code) {
    receive(
        "{\"type\": \"group_delete\", \"group_id\": \"a\", \"errors\": [{\"code\": "
            + code
            + ", \"message\": \"no\"}]}");

    assertEquals(
        List.of(ProviderError.of(ProviderError.NO_CODE, "no")),
        listener.only(GroupDeletionFailed.class).errors());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"details\": \"full\"} | full",
        "\"bare\" | bare",
        "{} | ''",
        "null | ''",
        "{\"details\": []} | ''",
        "[] | ''"
      })
  void detailsAreTakenWhereTheyAre(String data, String details) {
    receive(
        "{\"type\": \"group_delete\", \"group_id\": \"a\", \"errors\": [{\"error_data\": "
            + data
            + "}]}");

    assertEquals(details, listener.only(GroupDeletionFailed.class).errors().get(0).details());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"type\": \"group_create\" | group_id is missing",
        "\"type\": \"group_create\", \"group_id\": null | group_id is missing",
        "\"type\": \"group_create\", \"group_id\": [] | group_id is neither text nor a number",
        "\"type\": \"group_create\", \"group_id\": \" \" | group_id is missing",
        "\"type\": \"group_delete\", \"errors\": [{}] | group_id is missing",
        "\"type\": \"group_delete\", \"group_id\": \"..\" | group_id: group id is \"..\", which is a direction in a path and not an identifier",
        "\"type\": \"group_delete\", \"group_id\": \"a\\u0000\" | group_id: group id has a control character at index 1, none is allowed",
        "\"type\": \"group_create\", \"group_id\": \"a\", \"request_id\": true | request_id is neither text nor a number",
        "\"type\": \"group_delete\", \"group_id\": \"a\", \"errors\": {\"code\": 1} | errors is not a list",
        "\"type\": \"group_delete\", \"group_id\": \"a\", \"errors\": \"no\" | errors is not a list",
        "\"type\": \"group_create\", \"errors\": [{\"code\": 1}, \"no\"] | errors has an item that is not an object"
      })
  void memberThatBreaksARuleMakesTheWholeUnrecognized(String members, String reason) {
    receive("{" + members + "}");

    UnrecognizedEvent event = listener.onlyUnrecognized();
    assertEquals(reason, event.reason());
    assertEquals("group_lifecycle_update", event.topic());
  }

  @ParameterizedTest
  @CsvSource({
    "1755548877, 2025-08-18T20:27:57Z",
    "'\"1755548877\"', 2025-08-18T20:27:57Z",
    "0, 1970-01-01T00:00:00Z",
    "1755548877.0, 2025-08-18T20:27:57Z",
    "'\"1755548877.000\"', 2025-08-18T20:27:57Z",
    "1755548877.999, 2025-08-18T20:27:57Z",
    "1755548877000, 2025-08-18T20:27:57Z",
    "'\"1755548877999\"', 2025-08-18T20:27:57Z",
    "9999999999999, 2286-11-20T17:46:39Z",
    "99999999999, 5138-11-16T09:46:39Z"
  })
  void timestampIsSecondsAsTextOrNumber(String timestamp, Instant expected) {
    receiveAt(timestamp);

    assertEquals(expected, listener.only(GroupDeleted.class).occurredAt());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "\"\"",
        "\"soon\"",
        "-1",
        "\"1.\"",
        "\".5\"",
        "1e9",
        "1e999999",
        "1e99999999999",
        "{}",
        "[1755548877]",
        "true",
        "1755548877000.0",
        "100000000000",
        "17555488770000",
        "\" 1755548877\"",
        "\"\\u0661\""
      })
  void timestampThatIsNoneGivesTheTimeOfReceipt(String timestamp) {
    receiveAt(timestamp);

    assertEquals(NOW, listener.only(GroupDeleted.class).occurredAt());
  }

  private void receiveAt(String timestamp) {
    receive("{\"type\": \"group_delete\", \"group_id\": \"a\", \"timestamp\": " + timestamp + "}");
  }

  private void receive(String group) {
    assertEquals(
        WebhookAnswer.empty(200), webhooks.receive(Deliveries.signed(Deliveries.lifecycle(group))));
  }
}
