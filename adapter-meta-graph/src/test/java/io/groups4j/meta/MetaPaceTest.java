package io.groups4j.meta;

import static io.groups4j.meta.MetaServer.GROUP;
import static io.groups4j.meta.MetaServer.PATIENT;
import static io.groups4j.meta.MetaServer.SHORTER_THAN_THE_REST;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.GroupDraft;
import io.groups4j.port.CallPolicy;
import io.groups4j.port.GroupsException;
import io.groups4j.port.ProviderUnavailableException;
import io.groups4j.port.ThrottledException;
import io.groups4j.port.WhatsAppGroups;
import io.groups4j.testkit.fixture.Reply;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calls wait for their turn, no longer than their deadline allows. */
final class MetaPaceTest {

  private static final Reply FOUND = Reply.json(200, "{\"id\":\"G\"}");
  private static final CallPolicy ONE_PER_SECOND = PATIENT.withCallsPerSecond(1);

  private static final String USAGE = "X-Business-Use-Case-Usage";
  private static final String OWN = "102290129340398";

  private final MetaServer meta = new MetaServer();

  @AfterEach
  void close() {
    meta.close();
  }

  @Test
  void callsBeyondThePaceWait() {
    meta.server.answers(FOUND, FOUND, FOUND);
    var groups = meta.connection(ONE_PER_SECOND).groups();
    long start = System.nanoTime();
    Collections.nCopies(3, GROUP).forEach(groups::find);

    // Two of three had to wait for the next second; a lower bound only.
    assertTrue(System.nanoTime() - start >= Duration.ofMillis(900).toNanos());
    assertEquals(3, meta.server.requests().size());
  }

  @Test
  void aCallWhoseTurnComesTooLateIsRefusedAndNothingIsSent() {
    WhatsAppGroups whatsApp = meta.connection(SHORTER_THAN_THE_REST.withCallsPerSecond(1));
    useUpTheTurns(whatsApp);
    int before = meta.server.requests().size();

    var refused =
        assertThrows(
            ThrottledException.class, () -> whatsApp.groups().create(GroupDraft.named("Chess")));
    assertEquals(
        "create group: no turn before the deadline at 1 calls per second, fewer while the"
            + " provider asks for it; call less often",
        refused.getMessage());
    assertEquals(Optional.empty(), refused.providerError());
    assertEquals(before, meta.server.requests().size());
  }

  @Test
  void whatIsUsedUpOfTheOwnAccountSlowsDownAndOfOthersNot() {
    WhatsAppGroups whatsApp =
        meta.ofAccount(FOUND.withHeader(USAGE, usedUp("1")), FOUND.withHeader(USAGE, usedUp(OWN)));
    whatsApp.groups().find(GROUP);
    whatsApp.groups().find(GROUP);

    assertThrows(ThrottledException.class, () -> whatsApp.groups().find(GROUP));
    assertEquals(2, meta.server.requests().size());
  }

  private static String usedUp(String account) {
    return "{\"%s\":[{\"type\":\"whatsapp\",\"estimated_time_to_regain_access\":9}]}"
        .formatted(account);
  }

  @Test
  void anInterruptionWhileWaitingSendsNothing() throws Exception {
    WhatsAppGroups whatsApp = meta.connection(PATIENT.withDeadline(Duration.ofMinutes(5)));
    useUpTheTurns(whatsApp);
    int before = meta.server.requests().size();
    var end = new CompletableFuture<GroupsException>();
    var flag = new CompletableFuture<Boolean>();
    var started = new CountDownLatch(1);
    Thread caller =
        new Thread(
            () -> {
              started.countDown();
              end.complete(
                  assertThrows(
                      GroupsException.class,
                      () -> whatsApp.groups().create(GroupDraft.named("Chess"))));
              flag.complete(Thread.currentThread().isInterrupted());
            });
    caller.start();
    assertTrue(started.await(10, TimeUnit.SECONDS));
    caller.interrupt();

    GroupsException failure = end.get(10, TimeUnit.SECONDS);
    assertEquals(ProviderUnavailableException.class, failure.getClass());
    assertEquals(
        "create group: interrupted before it was sent; nothing was changed", failure.getMessage());
    assertTrue(flag.get(10, TimeUnit.SECONDS));
    assertEquals(before, meta.server.requests().size());
  }

  @Test
  void aCallThatIsInterruptedAlreadySendsNothing() {
    WhatsAppGroups whatsApp = meta.connection(PATIENT);
    Thread.currentThread().interrupt();

    assertThrows(ProviderUnavailableException.class, () -> whatsApp.groups().delete(GROUP));
    assertTrue(Thread.interrupted());
    assertEquals(0, meta.server.requests().size());
  }

  @Test
  void aSupplierThatTakesTooLongLeavesNothingToSend() {
    var slow = new CountDownLatch(1);
    WhatsAppGroups whatsApp =
        MetaGroups.builder(
                MetaServer.PHONE_NUMBER_ID,
                () -> {
                  try {
                    assertTrue(!slow.await(300, TimeUnit.MILLISECONDS));
                  } catch (InterruptedException interrupted) {
                    throw new IllegalStateException(interrupted);
                  }
                  return MetaServer.TOKEN;
                })
            .baseUri(meta.server.uri())
            .policy(PATIENT.withDeadline(Duration.ofMillis(200)))
            .build();

    var failure =
        assertThrows(
            ProviderUnavailableException.class,
            () -> whatsApp.groups().create(GroupDraft.named("Chess")));
    assertEquals(
        "create group: the deadline was over before it was sent; nothing was changed",
        failure.getMessage());
    assertEquals(0, meta.server.requests().size());
  }

  /** The next one comes after a minute. */
  private void useUpTheTurns(WhatsAppGroups whatsApp) {
    meta.server.answers(MetaServer.askingForARest(FOUND));
    whatsApp.groups().find(GROUP);
  }
}
