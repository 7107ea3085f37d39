package io.groups4j.testkit.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.GroupDraft;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import io.groups4j.testkit.fixture.Reply;
import io.groups4j.testkit.fixture.ScriptedServer;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of webhooks whose receiver does not do its part, or has no time to. */
class SimulatorReceiversTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
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
  void aReceiverThatHangsHoldsUpTheOthersNoLongerThanItMay() throws Exception {
    assertNoneIsWaitedForLong(Reply.hang());
  }

  @Test
  void aReceiverWhoseAnswerNeverEndsHoldsUpTheOthersNoLongerEither() throws Exception {
    assertNoneIsWaitedForLong(Reply.of(200, "text/plain", "abc").stalledAfter(1));
  }

  /** With the time that is allowed by default, so many attempts would take 100 s. */
  private void assertNoneIsWaitedForLong(Reply reply) throws InterruptedException {
    var attempts = new CountDownLatch(20);
    Collections.nCopies(20, reply).forEach(receiver::answers);
    GroupsSimulator simulator =
        builder
            .onDelivery(attempt -> attempts.countDown())
            .redelivery(2, Duration.ZERO)
            .answerWithin(Duration.ofMillis(20))
            .start();
    create(10);

    boolean allOver = attempts.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    simulator.close();
    assertTrue(allOver);
    assertEquals(Collections.nCopies(10, "0 2"), undelivered(simulator));
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
    GroupsSimulator simulator = builder.answerWithin(Duration.ofHours(1)).start();
    create(2);
    receiver.awaitRequests(1, PATIENCE);

    simulator.close();

    assertEquals(List.of("0 1", "0 0"), undelivered(simulator));
    create(1);
    assertEquals(List.of("0 1", "0 0", "0 0"), undelivered(simulator));
  }

  @Test
  void closingDoesNotWaitForAWebhookWhenThereIsNone() {
    GroupsSimulator simulator = builder.start();

    // Ten seconds are what it waits for one that does not end.
    assertTimeoutPreemptively(Duration.ofSeconds(9), simulator::close);
    assertEquals(List.of(), simulator.undelivered());
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S"})
  void aReceiverNeedsSomeTimeToAnswer(String time) {
    Duration none = Duration.parse(time);

    assertThrows(IllegalArgumentException.class, () -> builder.answerWithin(none));
  }
}
