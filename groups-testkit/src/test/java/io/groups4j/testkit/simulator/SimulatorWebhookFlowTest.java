package io.groups4j.testkit.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.GroupDraft;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import io.groups4j.testkit.fixture.ReceivedRequest;
import io.groups4j.testkit.fixture.Reply;
import io.groups4j.testkit.fixture.ScriptedServer;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Webhooks that are held back, released in another order, and delivered twice. */
class SimulatorWebhookFlowTest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Reply OK = Reply.of(200, "text/plain", "");

  private final ScriptedServer receiver = ScriptedServer.start();
  private final InMemoryWhatsApp whatsApp = InMemoryWhatsApp.create();
  private final GroupsSimulator simulator =
      GroupsSimulator.over(whatsApp).webhook(receiver.uri(), "distinctive-app-secret").start();
  private final WebhookFlow webhooks = simulator.webhooks();

  @BeforeEach
  void takeEverything() {
    receiver.answers(Collections.nCopies(9, OK).toArray(Reply[]::new));
  }

  @AfterEach
  void close() {
    simulator.close();
    receiver.close();
  }

  private void create(String... subjects) {
    for (String subject : subjects) {
      whatsApp.groups().create(GroupDraft.named(subject));
    }
  }

  /** Waits for so many, and for no more; a marker behind them shows that no other came between. */
  private List<String> delivered(int count) {
    return receiver.awaitRequests(count, PATIENCE).stream()
        .limit(count)
        .map(ReceivedRequest::body)
        .map(SimulatorWebhookFlowTest::subject)
        .toList();
  }

  private static String subject(String body) {
    return body.replaceFirst("(?s).*\"subject\":\"([^\"]*)\".*", "$1");
  }

  private List<String> held() {
    return webhooks.held().stream().map(SimulatorWebhookFlowTest::subject).toList();
  }

  @Test
  void whatIsHeldComesOnceItIsReleasedAndBeforeWhatIsNew() {
    create("A");
    webhooks.hold();
    assertTrue(webhooks.isHolding());
    create("B", "C");
    assertEquals(List.of("B", "C"), held());
    assertEquals(List.of("A"), delivered(1));

    assertEquals(2, webhooks.release());
    create("D");

    assertEquals(List.of("A", "B", "C", "D"), delivered(4));
    assertEquals(List.of(), held());
    assertFalse(webhooks.isHolding());
  }

  @Test
  void theLastMayComeFirst() {
    webhooks.hold();
    create("A", "B", "C");

    assertEquals(3, webhooks.releaseReversed());
    create("D");

    assertEquals(List.of("C", "B", "A", "D"), delivered(4));
  }

  @Test
  void anyOrderMayBeGiven() {
    webhooks.hold();
    create("A", "B", "C");

    assertEquals(3, webhooks.release(List.of(1, 2, 0)));
    create("D");

    assertEquals(List.of("B", "C", "A", "D"), delivered(4));
  }

  @Test
  void anOrderThatLosesOrInventsOneIsRefusedAndEverythingStays() {
    webhooks.hold();
    create("A", "B");

    for (List<Integer> order :
        List.of(List.of(0), List.of(0, 0), List.of(0, 2), List.of(-1, 0), List.of(0, 1, 1))) {
      assertThrows(IllegalArgumentException.class, () -> webhooks.release(order), order::toString);
    }
    assertEquals(List.of("A", "B"), held());
    assertTrue(webhooks.isHolding());
  }

  @Test
  void releasingNothingIsNoMistake() {
    assertEquals(0, webhooks.release());
    assertEquals(0, webhooks.releaseReversed());
    assertEquals(0, webhooks.release(List.of()));
    create("A");
    assertEquals(List.of("A"), delivered(1));
  }

  @Test
  void theNextIsDeliveredTwiceToTheLetter() {
    webhooks.duplicateNext();

    create("A", "B");

    assertEquals(List.of("A", "A", "B"), delivered(3));
    List<ReceivedRequest> seen = receiver.requests();
    assertEquals(seen.get(0).body(), seen.get(1).body());
    assertEquals(
        seen.get(0).header("X-Hub-Signature-256"), seen.get(1).header("X-Hub-Signature-256"));
  }

  @Test
  void calledTwiceItIsForTheNextTwo() {
    webhooks.duplicateNext();
    webhooks.duplicateNext();

    create("A", "B", "C");

    assertEquals(List.of("A", "A", "B", "B", "C"), delivered(5));
  }

  @Test
  void aDuplicateMayBeHeldAndComeLater() {
    webhooks.hold();
    webhooks.duplicateNext();
    create("A", "B");
    assertEquals(List.of("A", "A", "B"), held());

    webhooks.release(List.of(0, 2, 1));

    assertEquals(List.of("A", "B", "A"), delivered(3));
  }

  @Test
  void whatIsHeldAtTheEndIsUndelivered() {
    webhooks.hold();
    create("A", "B");

    simulator.close();
    create("C");

    assertEquals(
        List.of("A 0", "B 0", "C 0"),
        simulator.undelivered().stream()
            .map(lost -> subject(lost.body()) + " " + lost.attempt())
            .toList());
    assertEquals(List.of(), receiver.requests());
    assertEquals(0, webhooks.release());
  }

  @Test
  void withoutAReceiverThereIsNothingToHold() {
    try (GroupsSimulator quiet = GroupsSimulator.over(InMemoryWhatsApp.create()).start()) {
      String message = assertThrows(IllegalStateException.class, quiet::webhooks).getMessage();

      assertTrue(message.contains("GroupsSimulatorBuilder.webhook"), message);
    }
  }
}
