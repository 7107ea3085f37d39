package io.groups4j.testkit.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.GroupDraft;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import io.groups4j.testkit.fixture.ReceivedRequest;
import io.groups4j.testkit.fixture.Reply;
import io.groups4j.testkit.fixture.ScriptedServer;
import io.groups4j.testkit.fixture.Signatures;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How webhooks arrive, and what becomes of those that do not. */
class SimulatorWebhooksTest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Reply OK = Reply.of(200, "text/plain", "");

  private final ScriptedServer receiver = ScriptedServer.start();
  private final BlockingQueue<Delivery> deliveries = new LinkedBlockingQueue<>();
  private final InMemoryWhatsApp whatsApp =
      InMemoryWhatsApp.builder()
          .clock(Clock.fixed(Instant.ofEpochSecond(1763716530), ZoneOffset.UTC))
          .build();
  private final GroupsSimulator simulator =
      GroupsSimulator.over(whatsApp)
          .webhook(URI.create(receiver.uri() + "/hook?x=1"), "distinctive-app-secret")
          .redelivery(3, Duration.ofMillis(5))
          .onDelivery(deliveries::add)
          .start();

  @AfterEach
  void close() {
    assertTimeoutPreemptively(Duration.ofSeconds(3), simulator::close);
    receiver.close();
  }

  private void create(String subject) {
    whatsApp.groups().create(GroupDraft.named(subject));
  }

  private Delivery nextDelivery() {
    try {
      Delivery next = deliveries.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      assertTrue(next != null, "no webhook was delivered in time");
      return next;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  @Test
  void aWebhookIsPostedAsSignedJson() {
    receiver.answers(OK);

    create("Bücher");

    ReceivedRequest seen = receiver.awaitRequests(1, PATIENCE).get(0);
    assertAll(
        () -> assertEquals("POST /hook?x=1", seen.head()),
        () -> assertEquals("application/json", seen.header("Content-Type").orElseThrow()),
        () ->
            assertEquals(
                Signatures.hubSignature(seen.body().getBytes(UTF_8), "distinctive-app-secret"),
                seen.header("X-Hub-Signature-256").orElseThrow()));
    assertEquals(new Delivery("/hook", seen.body(), 200, 1), nextDelivery());
  }

  @Test
  void webhooksArriveInOrder() {
    List<String> subjects = IntStream.range(0, 20).mapToObj(n -> "Club " + n).toList();
    subjects.forEach(subject -> receiver.answers(OK));

    subjects.forEach(this::create);

    List<ReceivedRequest> seen = receiver.awaitRequests(20, PATIENCE);
    assertEquals(subjects, seen.stream().map(SimulatorWebhooksTest::subject).toList());
  }

  private static String subject(ReceivedRequest request) {
    return request.body().replaceFirst("(?s).*\"subject\":\"([^\"]*)\".*", "$1");
  }

  @Test
  void aRefusedWebhookComesAgainBeforeTheNext() {
    receiver.answers(Reply.of(500, "text/plain", "no"), Reply.reset(), OK, OK);

    create("Book club");
    create("Chess club");

    assertEquals(
        List.of("Book club", "Book club", "Book club", "Chess club"),
        receiver.awaitRequests(4, PATIENCE).stream().map(SimulatorWebhooksTest::subject).toList());
    assertEquals(
        List.of("500 1", "0 2", "200 3", "200 1"),
        IntStream.range(0, 4)
            .mapToObj(n -> nextDelivery())
            .map(delivery -> delivery.status() + " " + delivery.attempt())
            .toList());
    assertEquals(List.of(), simulator.undelivered());
  }

  @Test
  void aRedirectIsARefusalAndNotFollowed() {
    receiver.answers(
        Reply.of(302, "text/plain", "").withHeader("Location", receiver.uri() + "/elsewhere"), OK);

    create("Book club");

    assertEquals(302, nextDelivery().status());
    assertEquals("POST /hook?x=1", receiver.awaitRequests(2, PATIENCE).get(1).head());
  }

  @Test
  void aWebhookThatIsNeverTakenIsGivenUpAndKept() {
    Reply no = Reply.of(403, "text/plain", "no");
    receiver.answers(no, no, no, OK);

    create("Book club");
    create("Chess club");

    assertEquals("Chess club", subject(receiver.awaitRequests(4, PATIENCE).get(3)));
    Delivery lost = simulator.undelivered().get(0);
    assertEquals(1, simulator.undelivered().size());
    assertEquals(403, lost.status());
    assertEquals(3, lost.attempt());
    assertFalse(lost.toString().contains("chat.whatsapp.com"));
  }

  @Test
  void aWebhookWaitsForTheAnswerOfItsCall() {
    receiver.answers(OK);
    BlockingQueue<Boolean> early = new LinkedBlockingQueue<>();
    InMemoryWhatsApp another = InMemoryWhatsApp.create();
    try (GroupsSimulator slow =
        GroupsSimulator.over(another)
            .webhook(receiver.uri(), "secret")
            .onExchange(exchange -> early.add(arrivedWithin(Duration.ofMillis(300))))
            .onDelivery(deliveries::add)
            .start()) {
      new Api(slow.baseUri())
          .post(
              "12784358810/groups",
              "{\"messaging_product\":\"whatsapp\",\"subject\":\"Book club\"}");

      assertEquals(200, nextDelivery().status());
    }
    assertEquals(false, early.peek());
  }

  private boolean arrivedWithin(Duration time) {
    try {
      receiver.awaitRequests(1, time);
      return true;
    } catch (AssertionError none) {
      return false;
    }
  }

  @Test
  void thePausesBetweenAttemptsGrow() {
    Reply no = Reply.of(500, "text/plain", "no");
    receiver.answers(no, no, no, no);
    InMemoryWhatsApp another = InMemoryWhatsApp.create();
    List<Long> times = new CopyOnWriteArrayList<>();
    GroupsSimulator insisting =
        GroupsSimulator.over(another)
            .webhook(receiver.uri(), "secret")
            .redelivery(4, Duration.ofMillis(50))
            .onDelivery(
                delivery -> {
                  times.add(System.nanoTime());
                  deliveries.add(delivery);
                })
            .start();
    another.groups().create(GroupDraft.named("Book club"));
    IntStream.range(0, 4).forEach(attempt -> nextDelivery());
    insisting.close();

    long elapsed = Duration.ofNanos(times.get(3) - times.get(0)).toMillis();
    // 50 + 100 + 200, where even pauses would make 150.
    assertTrue(elapsed >= 349, () -> "the last attempt came after " + elapsed + " ms");
    assertEquals(1, insisting.undelivered().size());
  }

  @Test
  void withoutAReceiverNothingIsSentAndNothingIsLost() {
    InMemoryWhatsApp quiet = InMemoryWhatsApp.create();
    try (GroupsSimulator another = GroupsSimulator.over(quiet).start()) {
      quiet.groups().create(GroupDraft.named("Book club"));

      assertEquals(List.of(), another.undelivered());
    }
  }
}
