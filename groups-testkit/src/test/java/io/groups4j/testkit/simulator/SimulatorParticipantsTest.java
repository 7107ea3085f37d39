package io.groups4j.testkit.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.JoinApprovalMode;
import io.groups4j.domain.ProviderError;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import io.groups4j.testkit.fixture.Reply;
import io.groups4j.testkit.fixture.ScriptedServer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Answers and webhooks to the letter: Meta, "Group management", remove group participants, and
 * "Webhooks for Groups API" (Feb 11 2026).
 */
class SimulatorParticipantsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String ANA = "15555550101";
  private static final String BEN = "15555550102";
  private static final String BODY = "{\"messaging_product\":\"whatsapp\",\"participants\":[%s]}";
  private static final String REMOVAL =
      """
      {"timestamp": "1763716530", "group_id": "%s", "type": "group_participants_remove",
       "request_id": "106540352000002", "initiated_by": "business", %s}""";

  private final ScriptedServer receiver = ScriptedServer.start();
  private final InMemoryWhatsApp whatsApp =
      InMemoryWhatsApp.builder()
          .clock(Clock.fixed(Instant.ofEpochSecond(1763716530), ZoneOffset.UTC))
          .build();
  private final GroupId group = groupOfTwo();
  private final GroupsSimulator simulator =
      GroupsSimulator.over(whatsApp).webhook(receiver.uri(), "distinctive-app-secret").start();
  private final Api api = new Api(simulator.baseUri());

  @AfterEach
  void close() {
    simulator.close();
    receiver.close();
  }

  private GroupId groupOfTwo() {
    whatsApp
        .groups()
        .create(GroupDraft.named("Book club").joinedBy(JoinApprovalMode.APPROVAL_REQUIRED));
    GroupId id = whatsApp.groups().active().findFirst().orElseThrow().id();
    for (String waId : List.of(ANA, BEN)) {
      var request = whatsApp.people().asksToJoin(whatsApp.inviteLinks().current(id), waId);
      whatsApp.joinRequests().approve(id, List.of(request));
    }
    return id;
  }

  private Api.Seen remove(String participants) {
    return send(BODY.formatted(participants));
  }

  private Api.Seen send(String body) {
    return api.send("DELETE", group.value() + "/participants", body, Map.of());
  }

  private int members() {
    return whatsApp.groups().find(group).participantCount();
  }

  private void assertTold(String members) {
    var group =
        Api.json(receiver.awaitRequests(1, PATIENCE).get(0).body())
            .getJsonArray("entry")
            .getJsonObject(0)
            .getJsonArray("changes")
            .getJsonObject(0);
    assertEquals("group_participants_update", group.getString("field"));
    assertEquals(
        Api.json(REMOVAL.formatted(this.group.value(), members)),
        group.getJsonObject("value").getJsonArray("groups").getJsonObject(0));
  }

  @Test
  void aRemovalIsAcceptedWithARequestAndToldWithWhatItCalledPeople() {
    receiver.answers(Reply.of(200, "text/plain", ""));

    Api.Seen seen = remove("{\"user\":\"+1 555-555-0101\"},{\"user\":\"" + BEN + "\"}");

    assertEquals(200, seen.status());
    assertEquals(
        Api.json("{\"messaging_product\":\"whatsapp\",\"request_id\":\"106540352000002\"}"),
        seen.body());
    assertTold(
        "\"removed_participants\": [{\"input\": \"+1 555-555-0101\"}, {\"input\": \"15555550102\"}]");
    assertEquals(0, members());
  }

  @Test
  void whoCouldNotBeRemovedIsToldWithTheReason() {
    receiver.answers(Reply.of(200, "text/plain", ""));

    Api.Seen seen = remove("{\"user_id\":\"US.134912\"},{\"user\":\"" + ANA + "\"}");

    assertEquals(200, seen.status());
    assertTold(
        """
        "removed_participants": [{"input": "15555550101"}],
        "failed_participants": [{"input": "US.134912", "errors": [{"code": 131212,
          "message": "(#131212) Not a participant", "title": "",
          "error_data": {"details": ""}}]}],
        "errors": [{"code": 131201,
          "message": "Failed to remove some participants from the group",
          "title": "Not All Participants Remove Succeeded", "error_data": {"details": ""}}]""");
    assertEquals(1, members());
  }

  @Test
  void wholeFailureIsToldWithoutAReasonForAnybody() {
    receiver.answers(Reply.of(200, "text/plain", ""));
    whatsApp
        .failNext()
        .removal(
            new ProviderError(131000, "Generic error", "Something went wrong", "Later", false, ""));

    remove("{\"user\":\"" + ANA + "\"},{\"user\":\"" + BEN + "\"}");

    assertTold(
        """
        "failed_participants": [{"input": "15555550101"}, {"input": "15555550102"}],
        "errors": [{"code": 131000, "message": "Something went wrong", "title": "Generic error",
          "error_data": {"details": "Later"}}]""");
    assertEquals(2, members());
  }

  @Test
  void strangersAloneAreRefused() {
    Api.Seen seen = remove("{\"user\":\"15555550199\"},{\"user_id\":\"US.134912\"}");

    assertEquals(400, seen.status());
    assertEquals(131212, seen.errorCode());
    assertEquals(2, members());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"user\":\"15555550101\"},{\"user\":\"15555550101\"}",
        "{\"user\":\"+1 (555) 555-0101\"},{\"user\":\"15555550102\"},{\"user\":\"15555550101\"}",
        "{\"user\":\"US.134912\"},{\"user_id\":\"US.134912\"}"
      })
  void thePersonNamedTwiceIsRefusedHoweverSpelt(String participants) {
    Api.Seen seen = remove(participants);

    assertEquals(400, seen.status());
    assertEquals(131202, seen.errorCode());
    assertEquals(2, members());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "null",
        "\"15555550101\"",
        "{\"wa_id\":\"15555550101\"}",
        "{\"user\":15555550101}",
        "{\"user\":\"\"}",
        "{\"user\":\"Ana\"}",
        "{\"user\":\"1555\\n5550101\"}",
        "{\"user_id\":\"15555550101\"}",
        "{\"user\":\"15555550101\",\"user_id\":\"US.134912\"}",
        "{\"user\":\"1\"},{\"user\":\"2\"},{\"user\":\"3\"},{\"user\":\"4\"},{\"user\":\"5\"},"
            + "{\"user\":\"6\"},{\"user\":\"7\"},{\"user\":\"8\"},{\"user\":\"9\"}"
      })
  void whoeverIsNotNamedByOneMemberIsABadParameter(String participants) {
    Api.Seen seen = remove(participants);

    assertEquals(400, seen.status());
    assertEquals(100, seen.errorCode());
    assertEquals(2, members());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{\"messaging_product\":\"whatsapp\"}",
        "{\"messaging_product\":\"whatsapp\",\"participants\":{\"user\":\"15555550101\"}}",
        "{\"participants\":[{\"user\":\"15555550101\"}]}"
      })
  void aBodyWithoutPeopleIsABadParameter(String body) {
    Api.Seen seen = send(body);

    assertEquals(400, seen.status());
    assertEquals(100, seen.errorCode());
  }

  @Test
  void nobodyIsAddedAndNobodyListed() {
    String path = group.value() + "/participants";
    String body = BODY.formatted("{\"user\":\"15555550199\"}");

    assertEquals(100, api.post(path, body).errorCode());
    assertEquals(100, api.get(path).errorCode());
    assertEquals(2, members());
  }

  @Test
  void anUnknownGroupIsRefused() {
    Api.Seen seen =
        api.send(
            "DELETE", "x/participants", BODY.formatted("{\"user\":\"15555550101\"}"), Map.of());

    assertEquals(400, seen.status());
    assertEquals(131041, seen.errorCode());
  }
}
