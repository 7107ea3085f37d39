package io.groups4j.testkit.simulator;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.GroupDraft;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import io.groups4j.testkit.fixture.Reply;
import io.groups4j.testkit.fixture.ScriptedServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Observers cannot break what they observe, and whoever closes the simulator learns of it. */
class SimulatorObserversTest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Reply OK = Reply.of(200, "text/plain", "");

  private final ScriptedServer receiver = ScriptedServer.start();
  private final InMemoryWhatsApp whatsApp = InMemoryWhatsApp.create();
  private final AssertionError first = new AssertionError("expected");
  private final IllegalStateException second = new IllegalStateException("expected, too");

  @AfterEach
  void close() {
    receiver.close();
  }

  private GroupsSimulatorBuilder simulator() {
    return GroupsSimulator.over(whatsApp).webhook(receiver.uri(), "distinctive-app-secret");
  }

  private void create() {
    whatsApp.groups().create(GroupDraft.named("Book club"));
  }

  @Test
  void anObserverOfDeliveriesThatFailsStopsNoWebhookAndFailsTheClose() throws Exception {
    receiver.answers(OK, OK, OK);
    CountDownLatch deliveries = new CountDownLatch(3);
    BlockingQueue<Throwable> failures = new LinkedBlockingQueue<>(List.of(first, second));
    GroupsSimulator simulator =
        simulator()
            .onDelivery(
                delivery -> {
                  deliveries.countDown();
                  Throwable failure = failures.poll();
                  if (failure instanceof Error error) {
                    throw error;
                  } else if (failure instanceof RuntimeException exception) {
                    throw exception;
                  }
                })
            .start();

    create();
    create();
    create();

    assertTrue(deliveries.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
    assertSame(first, assertThrows(AssertionError.class, simulator::close));
    assertEquals(List.of(second), List.of(first.getSuppressed()));
    assertEquals(List.of(), simulator.undelivered());
    assertDoesNotThrow(simulator::close);
  }

  @Test
  void anObserverOfExchangesThatFailsChangesNoAnswerAndFailsTheClose() {
    GroupsSimulator simulator =
        GroupsSimulator.over(whatsApp)
            .onExchange(
                exchange -> {
                  throw first;
                })
            .start();
    Api api = new Api(simulator.baseUri());

    assertEquals(200, api.get("12784358810/groups").status());
    assertEquals(200, api.get("12784358810/groups").status());

    assertSame(first, assertThrows(AssertionError.class, simulator::close));
    assertEquals(0, first.getSuppressed().length);
  }

  @Test
  void anObserverMayCloseTheSimulator() throws Exception {
    receiver.answers(OK);
    BlockingQueue<GroupsSimulator> itself = new LinkedBlockingQueue<>();
    BlockingQueue<String> closed = new LinkedBlockingQueue<>();
    GroupsSimulator simulator =
        simulator()
            .onDelivery(
                delivery -> {
                  itself.remove().close();
                  closed.add("closed");
                })
            .start();
    itself.add(simulator);

    create();

    assertEquals("closed", closed.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
    assertDoesNotThrow(simulator::close);
  }

  @Test
  void noThreadThatObserversAreCalledOnKeepsTheProcessAlive() throws Exception {
    receiver.answers(OK);
    BlockingQueue<Boolean> daemons = new LinkedBlockingQueue<>();
    try (GroupsSimulator simulator =
        simulator()
            .onExchange(exchange -> daemons.add(Thread.currentThread().isDaemon()))
            .onDelivery(delivery -> daemons.add(Thread.currentThread().isDaemon()))
            .start()) {
      new Api(simulator.baseUri()).get("12784358810/groups");
      assertEquals(true, daemons.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));

      create();
      assertEquals(true, daemons.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
    }
  }
}
