package io.groups4j.soak;

import io.groups4j.domain.TemplateDraft;
import io.groups4j.meta.MetaGroups;
import io.groups4j.port.CallPolicy;
import io.groups4j.port.Invitations;
import io.groups4j.port.PendingRequests;
import io.groups4j.port.WhatsAppGroups;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import io.groups4j.testkit.simulator.GroupsSimulator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.LongAdder;
import javax.net.ssl.SSLContext;

/**
 * One connection, used by many threads at once.
 *
 * @param threads how many
 * @param duration for how long; each thread lives through one group at least
 * @param factory makes the threads
 * @param transport what calls travel over
 * @param tls what to serve with where that is encrypted
 */
record Soak(
    int threads, Duration duration, ThreadFactory factory, Transport transport, SSLContext tls) {

  /** As fast as the machine goes, and patient enough for a busy one. */
  private static final CallPolicy UNHURRIED =
      CallPolicy.defaults()
          .withCallsPerSecond(1000)
          .withMessagesPerSecond(1000)
          .withMaxAttempts(1)
          .withConnectTimeout(Duration.ofSeconds(60))
          .withAttemptTimeout(Duration.ofSeconds(60))
          .withDeadline(Duration.ofSeconds(120));

  /**
   * What came of it.
   *
   * @param calls how many calls were answered as they should be
   * @param failures what went wrong
   * @param underLoad what the process held at the end, before anything was closed
   */
  record Outcome(long calls, List<Throwable> failures, Footprint underLoad) {}

  /** Runs it to its end. Nothing of it is reachable afterwards. */
  Outcome run() throws InterruptedException {
    InMemoryWhatsApp whatsApp = InMemoryWhatsApp.create();
    PendingRequests pending = new PendingRequests();
    whatsApp.listen(pending);
    Invitations invitations = whatsApp.invitations();
    String plain =
        invitations.library("en").stream()
            .filter(template -> !template.hasButtons() && template.parameterTypes().size() == 1)
            .findFirst()
            .orElseThrow()
            .name();
    invitations.create(new TemplateDraft(Member.TEMPLATE, "en", plain));
    whatsApp.templates().approves(Member.TEMPLATE);
    LongAdder calls = new LongAdder();
    Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    try (GroupsSimulator simulator = GroupsSimulator.over(whatsApp).start();
        Transport.Way way = transport.to(simulator.baseUri(), tls)) {
      WhatsAppGroups connection =
          MetaGroups.builder(whatsApp.phoneNumberId().value(), () -> GroupsSimulator.DEFAULT_TOKEN)
              .accountId(whatsApp.accountId())
              .baseUri(way.uri())
              .policy(UNHURRIED)
              .build();
      // Through a gateway, which files are not at.
      boolean getsFiles = way.uri().equals(simulator.baseUri());
      CountDownLatch together = new CountDownLatch(1);
      List<Thread> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        Member member = new Member(i, connection, whatsApp, pending, calls, getsFiles);
        running.add(factory.newThread(() -> live(member, together, failures)));
      }
      running.forEach(Thread::start);
      together.countDown();
      for (Thread thread : running) {
        thread.join();
      }
      return new Outcome(calls.sum(), List.copyOf(failures), Footprint.now());
    }
  }

  private void live(Member member, CountDownLatch together, Queue<Throwable> failures) {
    try {
      together.await();
      long end = System.nanoTime() + duration.toNanos();
      do {
        member.live();
      } while (System.nanoTime() - end < 0 && failures.isEmpty());
    } catch (Throwable failed) {
      // An error, too: a thread that dies in silence would look like one that is through.
      failures.add(failed);
    }
  }
}
