package io.groups4j.testkit.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.ProviderError;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import io.groups4j.testkit.fixture.ReceivedRequest;
import io.groups4j.testkit.fixture.Reply;
import io.groups4j.testkit.fixture.ScriptedServer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What webhooks say, written from Meta, "Webhooks for Groups API" (Feb 11 2026). */
class SimulatorWebhookBodiesTest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Reply OK = Reply.of(200, "text/plain", "");
  private static final ProviderError ERROR =
      new ProviderError(131000, "Generic error", "Something went wrong", "Try again", false, "");
  private static final String GROUP = "Y2FwaV9ncm91cDoxNTU1MDc4Mzg4MToxMjAzNjM0MDAwMDAwMDAwMDEZD";
  private static final String ENVELOPE =
      """
      {"object": "whatsapp_business_account", "entry": [{"id": "102290129340398", "changes": [
        {"field": "group_lifecycle_update", "value": {"messaging_product": "whatsapp",
          "metadata": {"display_phone_number": "15550783881", "phone_number_id": "12784358810"},
          "groups": [%s]}}]}]}""";

  private final ScriptedServer receiver = ScriptedServer.start();
  private final InMemoryWhatsApp whatsApp =
      InMemoryWhatsApp.builder()
          .clock(Clock.fixed(Instant.ofEpochSecond(1763716530), ZoneOffset.UTC))
          .build();
  private final GroupsSimulator simulator =
      GroupsSimulator.over(whatsApp).webhook(receiver.uri(), "distinctive-app-secret").start();

  @AfterEach
  void close() {
    simulator.close();
    receiver.close();
  }

  private void create(String subject) {
    whatsApp.groups().create(GroupDraft.named(subject));
  }

  private void assertReceived(int number, String group) {
    ReceivedRequest seen = receiver.awaitRequests(number, PATIENCE).get(number - 1);
    assertEquals(Api.json(ENVELOPE.formatted(group)), Api.json(seen.body()));
  }

  @Test
  void aCreatedGroupIsTold() {
    receiver.answers(OK);

    create("Bücher & \"Filme\"");

    assertReceived(
        1,
        """
        {"timestamp": "1763716530", "group_id": "%s", "type": "group_create",
         "request_id": "106540352000001", "subject": "Bücher & \\"Filme\\"",
         "invite_link": "https://chat.whatsapp.com/InMemoryLink0000000001",
         "join_approval_mode": "auto_approve"}"""
            .formatted(GROUP));
  }

  @Test
  void aFailedCreationIsTold() {
    receiver.answers(OK);
    whatsApp.failNext().creation(ERROR);

    whatsApp.groups().create(GroupDraft.named("Book club").describedAs("On Thursdays"));

    assertReceived(
        1,
        """
        {"timestamp": "1763716530", "type": "group_create", "request_id": "106540352000001",
         "subject": "Book club", "description": "On Thursdays", "errors": [{"code": 131000, "message": "Something went wrong",
         "title": "Generic error", "error_data": {"details": "Try again"}}]}""");
  }

  @Test
  void aDeletionIsTold() {
    receiver.answers(OK, OK, OK);
    create("Book club");
    var group = whatsApp.groups().active().findFirst().orElseThrow().id();
    whatsApp.failNext().deletion(ERROR);

    whatsApp.groups().delete(group);
    whatsApp.groups().delete(group);

    assertReceived(
        2,
        """
        {"timestamp": "1763716530", "group_id": "%s", "type": "group_delete",
         "request_id": "106540352000002", "errors": [{"code": 131000,
         "message": "Something went wrong", "title": "Generic error",
         "error_data": {"details": "Try again"}}]}"""
            .formatted(GROUP));
    assertReceived(
        3,
        """
        {"timestamp": "1763716530", "group_id": "%s", "type": "group_delete",
         "request_id": "106540352000003"}"""
            .formatted(GROUP));
  }
}
