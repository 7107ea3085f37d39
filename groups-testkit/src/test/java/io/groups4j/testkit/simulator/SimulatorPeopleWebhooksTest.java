package io.groups4j.testkit.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.groups4j.domain.GroupCreated;
import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.JoinApprovalMode;
import io.groups4j.domain.JoinRequestId;
import io.groups4j.domain.Participant;
import io.groups4j.domain.ParticipantId;
import io.groups4j.testkit.fake.InMemoryPeople;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import io.groups4j.testkit.fixture.ReceivedRequest;
import io.groups4j.testkit.fixture.RecordingListener;
import io.groups4j.testkit.fixture.Reply;
import io.groups4j.testkit.fixture.ScriptedServer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What webhooks say of people and suspensions, written from Meta, "Webhooks for Groups API" (Feb 11
 * 2026) and, for people without a number, "Business-scoped user IDs" (June 29 2026).
 */
class SimulatorPeopleWebhooksTest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String ANA = "15555550101";
  private static final Participant BEN =
      new Participant(ParticipantId.ofUserId("US.13491208655302741918"), "US.ENT.1", "ben");
  private static final String GROUP = "Y2FwaV9ncm91cDoxNTU1MDc4Mzg4MToxMjAzNjM0MDAwMDAwMDAwMDEZD";
  private static final String ENVELOPE =
      """
      {"object": "whatsapp_business_account", "entry": [{"id": "102290129340398", "changes": [
        {"field": "%s", "value": {"messaging_product": "whatsapp",
          "metadata": {"display_phone_number": "15550783881", "phone_number_id": "12784358810"},
          "groups": [{"timestamp": "1763716530", "group_id": "%s", %s}]}}]}]}""";

  private final ScriptedServer receiver = ScriptedServer.start();
  private final RecordingListener events = new RecordingListener();
  private final InMemoryWhatsApp whatsApp =
      InMemoryWhatsApp.builder()
          .clock(Clock.fixed(Instant.ofEpochSecond(1763716530), ZoneOffset.UTC))
          .build()
          .listen(events);
  private final InMemoryPeople people = whatsApp.people();
  private final GroupsSimulator simulator =
      GroupsSimulator.over(whatsApp).webhook(receiver.uri(), "distinctive-app-secret").start();

  @BeforeEach
  void takeEverything() {
    receiver.answers(Collections.nCopies(9, Reply.of(200, "text/plain", "")).toArray(Reply[]::new));
  }

  @AfterEach
  void close() {
    simulator.close();
    receiver.close();
  }

  private GroupCreated created(JoinApprovalMode mode) {
    whatsApp.groups().create(GroupDraft.named("Book club").joinedBy(mode));
    return events.await(GroupCreated.class, Duration.ZERO);
  }

  /** The first webhook is of the creation, so the second has number 1. */
  private void assertReceived(int number, String field, String members) {
    ReceivedRequest seen = receiver.awaitRequests(number + 1, PATIENCE).get(number);
    assertEquals(Api.json(ENVELOPE.formatted(field, GROUP, members)), Api.json(seen.body()));
  }

  private void assertOfPeople(int number, String members) {
    assertReceived(number, "group_participants_update", members);
  }

  @Test
  void whoJoinsByLinkIsTold() {
    GroupCreated group = created(JoinApprovalMode.AUTO_APPROVE);

    people.opensLink(group.inviteLink(), ANA);
    people.opensLink(group.inviteLink(), BEN);

    assertOfPeople(
        1,
        """
        "type": "group_participants_add", "reason": "invite_link",
        "added_participants": [{"wa_id": "15555550101"}]""");
    assertOfPeople(
        2,
        """
        "type": "group_participants_add", "reason": "invite_link",
        "added_participants": [{"user_id": "US.13491208655302741918",
          "parent_user_id": "US.ENT.1", "username": "ben"}]""");
  }

  @Test
  void whoAsksAndThinksBetterOfItIsTold() {
    GroupCreated group = created(JoinApprovalMode.APPROVAL_REQUIRED);

    JoinRequestId ana = people.asksToJoin(group.inviteLink(), ANA);
    JoinRequestId ben = people.asksToJoin(group.inviteLink(), BEN);
    people.withdraws(ana);
    people.withdraws(ben);

    String ofAna =
        """
        "join_request_id": "%s", "wa_id": "15555550101", "reason": "invite_link\""""
            .formatted(ana.value());
    String ofBen =
        """
        "join_request_id": "%s", "user_id": "US.13491208655302741918",
        "parent_user_id": "US.ENT.1", "username": "ben", "reason": "invite_link\""""
            .formatted(ben.value());
    assertOfPeople(1, "\"type\": \"group_join_request_created\"," + ofAna);
    assertOfPeople(2, "\"type\": \"group_join_request_created\"," + ofBen);
    assertOfPeople(3, "\"type\": \"group_join_request_revoked\"," + ofAna);
    assertOfPeople(4, "\"type\": \"group_join_request_revoked\"," + ofBen);
  }

  @Test
  void whoIsApprovedIsToldWithAnInput() {
    GroupCreated group = created(JoinApprovalMode.APPROVAL_REQUIRED);
    JoinRequestId ana = people.asksToJoin(group.inviteLink(), ANA);
    JoinRequestId ben = people.asksToJoin(group.inviteLink(), BEN);

    whatsApp.joinRequests().approve(group.groupId(), List.of(ana, ben));

    assertOfPeople(
        3,
        """
        "type": "group_participants_add", "reason": "invite_link",
        "added_participants": [{"input": "15555550101", "wa_id": "15555550101"}]""");
    assertOfPeople(
        4,
        """
        "type": "group_participants_add", "reason": "invite_link",
        "added_participants": [{"input": "US.13491208655302741918",
          "user_id": "US.13491208655302741918", "parent_user_id": "US.ENT.1",
          "username": "ben"}]""");
  }

  @Test
  void whoLeavesIsTold() {
    GroupCreated group = created(JoinApprovalMode.AUTO_APPROVE);
    people.opensLink(group.inviteLink(), ANA);
    people.opensLink(group.inviteLink(), BEN);

    people.leaves(group.groupId(), ANA);
    people.leaves(group.groupId(), BEN);

    assertOfPeople(
        3,
        """
        "type": "group_participants_remove", "initiated_by": "participant",
        "removed_participants": [{"wa_id": "15555550101"}]""");
    assertOfPeople(
        4,
        """
        "type": "group_participants_remove", "initiated_by": "participant",
        "removed_participants": [{"user_id": "US.13491208655302741918",
          "parent_user_id": "US.ENT.1", "username": "ben"}]""");
  }

  @Test
  void aSuspensionAndItsEndAreTold() {
    GroupCreated group = created(JoinApprovalMode.AUTO_APPROVE);

    whatsApp.suspends(group.groupId());
    whatsApp.clearsSuspension(group.groupId());

    assertReceived(1, "group_status_update", "\"type\": \"group_suspend\"");
    assertReceived(2, "group_status_update", "\"type\": \"group_suspend_cleared\"");
  }

  @Test
  void theApiListsPeopleWithoutANumber() {
    GroupCreated group = created(JoinApprovalMode.APPROVAL_REQUIRED);
    Api api = new Api(simulator.baseUri());
    JoinRequestId ben = people.asksToJoin(group.inviteLink(), BEN);

    assertEquals(
        Api.json(
            """
            {"join_request_id": "%s", "user_id": "US.13491208655302741918",
              "parent_user_id": "US.ENT.1", "username": "ben", "creation_timestamp": 1763716530}"""
                .formatted(ben.value())),
        api.get(GROUP + "/join_requests").body().getJsonArray("data").getJsonObject(0));
    whatsApp.joinRequests().approve(group.groupId(), List.of(ben));
    assertEquals(
        Api.json(
            """
            {"user_id": "US.13491208655302741918", "parent_user_id": "US.ENT.1",
              "username": "ben"}"""),
        api.get(GROUP + "?fields=participants")
            .body()
            .getJsonArray("participants")
            .getJsonObject(0));
  }
}
