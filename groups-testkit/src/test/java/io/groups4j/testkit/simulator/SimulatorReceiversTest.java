package io.groups4j.testkit.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.groups4j.domain.GroupDraft;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import io.groups4j.testkit.fixture.Reply;
import io.groups4j.testkit.fixture.ScriptedServer;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of webhooks whose receiver does not do its part, or has no time to. */
class SimulatorReceiversTest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Reply OK = Reply.of(200, "text/plain", "");
  private static final Reply NO = Reply.of(403, "text/plain", "no");

  private final ScriptedServer receiver = ScriptedServer.start();
  private final InMemoryWhatsApp whatsApp = InMemoryWhatsApp.create();
  private final GroupsSimulatorBuilder builder =
      GroupsSimulator.over(whatsApp).webhook(receiver.uri(), "distinctive-app-secret");

  @AfterEach
  void close() {
    receiver.close();
  }

  private void create(int times) {
    Collections.nCopies(times, GroupDraft.named("Book club")).forEach(whatsApp.groups()::create);
  }

  private static List<String> undelivered(GroupsSimulator simulator) {
    return simulator.undelivered().stream().map(d -> d.status() + " " + d.attempt()).toList();
  }

  @Test
  void aReceiverThatHangsHoldsUpTheOthersNoLongerThanItMay() {
    receiver.answers(Reply.hang(), Reply.hang(), OK);
    try (GroupsSimulator simulator =
        builder.redelivery(2, Duration.ZERO).answerWithin(Duration.ofMillis(50)).start()) {
      create(2);

      receiver.awaitRequests(3, Duration.ofSeconds(4));
      assertEquals(List.of("0 2"), undelivered(simulator));
    }
  }

  @Test
  void aReceiverWhoseAnswerNeverEndsHoldsUpTheOthersNoLongerEither() {
    receiver.answers(Reply.of(200, "text/plain", "abc").stalledAfter(1), OK);
    try (GroupsSimulator simulator =
        builder.redelivery(1, Duration.ZERO).answerWithin(Duration.ofMillis(50)).start()) {
      create(2);

      receiver.awaitRequests(2, Duration.ofSeconds(4));
      assertEquals(List.of("0 1"), undelivered(simulator));
    }
  }

  @Test
  void aRefusedWebhookIsRepeatedUnlessSaidOtherwise() {
    receiver.answers(NO, NO, OK, OK);
    try (GroupsSimulator simulator = builder.start()) {
      create(2);

      receiver.awaitRequests(4, PATIENCE);
      assertEquals(List.of(), undelivered(simulator));
    }
  }

  @Test
  void aPauseThatNoClockCanMeasureGivesUpThatWebhookAlone() {
    receiver.answers(NO, OK);
    try (GroupsSimulator simulator =
        builder.redelivery(2, Duration.ofSeconds(Long.MAX_VALUE)).start()) {
      create(2);

      receiver.awaitRequests(2, PATIENCE);
      assertEquals(List.of("403 1"), undelivered(simulator));
    }
  }

  @Test
  void closingCountsTheAttemptUnderWayAndKeepsWhatIsWaitingAndWhatComesLater() {
    receiver.answers(Reply.hang());
    GroupsSimulator simulator = builder.start();
    create(2);
    receiver.awaitRequests(1, PATIENCE);

    assertTimeoutPreemptively(Duration.ofSeconds(3), simulator::close);

    assertEquals(List.of("0 1", "0 0"), undelivered(simulator));
    create(1);
    assertEquals(List.of("0 1", "0 0", "0 0"), undelivered(simulator));
  }

  @Test
  void closingDoesNotWaitForAWebhookWhenThereIsNone() {
    GroupsSimulator simulator = builder.start();

    assertTimeoutPreemptively(Duration.ofSeconds(3), simulator::close);
    assertEquals(List.of(), simulator.undelivered());
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S"})
  void aReceiverNeedsSomeTimeToAnswer(String time) {
    Duration none = Duration.parse(time);

    assertThrows(IllegalArgumentException.class, () -> builder.answerWithin(none));
  }
}
