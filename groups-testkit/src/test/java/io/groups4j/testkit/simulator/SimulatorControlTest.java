package io.groups4j.testkit.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.GroupCreated;
import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.JoinApprovalMode;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import io.groups4j.testkit.fixture.RecordingListener;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People, WhatsApp and failures from outside: what a client in another language does. */
class SimulatorControlTest {

  private static final String ANA = "\"wa_id\": \"15555550101\"";

  private final List<Exchange> exchanges = new ArrayList<>();
  private final RecordingListener events = new RecordingListener();
  private final InMemoryWhatsApp whatsApp = InMemoryWhatsApp.create().listen(events);
  private final GroupsSimulator simulator =
      GroupsSimulator.over(whatsApp).onExchange(exchanges::add).start();
  private final Api api = new Api(simulator.baseUri());

  @AfterEach
  void close() {
    simulator.close();
  }

  private GroupCreated created(JoinApprovalMode mode) {
    whatsApp.groups().create(GroupDraft.named("Book club").joinedBy(mode));
    return (GroupCreated) events.events().get(events.events().size() - 1);
  }

  private static String link(GroupCreated group) {
    return "\"invite_link\": \"" + group.inviteLink().value() + "\"";
  }

  private static String id(GroupCreated group) {
    return "\"group_id\": \"" + group.groupId().value() + "\"";
  }

  private Api.Seen post(String action, String... fields) {
    return api.post("/simulator/" + action, "{" + String.join(", ", fields) + "}");
  }

  private static void assertDone(String answer, Api.Seen seen) {
    assertEquals(Api.json(answer), seen.body());
    assertEquals(200, seen.status());
  }

  private static void assertRefused(int status, String reason, Api.Seen seen) {
    String error = seen.body().getString("error");
    assertTrue(error.contains(reason), error);
    assertEquals(status, seen.status());
  }

  private JsonObject firstMember(GroupId group) {
    return api.get(group.value() + "?fields=participants")
        .body()
        .getJsonArray("participants")
        .getJsonObject(0);
  }

  @Test
  void somebodyOpensTheLinkAndLeaves() {
    GroupCreated group = created(JoinApprovalMode.AUTO_APPROVE);

    assertDone("{" + id(group) + "}", post("open-link", link(group), ANA));
    assertEquals(Api.json("{" + ANA + "}"), firstMember(group.groupId()));

    assertDone("{\"success\": true}", post("leave", id(group), ANA));
    assertEquals(0, whatsApp.groups().find(group.groupId()).participantCount());
  }

  @Test
  void somebodyWithoutANumberAsksAndWithdraws() {
    GroupCreated group = created(JoinApprovalMode.APPROVAL_REQUIRED);
    String ben =
        "\"user_id\": \"US.1349\", \"parent_user_id\": \"US.ENT.1\", \"username\": \"ben\"";

    Api.Seen asked = post("ask-to-join", link(group), ben);

    assertEquals(200, asked.status());
    var open = whatsApp.joinRequests().open(group.groupId()).findFirst().orElseThrow();
    assertDone("{\"join_request_id\": \"" + open.id().value() + "\"}", asked);
    assertEquals("US.1349", open.participant().id().userId());
    assertEquals("US.ENT.1", open.participant().parentUserId());
    assertEquals("ben", open.participant().username());

    String id = "\"join_request_id\": \"" + open.id().value() + "\"";
    assertDone("{\"success\": true}", post("withdraw", id));
    assertEquals(0, whatsApp.joinRequests().open(group.groupId()).count());
    assertRefused(409, "no open request", post("withdraw", id));
  }

  @Test
  void whatsAppSuspendsAndClears() {
    GroupCreated group = created(JoinApprovalMode.AUTO_APPROVE);

    assertDone("{\"success\": true}", post("suspend", id(group)));
    assertEquals(true, whatsApp.groups().find(group.groupId()).suspended());
    assertRefused(409, "suspended already", post("suspend", id(group)));

    assertDone("{\"success\": true}", post("clear-suspension", id(group)));
    assertEquals(false, whatsApp.groups().find(group.groupId()).suspended());
    assertRefused(409, "not suspended", post("clear-suspension", id(group)));
  }

  @Test
  void whatCannotHappenSaysWhy() {
    GroupCreated open = created(JoinApprovalMode.AUTO_APPROVE);
    GroupCreated closed = created(JoinApprovalMode.APPROVAL_REQUIRED);
    for (int n = 0; n < 8; n++) {
      whatsApp.people().opensLink(open.inviteLink(), "1555555" + n);
    }

    assertRefused(409, "is full", post("open-link", link(open), ANA));
    assertRefused(409, "asksToJoin", post("open-link", link(closed), ANA));
    assertRefused(409, "opensLink", post("ask-to-join", link(open), ANA));
    assertRefused(409, "not in the group", post("leave", id(open), ANA));
    assertRefused(409, "no group has this id", post("leave", "\"group_id\": \"x\"", ANA));
    whatsApp.inviteLinks().reset(closed.groupId());
    assertRefused(409, "no group has this invite link", post("ask-to-join", link(closed), ANA));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "open-link | '\"wa_id\": \"1\"' | field invite_link is missing",
        "open-link | '\"invite_link\": 1, \"wa_id\": \"1\"' | invite_link must be a string",
        "open-link | '\"invite_link\": \"http://x\", \"wa_id\": \"1\"' | the field invite_link: ",
        "open-link | '\"invite_link\": \"https://chat.whatsapp.com/x\"' | neither wa_id nor user_id",
        "ask-to-join | '\"invite_link\": \"https://chat.whatsapp.com/x\", \"wa_id\": \" \"' | wa_id or user_id: ",
        "ask-to-join | '\"link\": \"x\"' | a field is unknown",
        "withdraw | '' | field join_request_id is missing",
        "withdraw | '\"join_request_id\": \"\"' | the field join_request_id: ",
        "leave | '\"wa_id\": \"1\"' | field group_id is missing",
        "leave | '\"group_id\": \"..\", \"wa_id\": \"1\"' | the field group_id: ",
        "leave | '\"group_id\": \"x\", \"wa_id\": 1' | wa_id must be a string",
        "leave | '\"group_id\": \"x\", \"wa_id\": \"1\", \"username\": \"x\"' | a field is unknown",
        "suspend | '' | field group_id is missing",
        "clear-suspension | '\"group_id\": null' | field group_id is missing",
        "fail-next | '' | field error is missing",
        "fail-next | '\"error\": true' | neither a name nor a code",
        "fail-next | '\"error\": \"s3cret\"' | known are AUTHENTICATION_FAILED (0), ",
        "fail-next | '\"error\": 131203' | no HTTP status is documented",
        "fail-next | '\"error\": 2, \"retry_after\": \"1\"' | retry_after is not a number of whole",
        "fail-next | '\"error\": 2, \"retry_after\": 1.5' | retry_after is not a number of whole",
        "fail-next | '\"error\": 2, \"retry_after\": -1' | retry_after is not a number of whole",
        "fail-next | '\"error\": 2, \"retry_after\": 99999999999' | retry_after is not a number",
        "fail-next | '\"error\": 2, \"after_acting\": \"true\"' | neither true nor false",
        "nonsense | '' | POST one of open-link(invite_link, wa_id, user_id, parent_user_id,",
        "OPEN_LINK | '' | there is no such action",
        "open-link/x | '' | there is no such action",
        "state | '' | GET state",
      })
  void whatIsWrongIsSaidAndSoIsWhatIsNeeded(String action, String fields, String reason) {
    Api.Seen seen = post(action, fields);

    assertRefused(400, reason, seen);
    assertFalse(seen.body().toString().contains("s3cret"));
    assertEquals(200, api.get("12784358810/groups").status());
  }

  @ParameterizedTest
  @CsvSource({
    "GET, open-link",
    "DELETE, suspend",
    "PUT, fail-next",
    "POST, ''",
    "GET, ''",
    "GET, undelivered"
  })
  void anActionIsPostedAndTheStateIsRead(String method, String action) {
    assertRefused(
        400, "GET state, or POST one of", api.send(method, "/simulator/" + action, "", Map.of()));
    assertRefused(400, "GET state, or POST one of", api.get("/simulator"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"[]", "{", "null", "{} {}", "x"})
  void aBodyThatIsNoObjectIsRefused(String body) {
    assertRefused(400, "not one JSON object", api.post("/simulator/suspend", body));
  }

  @Test
  void anotherPrefixIsNotTheControl() {
    GroupCreated group = created(JoinApprovalMode.AUTO_APPROVE);

    assertRefused(400, "no such action", api.post("/simulators/suspend", "{" + id(group) + "}"));
    assertEquals(false, whatsApp.groups().find(group.groupId()).suspended());
  }

  @Test
  void theTokenIsNeeded() {
    GroupCreated group = created(JoinApprovalMode.AUTO_APPROVE);

    Api.Seen seen =
        api.send(
            "POST",
            "/simulator/suspend",
            "{" + id(group) + "}",
            Map.of("Authorization", "Bearer wrong"));

    assertEquals(401, seen.status());
    assertEquals(190, seen.errorCode());
    assertEquals(false, whatsApp.groups().find(group.groupId()).suspended());
  }

  @Test
  void theNextCallsFailByNameOrCodeAndTheControlItselfDoesNot() {
    String draft = "{\"messaging_product\": \"whatsapp\", \"subject\": \"Chess\"}";
    assertDone("{\"success\": true}", post("fail-next", "\"error\": \"GROUP_SUSPENDED\""));
    post("fail-next", "\"error\": \"2\"", "\"after_acting\": false", "\"retry_after\": null");
    post("fail-next", "\"error\": 131208", "\"retry_after\": 7");
    post("fail-next", "\"error\": 131208", "\"retry_after\": 0");
    post("fail-next", "\"error\": \"131000\"", "\"after_acting\": true");

    assertEquals(
        "[\"GROUP_SUSPENDED\",\"SERVICE_DOWN\",\"GROUP_CALLS_EXCEEDED\","
            + "\"GROUP_CALLS_EXCEEDED\",\"SOMETHING_WENT_WRONG\"]",
        api.get("/simulator/state").body().getJsonArray("fail_next").toString());
    assertEquals(403, api.post("12784358810/groups", draft).status());
    assertEquals(503, api.post("12784358810/groups", draft).status());
    assertEquals("7", retryAfter(api.post("12784358810/groups", draft)));
    assertEquals("0", retryAfter(api.post("12784358810/groups", draft)));
    assertEquals(0, whatsApp.groups().active().count());
    assertEquals(500, api.post("12784358810/groups", draft).status());
    assertEquals(1, whatsApp.groups().active().count());
  }

  private static String retryAfter(Api.Seen seen) {
    assertEquals(429, seen.status());
    return seen.headers().firstValue("Retry-After").orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"hold-webhooks", "release-webhooks", "duplicate-next-webhook"})
  void withoutAReceiverNoWebhookCanBeHeld(String action) {
    assertRefused(409, "--webhook-url", post(action));
  }

  @Test
  void aListenerThatFailsIsNoActionThatCannotHappen() {
    GroupCreated group = created(JoinApprovalMode.AUTO_APPROVE);
    IllegalStateException failure = new IllegalStateException("15555550101");
    whatsApp.listen(
        event -> {
          throw failure;
        });

    Api.Seen seen = post("suspend", id(group));

    assertEquals(500, seen.status());
    assertEquals(131000, seen.errorCode());
    assertEquals(failure, assertThrows(IllegalStateException.class, simulator::close));
  }

  @Test
  void observersAreToldOfItToo() {
    post("nonsense");

    assertEquals(
        List.of("POST /simulator/nonsense 400"),
        exchanges.stream().map(e -> e.method() + " " + e.target() + " " + e.status()).toList());
  }
}
