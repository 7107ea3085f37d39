package io.groups4j.testkit.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.groups4j.domain.GroupEvent;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupSettingsUpdated;
import io.groups4j.domain.GroupSuspended;
import io.groups4j.domain.GroupSuspensionCleared;
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
import io.groups4j.domain.ProviderError;
import io.groups4j.domain.RequestId;
import io.groups4j.domain.SettingOutcome;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each webhook by itself, written from Meta, "Webhooks for Groups API" (Feb 11 2026). */
class WebhookBodyTest {

  private static final Origin ORIGIN = Origin.at(Instant.ofEpochSecond(1763716530));
  private static final GroupId GROUP = new GroupId("g");
  private static final RequestId REQUEST = new RequestId("r");
  private static final JoinRequestId WISH = new JoinRequestId("w");
  private static final Participant ANA =
      new Participant(new ParticipantId("1555", "US.1"), "US.ENT.1", "ana");
  private static final Participant BEN =
      new Participant(ParticipantId.ofInput("+1 556"), null, null);
  private static final List<ProviderError> ERRORS =
      List.of(new ProviderError(131212, "No", "Not in", "Not in it", false, ""));
  private static final String ERRORS_JSON =
      """
      "errors": [{"code": 131212, "message": "Not in", "title": "No",
        "error_data": {"details": "Not in it"}}]""";

  private final InMemoryWhatsApp whatsApp = InMemoryWhatsApp.create();

  private void assertWritten(GroupEvent event, String field, String type, String members) {
    String expected =
        """
        {"object": "whatsapp_business_account", "entry": [{"id": "%s", "changes": [
          {"field": "%s", "value": {"messaging_product": "whatsapp",
            "metadata": {"display_phone_number": "%s", "phone_number_id": "%s"},
            "groups": [{"timestamp": "1763716530", "group_id": "g", "type": "%s"%s}]}}]}]}"""
            .formatted(
                whatsApp.accountId(),
                field,
                whatsApp.businessNumber(),
                whatsApp.phoneNumberId().value(),
                type,
                members.isEmpty() ? "" : ", " + members);
    assertEquals(Api.json(expected), Api.json(WebhookBody.of(event, whatsApp)));
  }

  private void assertOfPeople(GroupEvent event, String type, String members) {
    assertWritten(event, "group_participants_update", type, members);
  }

  @Test
  void whoJoinsOrLeavesIsWritten() {
    assertOfPeople(
        new ParticipantJoined(ORIGIN, GROUP, ANA, "invite_link"),
        "group_participants_add",
        """
        "reason": "invite_link", "added_participants": [{"wa_id": "1555", "user_id": "US.1",
          "parent_user_id": "US.ENT.1", "username": "ana"}]""");
    assertOfPeople(
        new ParticipantLeft(ORIGIN, GROUP, new Participant(ParticipantId.ofWaId("1"), null, null)),
        "group_participants_remove",
        """
        "removed_participants": [{"wa_id": "1"}], "initiated_by": "participant\"""");
  }

  @Test
  void aRemovalIsWrittenWithWhatHappened() {
    assertOfPeople(
        new ParticipantsRemoved(ORIGIN, GROUP, REQUEST, List.of(BEN), List.of(), List.of()),
        "group_participants_remove",
        """
        "request_id": "r", "removed_participants": [{"input": "+1 556"}],
        "initiated_by": "business\"""");
    assertOfPeople(
        new ParticipantsRemoved(
            ORIGIN,
            GROUP,
            REQUEST,
            List.of(),
            List.of(new FailedRemoval(BEN, ERRORS), new FailedRemoval(BEN, List.of())),
            ERRORS),
        "group_participants_remove",
        """
        "request_id": "r", "failed_participants": [{"input": "+1 556", %s}, {"input": "+1 556"}],
        %s, "initiated_by": "business\""""
            .formatted(ERRORS_JSON, ERRORS_JSON));
  }

  @Test
  void aWishToJoinIsWrittenWithThePersonInTheGroup() {
    assertOfPeople(
        new JoinRequested(ORIGIN, GROUP, WISH, BEN, "invite_link"),
        "group_join_request_created",
        """
        "join_request_id": "w", "input": "+1 556", "reason": "invite_link\"""");
    assertOfPeople(
        new JoinRequestWithdrawn(ORIGIN, GROUP, WISH, null, null),
        "group_join_request_revoked",
        "\"join_request_id\": \"w\"");
  }

  @Test
  void settingsAreWrittenPartByPart() {
    assertWritten(
        new GroupSettingsUpdated(
            ORIGIN,
            GROUP,
            REQUEST,
            new SettingOutcome("S", true, List.of()),
            null,
            new SettingOutcome("digest", false, ERRORS, "image/jpeg"),
            ERRORS),
        "group_settings_update",
        "group_settings_update",
        """
        "request_id": "r", "group_subject": {"text": "S", "update_successful": true},
        "profile_picture": {"mime_type": "image/jpeg", "sha256": "digest",
          "update_successful": false, %s}, %s"""
            .formatted(ERRORS_JSON, ERRORS_JSON));
  }

  @Test
  void suspensionsAreWritten() {
    assertWritten(new GroupSuspended(ORIGIN, GROUP), "group_status_update", "group_suspend", "");
    assertWritten(
        new GroupSuspensionCleared(ORIGIN, GROUP),
        "group_status_update",
        "group_suspend_cleared",
        "");
  }
}
