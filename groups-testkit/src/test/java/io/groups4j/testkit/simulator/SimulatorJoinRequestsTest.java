package io.groups4j.testkit.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.JoinApprovalMode;
import io.groups4j.domain.JoinRequestId;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The answers to the letter: Meta, "Group management", join requests. */
class SimulatorJoinRequestsTest {

  private final InMemoryWhatsApp whatsApp = InMemoryWhatsApp.create();
  private final GroupsSimulator simulator = GroupsSimulator.over(whatsApp).start();
  private final Api api = new Api(simulator.baseUri());

  @AfterEach
  void close() {
    simulator.close();
  }

  private String path() {
    whatsApp
        .groups()
        .create(GroupDraft.named("Book club").joinedBy(JoinApprovalMode.APPROVAL_REQUIRED));
    return whatsApp.groups().active().findFirst().orElseThrow().id().value() + "/join_requests";
  }

  private JoinRequestId somebodyAsks() {
    var group = whatsApp.groups().active().findFirst().orElseThrow().id();
    return whatsApp.people().asksToJoin(whatsApp.inviteLinks().current(group), "15555550101");
  }

  @Test
  void partialSuccessIs206WithTheReasonOfEach() {
    String path = path();
    String id = somebodyAsks().value();

    Api.Seen seen =
        api.post(
            path,
            "{\"messaging_product\":\"whatsapp\",\"join_requests\":[\"%s\",\"x\"]}".formatted(id));

    assertEquals(206, seen.status());
    assertEquals(id, seen.body().getJsonArray("approved_join_requests").getString(0));
    var failed = seen.body().getJsonArray("failed_join_requests").getJsonObject(0);
    assertEquals("x", failed.getString("join_request_id"));
    assertEquals(131213, failed.getJsonArray("errors").getJsonObject(0).getInt("code"));
    assertEquals(131201, seen.body().getJsonArray("errors").getJsonObject(0).getInt("code"));
  }

  @Test
  void aRejectionIsADeleteWithABody() {
    String path = path();
    String id = somebodyAsks().value();

    Api.Seen seen =
        api.send(
            "DELETE",
            path,
            "{\"messaging_product\":\"whatsapp\",\"join_requests\":[\"%s\"]}".formatted(id),
            Map.of());

    assertEquals(200, seen.status());
    assertEquals(
        Api.json(
            "{\"messaging_product\":\"whatsapp\",\"rejected_join_requests\":[\"%s\"]}"
                .formatted(id)),
        seen.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"messaging_product\":\"whatsapp\"}",
        "{\"messaging_product\":\"whatsapp\",\"join_requests\":[]}",
        "{\"messaging_product\":\"whatsapp\",\"join_requests\":\"x\"}",
        "{\"messaging_product\":\"whatsapp\",\"join_requests\":[1]}",
        "{\"messaging_product\":\"whatsapp\",\"join_requests\":[\"x\",\"x\"]}",
        "{\"join_requests\":[\"x\"]}"
      })
  void aBodyThatNamesNoneOrOneTwiceIsRefused(String body) {
    Api.Seen seen = api.post(path(), body);

    assertEquals(400, seen.status());
    assertEquals(100, seen.errorCode());
  }
}
