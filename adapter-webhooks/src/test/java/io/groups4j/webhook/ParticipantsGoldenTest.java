package io.groups4j.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.JoinRequestId;
import io.groups4j.domain.JoinRequestWithdrawn;
import io.groups4j.domain.JoinRequested;
import io.groups4j.domain.Origin;
import io.groups4j.domain.Participant;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.ParticipantJoined;
import io.groups4j.domain.ParticipantLeft;
import io.groups4j.domain.ParticipantsRemoved;
import io.groups4j.domain.ParticipantsRemoved.FailedRemoval;
import io.groups4j.domain.PhoneNumberId;
import io.groups4j.domain.ProviderError;
import io.groups4j.domain.RequestId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every documented webhook about people, as a whole. */
class ParticipantsGoldenTest {

  private static final Origin ORIGIN =
      new Origin(
          Instant.parse("2025-08-18T20:27:57Z"),
          new PhoneNumberId("106540352242922"),
          "102290129340398");
  private static final GroupId GROUP =
      new GroupId("Y2FwaV9ncm91cDoxNzA1NTU1MDEzOToxMjAzNjM0MDQ2OTQyMzM4MjAZD");
  private static final RequestId REQUEST = new RequestId("7B4F0A6C9E2D41D8B1A35C77E9F00D12");
  private static final JoinRequestId WISH =
      new JoinRequestId("MTU1NTU1NTAxMDE6MTIwMzYzNDA0Njk0MjMzODIw");
  private static final String USER = "US.13491208655302741918";
  private static final String PARENT = "US.ENT.11815799212886844830";
  private static final List<ProviderError> SOME =
      List.of(
          new ProviderError(
              131201,
              "Not All Participants Remove Succeeded",
              "Failed to remove some participants from the group",
              "Some participants could not be removed",
              false,
              ""));

  private final RecordingListener listener = new RecordingListener();

  @Test
  void whoJoinsByTheLinkIsNamed() {
    assertReads("group-participants-add", joined(person("15555550101", null, null), "invite_link"));
  }

  @Test
  void whoJoinsAfterApprovalIsAnEventEach() {
    assertReads(
        "group-participants-add-approved",
        joined(person("15555550101", null, "+1 555-555-0101"), "invite_link"),
        joined(person("15555550102", null, "15555550102"), "invite_link"));
  }

  @Test
  void whoJoinsMayHaveNoNumber() {
    assertReads(
        "group-participants-add-user-id",
        joined(
            new Participant(ParticipantId.ofUserId(USER), PARENT, "@pablomorales"), "invite_link"),
        joined(
            new Participant(
                new ParticipantId("15555550102", "US.13491208655302741919"), null, "ana.reads"),
            "invite_link"));
  }

  @Test
  void whoAsksToJoinStandsInTheGroupItself() {
    assertReads(
        "group-join-request-created",
        new JoinRequested(ORIGIN, GROUP, WISH, person("15555550101", null, null), "invite_link"));
    assertReads(
        "group-join-request-created-user-id",
        new JoinRequested(
            ORIGIN,
            GROUP,
            WISH,
            new Participant(ParticipantId.ofUserId(USER), PARENT, "pablomorales"),
            null));
  }

  @Test
  void whoNoLongerAsksStandsThereToo() {
    assertReads(
        "group-join-request-revoked",
        new JoinRequestWithdrawn(
            ORIGIN, GROUP, WISH, person("15555550101", null, null), "invite_link"));
  }

  @Test
  void whoIsRemovedIsNamedAsTheRequestHadCalledThem() {
    assertReads("group-participants-remove-succeeded", removal());
  }

  @Test
  void whoCouldNotBeRemovedHasTheReasons() {
    ProviderError stranger =
        new ProviderError(
            131212,
            "Not a participant",
            "Participant is not in the group",
            "The person is not in the group",
            false,
            "");
    assertReads(
        "group-participants-remove-partly-failed",
        new ParticipantsRemoved(
            ORIGIN,
            GROUP,
            REQUEST,
            List.of(person(null, null, "15555550101")),
            List.of(new FailedRemoval(person(null, null, "15555550102"), List.of(stranger))),
            SOME));
  }

  @Test
  void whereNobodyCouldBeRemovedTheWholeHasTheReasons() {
    assertReads(
        "group-participants-remove-failed",
        new ParticipantsRemoved(
            ORIGIN,
            GROUP,
            REQUEST,
            List.of(),
            List.of(
                new FailedRemoval(person(null, null, "15555550101"), List.of()),
                new FailedRemoval(person(null, null, "15555550102"), List.of())),
            SOME));
  }

  @Test
  void whoLeavesIsNotRemoved() {
    assertReads(
        "group-participants-leave",
        new ParticipantLeft(ORIGIN, GROUP, person("15555550101", null, null)));
  }

  @Test
  void whoLeavesIsNotRemovedEvenWithARequestId() {
    assertReads(
        "group-participants-leave-user-id",
        new ParticipantLeft(
            ORIGIN, GROUP, new Participant(ParticipantId.ofUserId(USER), PARENT, "@pablomorales")));
  }

  @Test
  void whoSetItOffMayStandBehindTheGroup() {
    assertReads(
        "group-participants-remove-initiated-by-behind",
        removal(),
        new ParticipantLeft(ORIGIN, GROUP, person("15555550101", null, null)));
  }

  @Test
  void olderWordsAndNumbersAreUnderstood() {
    Participant number = person("15555550101", null, "15555550101");
    assertReads(
        "group-participants-legacy",
        joined(number, null),
        new ParticipantsRemoved(ORIGIN, GROUP, REQUEST, List.of(number), List.of(), List.of()),
        new ParticipantsRemoved(
            ORIGIN,
            GROUP,
            new RequestId("9C4F0A6C9E2D41D8B1A35C77E9F00D13"),
            List.of(number),
            List.of(),
            List.of()));
  }

  private static ParticipantsRemoved removal() {
    return new ParticipantsRemoved(
        ORIGIN,
        GROUP,
        REQUEST,
        List.of(person(null, null, "+1 555-555-0101"), person(null, null, USER)),
        List.of(),
        List.of());
  }

  private static Participant person(String waId, String userId, String input) {
    return new Participant(new ParticipantId(waId, userId, input), null, null);
  }

  private static ParticipantJoined joined(Participant person, String reason) {
    return new ParticipantJoined(ORIGIN, GROUP, person, reason);
  }

  /** With its times as they came, as texts, and as numbers; and each time once. */
  private void assertReads(String golden, GroupEvent... expected) {
    String body = Deliveries.golden(golden);
    String numbers = body.replace("\"1755548877\"", "1755548877");
    for (String variant : List.of(body, numbers, numbers.replace("1755548877", "\"1755548877\""))) {
      listener.forget();
      GroupWebhooks webhooks =
          GroupWebhooks.builder(listener, HubSignature.of(Deliveries.SECRET)).build();
      assertEquals(WebhookAnswer.empty(200), webhooks.receive(Deliveries.signed(variant)));
      assertEquals(List.of(expected), listener.events());
      assertEquals(WebhookAnswer.empty(200), webhooks.receive(Deliveries.signed(body)));
      assertEquals(expected.length, listener.events().size(), "a repeat is not told again");
    }
  }
}
