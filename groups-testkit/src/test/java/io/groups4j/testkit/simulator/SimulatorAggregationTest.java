package io.groups4j.testkit.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.Participant;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.ProviderError;
import io.groups4j.domain.TextMessage;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import io.groups4j.testkit.fixture.ReceivedRequest;
import io.groups4j.testkit.fixture.Reply;
import io.groups4j.testkit.fixture.ScriptedServer;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Statuses that come together, as in the samples of Meta, "Webhooks for Groups API". */
class SimulatorAggregationTest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Participant ANA = numbered("15555550101");
  private static final Participant BEN =
      new Participant(ParticipantId.ofUserId("US.1349"), null, null);

  private final ScriptedServer receiver = ScriptedServer.start();
  private final InMemoryWhatsApp whatsApp =
      InMemoryWhatsApp.builder()
          .clock(Clock.fixed(Instant.ofEpochSecond(1763716530), ZoneOffset.UTC))
          .build();
  private final GroupsSimulator simulator =
      GroupsSimulator.over(whatsApp).webhook(receiver.uri(), "distinctive-app-secret").start();
  private final WebhookFlow webhooks = simulator.webhooks();
  private GroupId group;

  private static Participant numbered(String waId) {
    return new Participant(ParticipantId.ofWaId(waId), null, null);
  }

  @BeforeEach
  void holdWhatHappensOnceAnaHasWritten() {
    receiver.answers(
        Collections.nCopies(20, Reply.of(200, "text/plain", "")).toArray(Reply[]::new));
    webhooks.hold();
    group = groupOfAnaAndBen();
  }

  @AfterEach
  void close() {
    simulator.close();
    receiver.close();
  }

  private GroupId groupOfAnaAndBen() {
    List<GroupId> before = whatsApp.groups().active().map(one -> one.id()).toList();
    whatsApp.groups().create(GroupDraft.named("Book club"));
    GroupId created =
        whatsApp
            .groups()
            .active()
            .map(one -> one.id())
            .filter(one -> !before.contains(one))
            .findFirst()
            .orElseThrow();
    var link = whatsApp.inviteLinks().current(created);
    whatsApp.people().opensLink(link, ANA);
    whatsApp.people().opensLink(link, BEN);
    whatsApp.conversations().writes(created, ANA.id().waId(), "When?");
    return created;
  }

  private MessageId send() {
    return whatsApp.messages().send(group, TextMessage.of("At seven.")).id();
  }

  /** The last so many of what was delivered. */
  private List<JsonObject> released(int fromTheEnd) {
    int count = webhooks.releaseAggregated();
    List<ReceivedRequest> all = receiver.awaitRequests(count, PATIENCE);
    assertEquals(count, all.size());
    return all.subList(count - fromTheEnd, count).stream()
        .map(request -> Api.json(request.body()))
        .map(
            body ->
                body.getJsonArray("entry")
                    .getJsonObject(0)
                    .getJsonArray("changes")
                    .getJsonObject(0)
                    .getJsonObject("value"))
        .toList();
  }

  /** Such as {@code delivered:1+2}: a webhook with a status of two messages, by their order. */
  private static String shown(JsonObject value, List<MessageId> messages) {
    if (!value.containsKey("statuses")) {
      return "else";
    }
    List<JsonObject> statuses = value.getJsonArray("statuses").getValuesAs(JsonObject.class);
    return statuses.get(0).getString("status")
        + ":"
        + statuses.stream()
            .map(one -> messages.indexOf(new MessageId(one.getString("id"))))
            .map(String::valueOf)
            .collect(Collectors.joining("+"));
  }

  @Test
  void whatHasReachedSeveralPeopleComesInOneWebhookWithPricesWithinTheConversation() {
    MessageId message = send();

    List<JsonObject> values = released(2);

    assertEquals("sent:0", shown(values.get(0), List.of(message)));
    assertFalse(
        values.get(0).getJsonArray("statuses").getJsonObject(0).containsKey("conversation"));
    String status =
        """
        {"id": "%1$s", "status": "delivered", "timestamp": "1763716530", "recipient_id": "%2$s",
          "recipient_type": "group", "%3$s": "%4$s", "conversation": {"id": "%5$s",
          "origin": {"type": "group_service"}, "pricing": {"billable": false,
          "pricing_model": "PMP", "type": "free_group_customer_service",
          "category": "group_service"}}}""";
    String conversation = Integer.toHexString(group.hashCode());
    assertEquals(
        Api.json(
            """
            {"messaging_product": "whatsapp", "metadata": {"display_phone_number": "15550783881",
              "phone_number_id": "12784358810"}, "contacts": [{"wa_id": "15555550101"},
              {"user_id": "US.1349"}], "statuses": [%s, %s]}"""
                .formatted(
                    status.formatted(
                        message.value(),
                        group.value(),
                        "recipient_participant_id",
                        "15555550101",
                        conversation),
                    status.formatted(
                        message.value(),
                        group.value(),
                        "recipient_participant_user_id",
                        "US.1349",
                        conversation))),
        values.get(1));
  }

  @Test
  void whatOnePersonHasGotComesInOneWebhookWithOneContact() {
    List<MessageId> two = List.of(send(), send());
    two.forEach(message -> whatsApp.conversations().reads(message, ANA));

    JsonObject value = released(1).get(0);

    assertEquals("read:0+1", shown(value, two));
    assertEquals("[{\"wa_id\":\"15555550101\"}]", value.getJsonArray("contacts").toString());
    assertFalse(value.getJsonArray("statuses").getJsonObject(0).containsKey("conversation"));
  }

  @Test
  void onlyNeighboursOfOneKindAndOneGroupAreCombinedAndNothingOvertakes() {
    List<MessageId> two = List.of(send(), send());
    whatsApp.conversations().reads(two.get(0), ANA);
    whatsApp.conversations().reads(two.get(1), ANA);
    whatsApp.conversations().reads(two.get(1), BEN);
    whatsApp.conversations().writes(group, ANA.id().waId(), "Fine");
    whatsApp.conversations().reads(two.get(0), BEN);

    assertEquals(
        List.of(
            "sent:0",
            "delivered:0+0",
            "sent:1",
            "delivered:1+1",
            "read:0+1",
            "read:1",
            "else",
            "read:0"),
        released(8).stream().map(value -> shown(value, two)).toList());
  }

  @Test
  void anotherGroupBeginsAnew() {
    MessageId one = send();
    group = groupOfAnaAndBen();
    MessageId other = send();
    whatsApp.conversations().reads(one, ANA);
    whatsApp.conversations().reads(other, ANA);

    assertEquals(
        List.of("read:0", "read:1"),
        released(2).stream().map(value -> shown(value, List.of(one, other))).toList());
  }

  @Test
  void anotherStatusBeginsAnew() {
    whatsApp.conversations().goesOffline(ANA);
    MessageId message = send();
    whatsApp.conversations().reads(message, BEN);
    whatsApp.conversations().comesOnline(ANA);

    assertEquals(
        List.of("sent:0", "delivered:0", "read:0", "delivered:0"),
        released(4).stream().map(value -> shown(value, List.of(message))).toList());
  }

  @Test
  void repeatsAreNoOthersAndFailuresStayAlone() {
    MessageId message = send();
    webhooks.release();
    webhooks.hold();
    webhooks.duplicateNext();
    whatsApp.conversations().reads(message, ANA);
    whatsApp.failNext().message(ProviderError.of(131049, "(#131049) Not delivered"));
    whatsApp.failNext().message(ProviderError.of(131049, "(#131049) Not delivered"));
    send();
    send();

    assertEquals(4, webhooks.held().size());
    assertEquals(4, webhooks.releaseAggregated());
    assertEquals(List.of(), webhooks.held());
    assertFalse(webhooks.isHolding());
  }
}
